/** Name of the file of a block inside its folder: `runs/part-000012.parquet`. */
export function partName(kind: 'runs' | 'futures', index: number): string {
  return `${kind}/part-${String(index).padStart(6, '0')}.parquet`
}
