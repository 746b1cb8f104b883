import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Db } from './connect.ts'

const names = new Map<string, string>()

/**
 * A statement written once, with $1, $2 … for its values. It is neither built anew for every request nor sent and planned
 * anew: each connection prepares it once and is then only told the values. For what runs on the pages that everyone opens;
 * elsewhere the builder reads better.
 */
export function statement<Row>(text: string): (db: Db, ...values: readonly unknown[]) => Promise<Row[]> {
  names.set(text, `statement_${names.size}`)
  return async (db, ...values) => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))
    return rows
  }
}

/** Kysely cannot say that a statement is prepared, so the connection itself knows the texts that are. */
export function prepareStatements(client: pg.ClientBase): void {
  const send = (...given: unknown[]): unknown => Reflect.apply(pg.Client.prototype.query, client, given)
  const query = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' ? names.get(text) : undefined
    return name === undefined ? send(text, values, ...rest) : send({ name, text, values }, ...rest)
  }
  Object.defineProperty(client, 'query', { value: query })
}
