/** A query that cannot be answered, with the database's own words. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
}
