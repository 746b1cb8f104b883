import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { followAmounts } from '../../../tests/follow-amounts.ts'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { keyOfPopulation } from '../../../tests/world/keys.ts'
import { world } from '../../../tests/world.ts'

const w = world()

/** A region with two municipalities, a held day, a population and everything decided for the year before. */
async function aRegion() {
  const build = economyBuilders(w.db)
  const regionId = await w.region('Testregionen')
  const [a, b] = [await w.municipality({ regionId, name: 'Alunda' }), await w.municipality({ regionId, name: 'Bjurö' })]
  const unitId = await w.unit({ municipalityId: a })
  const personId = await w.person({ unitId })
  await build.regionRule(regionId)
  await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2025-03-12'), staff: [{ personId, role: 'course-leader' }] }],
    participants: [{ personId, municipalityId: a, unitId }],
  })
  const basis = await w.db
    .insertInto('populationBasis')
    .values({ slug: `basis-${regionId}`, asOf: day('2024-12-31'), source: 'test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await w.db
    .insertInto('population')
    .values([
      { basisId: basis.id, organisationId: a, inhabitants: 2000 },
      { basisId: basis.id, organisationId: b, inhabitants: 1000 },
    ])
    .execute()
  await w.db
    .insertInto('fixedCost')
    .values({
      regionId,
      year: 2025,
      amountOre: kr(100),
      allocationKeyId: await keyOfPopulation(w.db, { regionId, basisId: basis.id }),
      source: 'test',
    })
    .execute()
  await w.db
    .insertInto('nationalFee')
    .values({ year: 2025, orePerInhabitant: 228, source: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  return { regionId, manager, url: `/economy/${regionId}/2025` }
}

describe('the year of a region', () => {
  test('counts what remains as its steps do, shows the first of it, and what each municipality pays', async () => {
    const { manager, url } = await aRegion()
    const begun = await manager.get(url)
    assert.match(begun.text, /Tolv saker återstår för 2025/)
    assert.match(begun.text, /Fyll i närvaron .* Se alla tolv, i ordning/)
    assert.equal(begun.html.match(/class="work"/g)?.length, 1)
    await manager.post(`${url}/fixed-cost`, { seen: kr(100) })
    await manager.post(`${url}/national-fee`, { seen: kr(6840) })
    assert.match((await manager.get(url)).text, /Tio saker återstår för 2025/)
    await manager.post(`${url}/pot/closing`, { seen: kr(400) })
    const { text } = await manager.get(url)
    assert.match(text, /Nio saker återstår för 2025/)
    assert.match(text, /Alunda 67 1\s550 −400 1\s217 4\s560 /)
    assert.match(text, /Bjurö 33 – – 33 2\s280 /)
    assert.match(text, /Summa 100 1\s550 −400 1\s250 6\s840 /)
    const opened = await followAmounts(manager, url)
    for (const sum of ['to-region', 'national-fee', 'fixed-cost', 'course-days', 'pot-share'])
      assert.ok(
        opened.some((href) => href.includes(`/${sum}`)),
        sum,
      )
    for (const part of ['fixed-cost', 'national-fee'])
      assert.equal((await followAmounts(manager, `${url}/${part}`)).length, 3, part)
  })
  test('every act can be done twice without anything being doubled', async () => {
    const { manager, url, regionId } = await aRegion()
    for (const _ of [1, 2]) {
      await manager.post(`${url}/fixed-cost`, { seen: kr(100) })
      await manager.post(`${url}/national-fee`, { seen: kr(6840) })
      await manager.post(`${url}/pot/closing`, { seen: kr(400) })
    }
    const { count } = await w.db
      .selectFrom('posting')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('creditorId', '=', regionId)
      .executeTakeFirstOrThrow()
    assert.equal(count, 4)
  })
  test('every page of it is there in English too', async () => {
    const { regionId, url } = await aRegion()
    const personId = await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] })
    await w.db.updateTable('person').set({ language: 'en' }).where('id', '=', personId).execute()
    const reader = await w.as(personId)
    for (const part of ['', '/fixed-cost', '/national-fee', '/pot', '/invoices']) {
      const page = await reader.get(url + part)
      assert.equal(page.status, 200)
      assert.ok(
        !/\b(och|för|inte|Kommun)\b/.test(page.text.replace(/Kommuner|Testregionen/g, '')),
        `${part}: ${page.text}`,
      )
    }
  })
})

describe('which region', () => {
  test('who sees one goes to its year, who sees several chooses, who sees none is told', async () => {
    const { regionId, manager } = await aRegion()
    const answer = await manager.get('/economy')
    assert.equal(answer.location, `/economy/${regionId}/2026`)
    const other = await w.region()
    const two = await w.as(
      await w.person({
        roles: [
          { role: 'regional-project-manager', at: regionId },
          { role: 'regional-project-manager', at: other },
        ],
      }),
    )
    assert.match((await two.get('/economy')).text, /Välj region/)
    assert.equal((await (await w.as(await w.person())).get('/economy')).status, 403)
  })
  test('a year that cannot be, and a region that is another’s, are not found', async () => {
    const { manager, regionId } = await aRegion()
    const other = await w.region()
    for (const url of [
      `/economy/${regionId}/1999`,
      `/economy/${regionId}/x`,
      `/economy/0/2025`,
      `/economy/${other}/2025`,
    ]) {
      assert.equal((await manager.get(url)).status, 404, url)
    }
  })
})
