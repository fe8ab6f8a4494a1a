/** Name behind the last dot: `soil.depth` -> `depth`. */
export function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
