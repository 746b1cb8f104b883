import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { now } from '#platform'
import { attempt } from '#platform/db'
import { day, kr, sumMoney } from '#values'
import { economyBuilders, type HeldOccasion, onSite } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'
import { findPot } from './ledger.store.ts'
import { moneyPort } from './money-port.ts'

const w = world()

/** A region with one municipality, one participant and an occasion of one day to come. */
async function oneSeat(given: { chargingBasis?: 'registered' | 'attended'; onDay?: string; form?: 'recorded' } = {}) {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const municipalityId = await w.municipality({ regionId })
  const unitId = await w.unit({ municipalityId })
  const personId = await w.person({ unitId })
  await build.regionRule(regionId, { chargingBasis: given.chargingBasis ?? 'registered' })
  const occasion = await build.heldOccasion({
    regionId,
    days: [{ onDay: day(given.onDay ?? '2026-03-12'), ...(given.form && { form: given.form }) }],
    participants: [{ personId, municipalityId, unitId }],
  })
  return { regionId, municipalityId, personId, ...told(occasion, { regionId, personId, municipalityId }) }
}

function told(occasion: HeldOccasion, who: { regionId: number; personId: number; municipalityId: number }) {
  const seat = {
    ...who,
    bookingId: occasion.bookings[0]?.id ?? 0,
    occasionId: occasion.occasionId,
    courseId: 1,
    actor: { personId: who.personId, address: null },
  }
  const days = occasion.days.map(({ id, ...rest }) => ({ dayId: id, prices: onSite, ...rest }))
  return { seat: { ...seat, days }, marking: { ...seat, day: days[0] ?? assert.fail('no day'), before: undefined } }
}

async function owed(
  regionId: number,
  { year = 2026, cause = 'registered' }: { year?: number; cause?: 'registered' | 'attended' } = {},
): Promise<number> {
  const rows = await w.db
    .selectFrom('posting as p')
    .innerJoin('postingLine as l', 'l.postingId', 'p.id')
    .select('l.amountOre')
    .where('p.creditorId', '=', regionId)
    .where('p.year', '=', year)
    .where('p.cause', '=', cause)
    .where('l.account', '=', 'receivable')
    .execute()
  return sumMoney(rows.map(({ amountOre }) => amountOre))
}

describe('a day that is moved', () => {
  test('takes what is charged with it into its new year, once, and the pot too', async () => {
    const { regionId, seat, marking } = await oneSeat({ onDay: '2026-12-10' })
    const move = { regionId, day: { ...marking.day, onDay: day('2027-01-14') }, seats: [seat], actor: seat.actor }
    const potOf = (year: number) => findPot(w.db, { regionId, year })
    assert.deepEqual([await owed(regionId), await potOf(2026)], [kr(1550), kr(400)])
    for (const _ of ['told', 'told again']) await attempt(w.db, (tx) => moneyPort.dayMoved(tx, move))
    assert.deepEqual([await owed(regionId), await potOf(2026)], [kr(0), kr(0)])
    assert.deepEqual([await owed(regionId, { year: 2027 }), await potOf(2027)], [kr(1550), kr(400)])
    const turns = await w.db.selectFrom('posting').select('turn').where('creditorId', '=', regionId).execute()
    assert.equal(turns.length, 3)
  })
  test('costs nothing yet on a date when attendance is charged', async () => {
    const { regionId, seat, marking } = await oneSeat({ onDay: '2026-12-10' })
    await economyBuilders(w.db).regionRule(regionId, { from: day('2027-01-01'), chargingBasis: 'attended' })
    const move = { regionId, day: { ...marking.day, onDay: day('2027-01-14') }, seats: [seat], actor: seat.actor }
    await attempt(w.db, (tx) => moneyPort.dayMoved(tx, move))
    assert.deepEqual([await owed(regionId), await owed(regionId, { year: 2027 })], [kr(0), kr(0)])
  })
})

