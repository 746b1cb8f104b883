import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { getRoom } from '../seats/room.store.ts'
import { type SharingRefusal, whyNotShareSeats } from './sharing.rules.ts'
import { listPlanners, updateShare } from './sharing.store.ts'
import { tellShared } from './tell-neighbours.ts'

export interface ShareAsked {
  readonly occasionId: number
  /** The other region; whether it is another is asked before. */
  readonly regionId: number
  readonly seats: number
  readonly agreement: string
  readonly agreedWith: string
  readonly agreedOn: Day
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Opens seats to another region by agreement, tells those who plan there, and lets those who wait there have what is free. */
export async function shareSeats(
  tx: Tx,
  { actor, today, money, ...agreed }: ShareAsked,
): Promise<{ readonly seatsWentTo: number[] } | SharingRefusal> {
  const { occasionId, regionId, seats } = agreed
  const occasion = await lockOccasion(tx, occasionId)
  const before = (await getRoom(tx, occasionId, today)).shares.find((share) => share.regionId === regionId)
  const refusal = whyNotShareSeats({ ...occasion, used: before?.used ?? 0 }, seats, today)
  if (refusal) return refusal
  await updateShare(tx, { ...agreed, agreedBy: actor.personId, agreedAt: now() })
  await record(tx, actor, {
    act: seats > 0 ? 'seats shared' : 'seats no longer shared',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { region: regionId, from: before?.seats ?? 0, to: seats, agreement: agreed.agreement },
  })
  if (seats > (before?.seats ?? 0))
    await tellShared(tx, await listPlanners(tx, regionId, today), { ...occasion, seats })
  const days = await listHeldDays(tx, occasionId)
  return { seatsWentTo: await giveFreedSeats(tx, { occasion, days, actor, today, money }) }
}
