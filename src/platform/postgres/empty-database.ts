import pg from 'pg'
import { NAME } from './connection.ts'
import { startPostgres } from './supervisor.ts'

/**
 * Drops the embedded database and makes it anew, empty. PostgresRefusal while another process uses the data folder;
 * `first` is done when none does, and before anything is lost.
 */
export async function emptyDatabase(dataDir: string, first: () => Promise<void>): Promise<void> {
  const own = await startPostgres({ dataDir })
  const admin = new pg.Client({ connectionString: own.adminUrl('postgres') })
  try {
    await first()
    await admin.connect()
    await admin.query(`drop database if exists ${NAME} with (force)`)
    await admin.query(`create database ${NAME} owner ${NAME}`)
  } finally {
    await admin.end()
    await own.stop()
  }
}
