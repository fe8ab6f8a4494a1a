/** A word of a command line as a shell takes it: in single quotes where it would be divided, expanded or end a word. */
export function shellWord(word: string | number): string {
  const text = String(word)
  // A tilde at the start would be a home folder.
  return /^[\w@%+=:,./-][\w@%+=:,./~-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
