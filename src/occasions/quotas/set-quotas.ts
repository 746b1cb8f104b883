import { record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { type Quota, type QuotasRefusal, quotasSeen, type Release, whyNotSetQuotas } from './quota.rules.ts'
import { getSetQuotas, updateQuotas } from './quota.store.ts'

export interface QuotasChange {
  readonly occasionId: number
  /** The key they were divided by; null when none. */
  readonly keyId: number | null
  /** None at all keeps no seat for anyone. */
  readonly quotas: readonly Quota[]
  readonly releases: readonly Release[]
  /** What the form was filled in from, as `quotasSeen` words it; left out, it is not compared. */
  readonly seen?: string | undefined
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Keeps seats for municipalities; what is no longer kept goes to those who wait. Returns who got one. */
export async function setQuotas(
  tx: Tx,
  { occasionId, actor, today, money, ...asked }: QuotasChange,
): Promise<{ readonly seatsWentTo: number[] } | QuotasRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotSetQuotas(occasion, asked, today)
  if (refusal) return refusal
  if (asked.seen !== undefined && asked.seen !== quotasSeen(await getSetQuotas(tx, occasionId)))
    return { refused: 'stale' }
  await updateQuotas(tx, occasionId, asked)
  await record(tx, actor, {
    act: asked.quotas.length > 0 ? 'quotas set' : 'quotas taken away',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: {
      key: asked.keyId,
      seats: asked.quotas.reduce((sum, { seats }) => sum + seats, 0),
      releases: asked.releases.map(({ onDay, percent }) => `${onDay} ${percent} %`).join(', '),
    },
  })
  const days = await listHeldDays(tx, occasionId)
  return { seatsWentTo: await giveFreedSeats(tx, { occasion, days, actor, today, money }) }
}
