import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moneyPort } from '#economy'
import { holdClock, realNow, today } from '#platform'
import { attempt } from '#platform/db'
import { kr } from '#values'
import { quotaBuilders } from '../../../tests/world/quotas.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { giveBackUnnamed } from '../unnamed/give-back-unnamed.ts'
import { reserveUnnamed } from '../unnamed/reserve-unnamed.ts'

const it = world()
const build = () => quotaBuilders(it)

test('the year’s record counts what was used, given back in time and late, missed and released unused', async () => {
  holdClock('2026-02-12T08:00:00Z')
  const at = await build().station(6)
  const [used = 0, missed = 0, excused = 0, early = 0, late = 0, moved = 0] = at.people
  const other = await it.municipality({ regionId: at.regionId, name: `Ö${at.regionId}` })
  const occasionId = await build().occasion(at, { seats: 12, firstIn: 30 })
  await build().quota(occasionId, at.municipalityId, 5)
  await build().quota(occasionId, other, 4)
  const actor = { personId: at.maj, address: null }
  const means = { occasionId, municipalityId: at.municipalityId, actor, today: today(), money: moneyPort }
  await attempt(it.db, (tx) => reserveUnnamed(tx, { ...means, count: 1 }))
  await attempt(it.db, (tx) => giveBackUnnamed(tx, { ...means, count: 1 }))
  await build().booked(at, occasionId, at.people)
  for (const personId of [early, late, moved]) {
    const bookingId = await build().bookingOf(occasionId, personId)
    await attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId }))
    const endKind = personId === moved ? ('moved' as const) : ('cancelled' as const)
    const over = { feeOre: kr(personId === late ? 500 : 0), endKind }
    await it.db.updateTable('booking').set(over).where('id', '=', bookingId).execute()
  }
  const siv = await it.person({ roles: [{ role: 'head-of-social-services', at: at.municipalityId }] })
  const url = `/quotas/${at.regionId}/2026`
  assert.match((await (await it.as(at.eivor)).get(url)).text, /Året har inga platser än/, 'it has not begun')

  holdClock('2026-03-30T08:00:00Z')
  for (const dayId of await build().dayIdsOf(occasionId))
    for (const [personId, mark] of [
      [used, 'attended'],
      [missed, 'absent'],
      [excused, 'excused'],
    ] as const) {
      const bookingId = await build().bookingOf(occasionId, personId)
      const excuse = mark === 'excused' ? ('ill' as const) : null
      const made = { dayId, bookingId, mark, excuse, markedBy: at.karin, markedAt: realNow() }
      await it.db.insertInto('attendanceMark').values(made).execute()
    }
  const name = await build().nameOf(at.municipalityId)
  const eivor = await it.as(at.eivor)
  const page = await eivor.get(url)
  assert.match(page.text, /Kommunerna använde 2 platser 2026/)
  // In quota 5; used two; in time: one seat and one without a name; late one; missed one; of five kept three were taken.
  assert.match(page.text, new RegExp(`${name} 5 2 2 1 1 2`))
  assert.match(page.text, new RegExp(`Ö${at.regionId} 4 0 0 0 0 4`))
  assert.match(page.text, /Alla 9 2 2 1 1 6/)
  const csv = await eivor.get(`${url}.csv`)
  assert.match(csv.html, new RegExp(`${name};5;2;2;1;1;2\r\n`))
  const own = await (await it.as(siv)).get(url)
  assert.match(own.text, new RegExp(`${name} använde 2 platser 2026`))
  assert.doesNotMatch(own.text, new RegExp(`Ö${at.regionId}`))
  assert.equal((await (await it.as((await build().station(0)).eivor)).get(url)).status, 404)
  assert.equal((await eivor.get(`/quotas/${at.regionId}/1999`)).status, 404)
  assert.match((await eivor.get(`/quotas/${at.regionId}/2025`)).text, /Ingen plats är använd 2025/)
  holdClock('2026-02-12T08:00:00Z')
})
