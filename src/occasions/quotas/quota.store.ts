import type { Db, Tx } from '#platform/db'
import type { Quota, Release } from './quota.rules.ts'

/** The quotas and releases of an occasion as they are now. */
export async function getSetQuotas(
  db: Db,
  occasionId: number,
): Promise<{ readonly quotas: readonly Quota[]; readonly releases: readonly Release[] }> {
  const quotas = await db
    .selectFrom('occasionQuota')
    .select(['municipalityId', 'seats'])
    .where('occasionId', '=', occasionId)
    .execute()
  const releases = await db
    .selectFrom('quotaRelease')
    .select(['onDay', 'percent'])
    .where('occasionId', '=', occasionId)
    .execute()
  return { quotas, releases }
}

/** Keeps these quotas and releases instead of those there were, under the lock of the occasion. */
export async function updateQuotas(
  tx: Tx,
  occasionId: number,
  asked: { readonly keyId: number | null; readonly quotas: readonly Quota[]; readonly releases: readonly Release[] },
): Promise<void> {
  const quotas = asked.quotas.filter(({ seats }) => seats > 0).map((quota) => ({ ...quota, occasionId }))
  const releases = quotas.length === 0 ? [] : asked.releases.map((release) => ({ ...release, occasionId }))
  await tx.deleteFrom('occasionQuota').where('occasionId', '=', occasionId).execute()
  await tx.deleteFrom('quotaRelease').where('occasionId', '=', occasionId).execute()
  await tx.updateTable('occasion').set({ quotaKeyId: asked.keyId }).where('id', '=', occasionId).execute()
  if (quotas.length > 0) await tx.insertInto('occasionQuota').values(quotas).execute()
  if (releases.length > 0) await tx.insertInto('quotaRelease').values(releases).execute()
}
