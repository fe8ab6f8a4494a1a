/** How the one who reads a hint can call the command line: through npm in a checkout, by name where it is installed. */
export function programName(): string {
  return process.env['npm_lifecycle_event'] === 'start' ? 'npm start --' : 'regreen'
}
