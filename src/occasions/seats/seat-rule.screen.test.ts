import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { world } from '../../../tests/world.ts'
import { getSeatRule } from './seat-rule.store.ts'

const it = world()
const form = {
  ...{ journey: 'all', from: '2026-03-01', opensDays: 90, closesDays: 10, employeesAsk: 'freely', requestDays: 5 },
  ...{ unnamedReleaseDays: '', offerHours: 24, quietFrom: '21:00', quietUntil: '06:00', offersStopDays: 2 },
  ...{
    order1: 'deadline',
    order2: 'waited',
    order3: '',
    order4: '',
    detailsForgottenDays: 7,
    source: 'Styrgruppen § 4',
  },
}

async function planner() {
  const regionId = await it.region()
  const personId = await it.person({ name: 'Eivor', roles: [{ role: 'regional-project-manager', at: regionId }] })
  return { regionId, eivor: await it.as(personId), at: `/seat-rules/${regionId}` }
}

test('without a rule of its own a region reads the nation’s, in sentences', async () => {
  const { eivor, at } = await planner()
  const page = await eivor.get(at)
  assert.match(page.text, /Regionen har ingen egen regel/)
  assert.match(page.text, /har 48 timmar på sig att svara, utan att tiden mellan 20\.00 och 7\.00 räknas/)
  assert.match(page.text, /Den som regionen har en överenskommelse om, därefter den vars kommun/)
})

test('a rule holds from its day on, for a journey before for all, and is never changed backwards', async () => {
  const { regionId, eivor, at } = await planner()
  const done = await eivor.postAndFollow(at, form)
  assert.match(done.text, /Regeln gäller från sön 1 mars 2026/)
  const of = (onDay: string) => getSeatRule(it.db, { regionId, journeyId: 0, onDay: day(onDay) })
  assert.deepEqual([(await of('2026-02-28')).offerHours, (await of('2026-03-01')).offerHours], [48, 24])
  assert.deepEqual((await of('2026-03-01')).priorities, ['deadline', 'waited'])
  assert.equal((await of('2026-03-01')).unnamedReleaseDays, null)
  const past = await eivor.post(at, { ...form, from: '2026-02-01' })
  assert.equal(past.status, 422)
  assert.match(past.text, /Regler ändras inte bakåt/)
  assert.match((await eivor.post(at, form)).text, /En regel börjar redan/)
  assert.match((await eivor.post(at, { ...form, from: '2026-04-01', opensDays: 5 })).text, /öppna innan den stänger/)
})
