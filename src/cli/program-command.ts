/** The program and script that run now, as words of a command line for other machines that see the same disk. */
export function programCommand(): readonly string[] {
  return [process.execPath, ...process.argv.slice(1, 2)]
}
