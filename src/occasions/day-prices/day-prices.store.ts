import type { Tx } from '#platform/db'

export async function deletePrices(tx: Tx, dayId: number): Promise<void> {
  await tx.deleteFrom('dayPrice').where('dayId', '=', dayId).execute()
}

/** The new version makes older forms stale. */
export async function updateVersion(tx: Tx, occasionId: number, version: number): Promise<void> {
  await tx.updateTable('occasion').set({ version }).where('id', '=', occasionId).execute()
}
