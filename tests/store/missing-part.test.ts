import { expect, it, vi } from 'vitest'
import { createBatch } from '../../src/store/create-batch.ts'
import { queryBatch } from '../../src/store/query-batch.ts'
import { hashedBatch, newFolder, ORIGIN } from './made-batch.ts'

vi.mock('@duckdb/node-api', () => {
  throw new Error("Cannot find package '@duckdb/node-api'")
})

it('says which part is missing and how to install it', async () => {
  const opened = await createBatch(newFolder(), hashedBatch(), ORIGIN, false)
  await expect(queryBatch(opened, 'SELECT 1')).rejects.toMatchObject({
    name: 'MissingPartError',
    part: 'DuckDB',
    install: expect.stringMatching(/^npm install @duckdb\/node-api@\d/) as string,
  })
})
