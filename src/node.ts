/** What needs Node, beside everything of `index.ts`. */
export * from './index.ts'
export { parquetBytes } from './store/parquet-bytes.ts'
export { runsTable, type Table } from './store/runs-table.ts'
export { summaryTable } from './store/summary-table.ts'
export { FolderRefusedError } from './store/folder-refused-error.ts'
export { checkFolder } from './store/check-folder.ts'
export { writeFolder } from './store/write-folder.ts'
