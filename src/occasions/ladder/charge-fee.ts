import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Ore, zero } from '#values'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type Ladder, rungAt } from './ladder.rules.ts'
import type { FeeKind } from './seat-fee.rules.ts'
import { type FeeSeat, insertSeatFee } from './seat-fee.store.ts'

interface Means {
  readonly actor: KnownActor
  readonly money: MoneyPort
}

interface Charged extends Means {
  readonly kind: FeeKind
  readonly feeOre: Ore
  readonly ladder: Ladder
  /** Null for not coming. */
  readonly daysBefore: number | null
}

/** Makes a fee due for a seat whose booking is locked; nothing is due where the fee is nothing. */
export async function chargeFee(tx: Tx, seat: FeeSeat, charged: Charged): Promise<void> {
  const { kind, feeOre, ladder, daysBefore, actor, money } = charged
  if (feeOre === 0) return
  const { bookingId, firstDay, seatPriceOre } = seat
  const rung = rungAt(ladder, daysBefore)
  await insertSeatFee(tx, {
    ...{ bookingId, kind, act: 'due', amountOre: feeOre, ladderId: ladder.id, daysBefore, reason: '' },
    ...{ doneBy: actor.personId, doneAt: now() },
  })
  const why = { daysBefore, rungDays: rung?.daysBefore ?? null, percent: rung?.percent ?? null, ladderId: ladder.id }
  await money.feeDue(tx, { ...told(seat, charged), amountOre: feeOre, dueOn: firstDay, why: { ...why, seatPriceOre } })
}

interface TakenBack extends Means {
  readonly kind: FeeKind
  readonly act: 'waived' | 'corrected'
  readonly reason: string
}

/** Takes back a fee that is due for a seat whose booking is locked, by an entry of its own. */
export async function takeFeeBack(tx: Tx, seat: FeeSeat, taken: TakenBack): Promise<void> {
  const { kind, act, reason, actor, money } = taken
  const { bookingId, personId, regionId, occasionId } = seat
  await insertSeatFee(tx, {
    ...{ bookingId, kind, act, amountOre: zero, ladderId: null, daysBefore: null, reason },
    ...{ doneBy: actor.personId, doneAt: now() },
  })
  await money.feeTakenBack(tx, told(seat, taken))
  await record(tx, actor, {
    act: `fee ${act}`,
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { occasion: occasionId, booking: bookingId, kind },
  })
}

function told(seat: FeeSeat, { kind, actor }: { readonly kind: FeeKind; readonly actor: KnownActor }) {
  const { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId } = seat
  return { kind, actor, bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId }
}
