import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { PORT } from './socket.ts'

/** The program's database, and the role it works as: no superuser, just as with a database of the operator's own. */
export const NAME = 'yrkesresan'

/** A connection string over the socket. Port and `sslmode` are said, as PGPORT and PGSSLMODE would else decide. */
export function connectionString(sockets: string, user: string, database: string): string {
  const host = encodeURIComponent(sockets)
  return `postgres://${user}@localhost/${encodeURIComponent(database)}?host=${host}&port=${PORT}&sslmode=disable`
}

/** Connects as soon as the server lets one in; undefined when `gaveUp` says that it never will. */
export async function connectWhenReady(url: string, gaveUp: () => boolean): Promise<Client | undefined> {
  while (!gaveUp()) {
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (!isTooEarly(error)) throw error
    }
    await sleep(15)
  }
  return undefined
}

function isTooEarly(error: unknown): boolean {
  const startingUp = '57P03'
  if (!(error instanceof Error)) return false
  if (!('code' in error)) return error.message.startsWith('Connection terminated')
  return [startingUp, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(String(error.code))
}

/** Creates the role and the database where they are missing. */
export async function ensureDatabase(client: Client): Promise<void> {
  const roles = await client.query('select from pg_roles where rolname = $1', [NAME])
  if (roles.rowCount === 0) await client.query(`create role ${NAME} login`)
  const databases = await client.query('select from pg_database where datname = $1', [NAME])
  if (databases.rowCount === 0) await client.query(`create database ${NAME} owner ${NAME}`)
}
