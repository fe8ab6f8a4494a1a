/** Before each line of a block of a terminal text. */
export const TEXT_INDENT = '  '
