import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { keyOfPopulation } from '../../../tests/world/keys.ts'
import { world } from '../../../tests/world.ts'

const w = world('bare')

async function aRegion() {
  const regionId = await w.region()
  const [a, b] = [await w.municipality({ regionId, name: 'Alunda' }), await w.municipality({ regionId, name: 'Bjurö' })]
  const { id: basisId } = await w.db
    .insertInto('populationBasis')
    .values({ slug: `members-${regionId}`, asOf: day('2024-12-31'), source: 'test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await w.db
    .insertInto('population')
    .values([a, b].map((organisationId) => ({ basisId, organisationId, inhabitants: 1000 })))
    .execute()
  const allocationKeyId = await keyOfPopulation(w.db, { regionId, basisId })
  await w.db
    .insertInto('fixedCost')
    .values({ regionId, year: 2026, amountOre: kr(18_000), allocationKeyId, source: 'test' })
    .execute()
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const leaves = async (municipalityId: number, until: string) =>
    await w.db
      .updateTable('agreement')
      .set({ inForceUntil: day(until) })
      .where('organisationId', '=', municipalityId)
      .where('kind', '=', 'service')
      .execute()
  return {
    regionId,
    a,
    b,
    manager,
    leaves,
    url: `/economy/members/${regionId}`,
    cost: `/economy/${regionId}/2026/fixed-cost`,
  }
}

describe('a municipality that leaves in the middle of a year', () => {
  test('counts for the months it began, and sharing anew posts only the difference', async () => {
    const { regionId, b, manager, leaves, url, cost } = await aRegion()
    await manager.post(cost, { seen: kr(18_000) })
    await leaves(b, '2026-06-01')
    assert.match((await manager.get(url)).text, /Bjurö Tjänsteavtal med SKR, .* 6 av 12 månader/)
    const changed = await manager.get(cost)
    assert.match(changed.text, /Kostnaden har ändrats sedan den fördelades/)
    assert.match(changed.text, /Bjurö 1\s000 6 av 12 månader 6\s000,000 jämnt 6\s000/)
    await manager.post(cost, { seen: kr(18_000) })
    const rows = await w.db
      .selectFrom('posting')
      .select(['matter', 'turn', 'owedOre'])
      .where('creditorId', '=', regionId)
      .orderBy('id')
      .execute()
    assert.deepEqual(
      rows.map(({ owedOre }) => owedOre),
      [kr(9000), kr(9000), kr(-9000), kr(12_000), kr(-9000), kr(6000)],
    )
    assert.match((await manager.postAndFollow(cost, { seen: kr(18_000) })).text, /redan bokförda/)
  })
  test('pays nothing and gets back what it paid when it was never there', async () => {
    const { manager, b, leaves, cost } = await aRegion()
    await manager.post(cost, { seen: kr(18_000) })
    await leaves(b, '2025-12-31')
    const answer = await manager.postAndFollow(cost, { seen: kr(18_000) })
    assert.match(answer.text, /18\s000\skr är fördelade på 1 kommuner|18\s000\skr är fördelade på en kommun/)
    assert.match(answer.text, /Bjurö 1\s000 inte medlem 0,000 jämnt 0/)
  })
})

describe('how part of a year counts', () => {
  const form = { fromYear: '2027', counting: 'days', source: 'Nätverket § 4' }
  test('is said from a year on, and stands with who set it', async () => {
    const { manager, url } = await aRegion()
    assert.match((await manager.get(url)).text, /Standard tills regionen bestämmer något annat/)
    const set = await manager.postAndFollow(url, form)
    assert.match(set.text, /Regeln gäller från och med 2027/)
    assert.match(set.text, /Från och med 2027 Dagar. Nätverket § 4 \(införd av/)
  })
  test('is never said backwards, before another rule, or of a year that is shared', async () => {
    const { manager, url, cost } = await aRegion()
    assert.match((await manager.post(url, { ...form, fromYear: '2025' })).text, /Regler ändras inte bakåt/)
    await manager.post(cost, { seen: kr(18_000) })
    assert.match((await manager.post(url, { ...form, fromYear: '2026' })).text, /Kostnaden för 2026 är redan fördelad/)
    await manager.post(url, form)
    assert.match((await manager.post(url, form)).text, /gäller redan från och med 2027/)
  })
  test('is the region’s own to say', async () => {
    const { manager, url, regionId } = await aRegion()
    const other = await aRegion()
    assert.equal((await manager.get(other.url)).status, 404)
    const nils = await w.as(await w.person({ roles: [{ role: 'regional-course-administrator', at: regionId }] }))
    assert.equal((await nils.post(url, form)).status, 403)
  })
})
