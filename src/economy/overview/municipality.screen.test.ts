import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { now } from '#platform'
import { day } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'
import { getGot } from './municipality.report.ts'

const w = world()

/** A municipality with two people on a held and a coming day, one trainer of its own, and its head. */
async function kalix() {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const [municipalityId, elsewhere] = [await w.municipality({ regionId }), await w.municipality({ regionId })]
  const [unitId, otherUnit] = [await w.unit({ municipalityId }), await w.unit({ municipalityId: elsewhere })]
  const seat = async (at: number, unit: number) => ({
    personId: await w.person({ unitId: unit }),
    municipalityId: at,
    unitId: unit,
  })
  const [ali, mira, other] = [
    await seat(municipalityId, unitId),
    await seat(municipalityId, unitId),
    await seat(elsewhere, otherUnit),
  ]
  const ulf = await w.person({ unitId })
  await build.regionRule(regionId)
  const held = await build.heldOccasion({
    regionId,
    days: [
      { onDay: day('2026-02-10'), staff: [{ personId: ulf, role: 'trainer' }] },
      { onDay: day('2026-03-10'), staff: [{ personId: ulf, role: 'course-leader' }] },
    ],
    participants: [ali, mira, other],
  })
  const first = held.days[0]?.id ?? 0
  const mark = (booking: number, mark: 'attended' | 'absent') =>
    w.db
      .insertInto('attendanceMark')
      .values({ dayId: first, bookingId: held.bookings[booking]?.id ?? 0, mark, markedBy: ulf, markedAt: now() })
      .execute()
  await mark(0, 'attended')
  await mark(1, 'attended')
  await mark(1, 'absent')
  await mark(2, 'attended')
  const head = await w.as(await w.person({ unitId, roles: [{ role: 'head-of-social-services', at: municipalityId }] }))
  return { regionId, municipalityId, elsewhere, head }
}

describe('what a municipality got', () => {
  test('counts its own people only: who came by the newest mark, days to come, and who taught', async () => {
    const { municipalityId, elsewhere } = await kalix()
    const asked = { year: 2026, today: day('2026-02-12') }
    assert.deepEqual(await getGot(w.db, { ...asked, municipalityId }), {
      participants: 1,
      attendedDays: 1,
      daysToCome: 2,
      certificates: 0,
      trainers: 1,
      taughtDays: 1,
    })
    const other = await getGot(w.db, { ...asked, municipalityId: elsewhere })
    assert.deepEqual([other.participants, other.trainers], [1, 0])
  })
  test('of another year is nothing', async () => {
    const { municipalityId } = await kalix()
    const got = await getGot(w.db, { year: 2025, today: day('2026-02-12'), municipalityId })
    assert.ok(Object.values(got).every((count) => count === 0))
  })
})

describe('the page of the head of social services', () => {
  test('says what we pay, why, and what we got', async () => {
    const { head } = await kalix()
    const { text, status } = await head.get('/municipality')
    assert.equal(status, 200)
    assert.match(text, /betalar 6\s200\skr för 2026/)
    assert.match(text, /4 platser på plats à 1\s550\skr/)
    assert.match(text, /Den fasta kostnaden är inte fördelad än/)
    assert.match(text, /Potten delas när årets kursdagar är hållna/)
    assert.match(text, /6\s200 = 6\s200\skr/)
  })
  test('shows a year with nothing, and ignores one that cannot be', async () => {
    const { head } = await kalix()
    assert.match((await head.get('/municipality?year=2022')).text, /Inget är bokfört på .* för 2022/)
    assert.match((await head.get('/municipality?year=tjugo')).text, /för 2026/)
  })
  test('is not another municipality’s', async () => {
    const { head, elsewhere } = await kalix()
    assert.equal((await head.get(`/municipality?municipality=${elsewhere}`)).status, 404)
    assert.equal((await head.get('/municipality?municipality=x')).status, 404)
  })
  test('whoever has several municipalities chooses', async () => {
    const { regionId, municipalityId } = await kalix()
    const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
    assert.match((await manager.get('/municipality')).text, /Välj kommun/)
    assert.equal((await manager.get(`/municipality?municipality=${municipalityId}`)).status, 200)
  })
  test('an employee has no such page', async () => {
    const fia = await w.as(await w.person())
    assert.equal((await fia.get('/municipality')).status, 403)
  })
})
