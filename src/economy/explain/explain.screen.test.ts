import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const w = world()

/** A region with two municipalities, one of which has two seats on a held day, and those who may look. */
async function aRegion() {
  const build = economyBuilders(w.db)
  const regionId = await w.region('Testregionen')
  const [a, b] = [await w.municipality({ regionId, name: 'Alunda' }), await w.municipality({ regionId, name: 'Bjurö' })]
  const unitId = await w.unit({ municipalityId: a })
  const people = [await w.person({ unitId, name: 'Fia Test' }), await w.person({ unitId })]
  await build.regionRule(regionId)
  const held = await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-01-14') }],
    participants: people.map((personId) => ({ personId, municipalityId: a, unitId })),
  })
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const head = await w.as(await w.person({ roles: [{ role: 'head-of-social-services', at: a }] }))
  const other = await w.as(await w.person({ roles: [{ role: 'head-of-social-services', at: b }] }))
  return { regionId, a, b, held, manager, head, other, url: `/economy/explain/${regionId}/2026` }
}

describe('an amount that is opened', () => {
  test('goes from the whole cost down to the postings, and the rows are always the sum', async () => {
    const { head, url, a, regionId, held } = await aRegion()
    const whole = await head.get(`${url}/in-all/${a}`)
    assert.match(whole.text, /Hela kostnaden: 3\s100\skr/)
    assert.match(whole.text, /Raderna är tillsammans summan/)
    const region = await head.get(`${url}/to-region/${a}`)
    assert.match(region.html, new RegExp(`${url}/course-days/${a}`))
    const days = await head.get(`${url}/course-days/${a}`)
    assert.match(days.text, /2 platser på 1 kursdag/)
    assert.match(days.text, /En plats kostar när den bokas \(Testregionen, från 1\sjuli\s2021\)/)
    const dayUrl = `/economy/${regionId}/2026/invoices/${a}/days/${held.days[0]?.id}`
    assert.match(days.html, new RegExp(dayUrl))
    assert.match((await head.get(dayUrl)).html, /\/economy\/postings\/\d+/)
  })
  test('of all municipalities together leads to each', async () => {
    const { manager, url, a } = await aRegion()
    const { text, html } = await manager.get(`${url}/course-days`)
    assert.match(text, /Kursdagar: 3\s100\skr/)
    assert.match(html, new RegExp(`${url}/course-days/${a}`))
    assert.match((await manager.get(`${url}/pot`)).text, /Utbildarpotten: 800\skr/)
  })
  test('says so where nothing is posted', async () => {
    const { manager, url, b } = await aRegion()
    for (const sum of ['fixed-cost', 'national-fee', 'pot-share', 'corrections', 'fees', 'course-days'])
      assert.match((await manager.get(`${url}/${sum}/${b}`)).text, /Inget är bokfört på detta än/, sum)
  })
  test('is not another municipality’s, nor another region’s, and no other sum', async () => {
    const { other, head, url, a, manager } = await aRegion()
    const elsewhere = await w.region()
    assert.equal((await other.get(`${url}/in-all/${a}`)).status, 404)
    assert.equal((await head.get(`${url}/in-all`)).status, 404)
    assert.equal((await manager.get(`/economy/explain/${elsewhere}/2026/in-all`)).status, 404)
    assert.equal((await manager.get(`${url}/everything`)).status, 404)
    assert.equal((await manager.get(`${url}/pot/${a}`)).status, 404)
    assert.equal((await (await w.as(await w.person())).get(`${url}/in-all/${a}`)).status, 403)
  })
})
