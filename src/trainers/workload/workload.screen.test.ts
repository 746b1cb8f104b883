import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()

/** A region where Ulf is lent by his municipality for so many days, and has taught one and has one planned. */
async function lent(days: number) {
  const build = occasionBuilders(it)
  const station = await build.station(0)
  const { regionId, municipalityId, unitId } = station
  const siv = await it.person({ name: 'Siv', roles: [{ role: 'head-of-social-services', at: municipalityId }] })
  await it.db
    .insertInto('employment')
    .values({ personId: station.ulf, organisationId: unitId, fromDay: it.inDays(-900) })
    .execute()
  await it.db
    .insertInto('contributionAgreed')
    .values({ regionId, municipalityId, personId: station.ulf, year: 2026, days, agreedAt: new Date() })
    .execute()
  const occasionId = await build.occasion(station)
  const [first = 0, second = 0] = await build.dayIdsOf(occasionId)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(-2) })
    .where('id', '=', first)
    .execute()
  await it.db
    .updateTable('occasion')
    .set({ firstDay: it.inDays(-2) })
    .where('id', '=', occasionId)
    .execute()
  return { station, siv, first, second, eivor: await it.as(station.eivor) }
}

test('the region sees what is agreed, held and planned by municipality, as a picture and a table, and no names', async () => {
  const { station, eivor } = await lent(8)
  const page = await eivor.get(`/workload/${station.regionId}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Kommunerna har gett 2\s?kursdagar 2026/)
  assert.match(page.text, /1 \+ 1 av 8/)
  assert.match(page.html, /<svg/)
  assert.doesNotMatch(page.text, /Ulf|Karin|Rosa/)
  assert.match(page.text, /Färre än fem personer/)
})

test('the head of a municipality sees it alone; another region and whoever teaches see nothing of it', async () => {
  const { station, siv } = await lent(4)
  const head = await it.as(siv)
  const page = await head.get(`/workload/${station.municipalityId}`)
  assert.match(
    page.text,
    /har gett 1 av avtalade 4\s?kursdagar 2026.*2\s?kursdagar av det avtalade är inte planerat än/,
  )
  assert.equal((await head.get('/workload')).location, `/workload/${station.municipalityId}`)
  assert.equal((await head.get(`/workload/${station.regionId}`)).status, 404)
  const other = await occasionBuilders(it).station(0)
  assert.equal((await (await it.as(other.eivor)).get(`/workload/${station.municipalityId}`)).status, 404)
  assert.equal((await (await it.as(station.ulf)).get(`/workload/${station.municipalityId}`)).status, 403)
})

test('half days count half, and a reserve counts when called in', async () => {
  const { station, first, eivor } = await lent(8)
  await it.db.updateTable('occasionDay').set({ length: 'half' }).where('id', '=', first).execute()
  assert.match((await eivor.get(`/workload/${station.regionId}`)).text, /0,5 \+ 1 av 8/)
  await it.db.updateTable('dayStaff').set({ role: 'reserve' }).where('personId', '=', station.ulf).execute()
  assert.match((await eivor.get(`/workload/${station.regionId}`)).text, /0 \+ 0 av 8/)
  await it.db
    .updateTable('dayStaff')
    .set({ calledInAt: new Date(), calledInBy: station.eivor })
    .where('personId', '=', station.ulf)
    .execute()
  assert.match((await eivor.get(`/workload/${station.regionId}`)).text, /0,5 \+ 1 av 8/)
})

test('how the staffing goes is shown of five people or more, all together', async () => {
  const { station, first, eivor } = await lent(8)
  for (const name of ['Sara', 'Tove']) {
    const personId = await it.person({ name })
    await it.db.insertInto('dayStaff').values({ dayId: first, personId, role: 'reserve' }).execute()
  }
  const page = await eivor.get(`/workload/${station.regionId}`)
  assert.doesNotMatch(page.text, /Färre än fem personer är/)
  assert.match(page.text, /Frågade dagar\s*6/)
})

test('whoever teaches sees their own days and nobody else’s', async () => {
  const { station } = await lent(8)
  const page = await (await it.as(station.ulf)).get('/trainer-platform/workload')
  assert.match(page.text, /Du har utbildat 1\s?kursdag 2026/)
  assert.doesNotMatch(page.text, /Karin|Rosa/)
  assert.equal((await (await it.as(station.maj)).get('/trainer-platform/workload')).status, 403)
})
