/** PostgreSQL is not started, for a reason the operator can do something about; the message says what. */
export class PostgresRefusal extends Error {
  override name = 'PostgresRefusal'
}
