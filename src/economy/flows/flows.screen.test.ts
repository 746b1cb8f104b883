import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { followAmounts } from '../../../tests/follow-amounts.ts'
import { economyBuilders, onSite } from '../../../tests/world/economy.ts'
import { keyOfPopulation } from '../../../tests/world/keys.ts'
import { world } from '../../../tests/world.ts'

const w = world()

/** A region with three municipalities, two of nearly the same size, and seats held this year and the year before. */
async function aRegion() {
  const build = economyBuilders(w.db)
  const regionId = await w.region('Testregionen')
  const names = ['Alunda', 'Bjurö', 'Storstad']
  const ids: number[] = []
  for (const name of names) ids.push(await w.municipality({ regionId, name }))
  const [a = 0, b = 0, c = 0] = ids
  const basis = await w.db
    .insertInto('populationBasis')
    .values({ slug: `flows-${regionId}`, asOf: day('2025-12-31'), source: 'test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await w.db
    .insertInto('population')
    .values(
      [a, b, c].map((organisationId, at) => ({
        basisId: basis.id,
        organisationId,
        inhabitants: [1000, 1100, 50_000][at] ?? 0,
      })),
    )
    .execute()
  const unitId = await w.unit({ municipalityId: a })
  const personId = await w.person({ unitId })
  await build.regionRule(regionId, { chargingBasis: 'registered' })
  const participants = [{ personId, municipalityId: a, unitId }]
  await build.heldOccasion({ regionId, days: [{ onDay: day('2025-03-12') }], participants })
  await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-01-14') }, { onDay: day('2026-05-12') }],
    participants,
  })
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const head = await w.as(await w.person({ roles: [{ role: 'head-of-social-services', at: a }] }))
  return { regionId, basisId: basis.id, a, b, c, manager, head, unitId, url: `/economy/${regionId}/2026/flows` }
}

describe('the three flows', () => {
  test('of all municipalities together, year by year, each amount leading to its reason', async () => {
    const { manager, url, regionId } = await aRegion()
    const { text, html } = await manager.get(url)
    assert.match(text, /En kommun betalar 4\s650\skr för 2025/)
    assert.match(text, /2025 .*1\s550.* 2026 .*3\s100/)
    assert.match(html, new RegExp(`/economy/explain/${regionId}/2026/course-days"`))
    assert.match(html, /<svg class="bar-drawing flow-bar"/)
  })
  test('of one municipality, per inhabitant, with the nearest in size to compare with', async () => {
    const { manager, url, a, b, c } = await aRegion()
    const one = await manager.get(`${url}?municipality=${a}`)
    assert.match(one.text, /Alunda betalar 3\s100\skr för 2026/)
    assert.match(one.text, /Bjurö \(närmast i storlek\)/)
    assert.match(one.text, /3,10/)
    const two = await manager.get(`${url}?municipality=${a}&with=${b}`)
    assert.match(two.text, /Alunda och Bjurö 2026, per invånare/)
    assert.equal((await manager.get(`${url}?municipality=${a}&with=${c}`)).status, 200)
    assert.equal((await manager.get(`${url}?municipality=${a}&with=999999`)).status, 404)
  })
  test('count what is booked on days to come where a seat costs when it is used', async () => {
    const { regionId, manager, unitId, a, url } = await aRegion()
    const build = economyBuilders(w.db)
    await build.regionRule(regionId, { from: day('2026-02-01'), chargingBasis: 'attended' })
    const personId = await w.person({ unitId })
    await build.heldOccasion({
      regionId,
      days: [{ onDay: day('2026-06-09'), prices: [...onSite, { component: 'bus', amountOre: kr(50) }] }],
      participants: [{ personId, municipalityId: a, unitId }],
    })
    assert.match((await manager.get(`${url}?municipality=${a}`)).text, /2026, prognos .*4\s700/)
  })
  test('expect the fixed cost and the fee that are decided and not posted, and say so', async () => {
    const { regionId, basisId, manager, a, url } = await aRegion()
    const allocationKeyId = await keyOfPopulation(w.db, { regionId, basisId })
    await w.db
      .insertInto('fixedCost')
      .values({ regionId, year: 2026, amountOre: kr(52_100), allocationKeyId, source: 'test' })
      .execute()
    const { text } = await manager.get(`${url}?municipality=${a}`)
    assert.match(text, /2026, prognos .*1\s000/)
    assert.match(text, /Den fasta kostnaden är beslutad men inte bokförd/)
    assert.match(text, /Den nationella avgiften är inte beslutad än och räknas som 2025/)
  })
  test('lead from every amount to the same amount with its reason', async () => {
    const { manager, url, a } = await aRegion()
    assert.ok((await followAmounts(manager, url)).length >= 4)
    assert.ok((await followAmounts(manager, `${url}?municipality=${a}`)).length >= 4)
  })
  test('say on the municipality’s own page what it pays beside the others together, and nothing of any one of them', async () => {
    const { head } = await aRegion()
    const { text } = await head.get('/municipality')
    assert.match(text, /Alunda betalar 3\s100\skr för 2026/)
    assert.match(
      text,
      /Alunda betalar 3,10\skr per invånare\. Regionens kommuner betalar tillsammans 0,06\skr per invånare/,
    )
    assert.doesNotMatch(text, /Bjurö|Storstad/)
  })
  test('are not those of another region, nor for whoever sees one municipality only', async () => {
    const { url, head, manager } = await aRegion()
    const other = await w.region()
    assert.equal((await head.get(url)).status, 403)
    assert.equal((await manager.get(`/economy/${other}/2026/flows`)).status, 404)
  })
})