describe('where seats are charged when booked', () => {
  test('the municipality owes the day price, and the pot has its part', async () => {
    const { regionId } = await oneSeat()
    assert.equal(await owed(regionId), kr(1550))
    assert.equal(await findPot(w.db, { regionId, year: 2026 }), kr(400))
  })
  test('telling the same seat twice posts it once', async () => {
    const { regionId, seat } = await oneSeat()
    await attempt(w.db, (tx) => moneyPort.seatTaken(tx, seat))
    assert.equal(await owed(regionId), kr(1550))
  })
  test('a seat given back before its day is taken back, pot and all', async () => {
    const { regionId, seat } = await oneSeat()
    await attempt(w.db, (tx) => moneyPort.seatGivenBack(tx, seat))
    await attempt(w.db, (tx) => moneyPort.seatGivenBack(tx, seat))
    assert.equal(await owed(regionId), kr(0))
    assert.equal(await findPot(w.db, { regionId, year: 2026 }), kr(0))
  })
  test('a seat given back after its day stays charged', async () => {
    const { regionId, seat } = await oneSeat({ onDay: '2026-02-11' })
    await attempt(w.db, (tx) => moneyPort.seatGivenBack(tx, seat))
    assert.equal(await owed(regionId), kr(1550))
  })
  test('marks move no money', async () => {
    const { regionId, marking } = await oneSeat({ onDay: '2026-02-11' })
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'absent' }))
    assert.equal(await owed(regionId), kr(1550))
  })
  test('a recorded day costs nothing', async () => {
    const { regionId } = await oneSeat({ form: 'recorded' })
    assert.equal(await owed(regionId), kr(0))
  })
})

describe('where seats are charged when attended', () => {
  test('a taken seat costs nothing until the day is attended, and nothing again when that is corrected', async () => {
    const { regionId, marking } = await oneSeat({ chargingBasis: 'attended', onDay: '2026-02-11' })
    const attended = { cause: 'attended' } as const
    assert.equal(await owed(regionId, attended), kr(0))
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'attended' }))
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'attended', before: 'attended' }))
    assert.equal(await owed(regionId, attended), kr(1550))
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'absent', before: 'attended' }))
    assert.equal(await owed(regionId, attended), kr(0))
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'attended', before: 'absent' }))
    assert.equal(await owed(regionId, attended), kr(1550))
  })
})

describe('after the year is closed', () => {
  test('a correction goes on the next year', async () => {
    const { regionId, personId, marking } = await oneSeat({ chargingBasis: 'attended', onDay: '2025-12-10' })
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'attended' }))
    await w.db
      .insertInto('yearClosing')
      .values({ regionId, year: 2025, potOre: kr(400), closedBy: personId, closedAt: new Date(2026, 0, 10) })
      .execute()
    await attempt(w.db, (tx) => moneyPort.dayMarked(tx, { ...marking, mark: 'absent', before: 'attended' }))
    assert.equal(await owed(regionId, { year: 2025, cause: 'attended' }), kr(1550))
    assert.equal(await owed(regionId, { year: 2026, cause: 'attended' }), kr(-1550))
    assert.equal(await findPot(w.db, { regionId, year: 2026 }), kr(-400))
  })
})

describe('the ledger in the database', () => {
  test('is never changed, never emptied, and never out of balance', async () => {
    await oneSeat()
    await assert.rejects(w.db.updateTable('posting').set({ year: 2030 }).execute(), /append-only/)
    await assert.rejects(w.db.deleteFrom('postingLine').execute(), /append-only/)
    const posting = await w.db.selectFrom('posting').select(['id', 'creditorId']).executeTakeFirstOrThrow()
    const line = { postingId: posting.id, organisationId: posting.creditorId, component: 'room', amountOre: kr(1) }
    await assert.rejects(
      w.db
        .insertInto('postingLine')
        .values({ ...line, account: 'income' })
        .execute(),
      /out of balance/,
    )
  })
  test('says no other amount than its lines', async () => {
    const { regionId, municipalityId, personId } = await oneSeat()
    const saysAnother = w.db.transaction().execute(async (tx) => {
      const { id } = await tx
        .insertInto('posting')
        .values({
          ...{ creditorId: regionId, debtorId: municipalityId, personId, year: 2026, turn: 1, matter: 'another' },
          ...{ occurredOn: day('2026-03-12'), cause: 'registered', owedOre: kr(2), potOre: kr(0), postedAt: now() },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const line = { postingId: id, component: 'room' }
      await tx
        .insertInto('postingLine')
        .values([
          { ...line, account: 'receivable', organisationId: municipalityId, amountOre: kr(1) },
          { ...line, account: 'income', organisationId: regionId, amountOre: kr(-1) },
        ])
        .execute()
    })
    await assert.rejects(saysAnother, /says another amount than its lines/)
  })
  test('the same turn of a matter is posted once, whoever comes first', async () => {
    const { regionId, seat } = await oneSeat()
    await attempt(w.db, (tx) => moneyPort.seatGivenBack(tx, seat))
    await Promise.allSettled(Array.from({ length: 8 }, () => attempt(w.db, (tx) => moneyPort.seatTaken(tx, seat))))
    assert.equal(await owed(regionId), kr(1550))
  })
})
