import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Report } from './contract.ts'

interface Kept extends DBSchema {
  reports: { key: [string, number]; value: Report & { readonly keptAt: number } }
}

/** Longer than the server takes reports of a launch, what is left is nobody's. */
const longest = 14 * 24 * 60 * 60 * 1000

/**
 * Reports that have not arrived, kept in the browser so that they outlive the page. Where the browser keeps nothing for
 * frames of other sites, they live as long as the page does.
 */
export function keepReports() {
  const opened: Promise<IDBPDatabase<Kept> | undefined> = openDB<Kept>('reports-of-packages', 1, {
    upgrade: (db) => void db.createObjectStore('reports', { keyPath: ['run', 'sequence'] }),
  }).catch(() => undefined)
  return {
    /** Whether they outlive the page. */
    lasts: async () => (await opened) !== undefined,
    /** In the order they were made, run by run. */
    async list(): Promise<Report[]> {
      const db = await opened
      const all = (await db?.getAll('reports')) ?? []
      const old = all.filter(({ keptAt }) => keptAt < Date.now() - longest)
      for (const { run, sequence } of old) await db?.delete('reports', [run, sequence])
      return all.filter((each) => !old.includes(each)).sort((a, b) => a.keptAt - b.keptAt || a.sequence - b.sequence)
    },
    async put(report: Report): Promise<void> {
      await (await opened)?.put('reports', { ...report, keptAt: Date.now() })
    },
    async remove(reports: readonly Report[]): Promise<void> {
      const db = await opened
      for (const { run, sequence } of reports) await db?.delete('reports', [run, sequence])
    },
  }
}
