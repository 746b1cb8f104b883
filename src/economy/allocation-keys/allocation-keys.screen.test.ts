import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { world } from '../../../tests/world.ts'

const w = world('bare')

async function aRegion() {
  const regionId = await w.region()
  const [kalix, lulea] = [
    await w.municipality({ regionId, name: `Kalix ${regionId}` }),
    await w.municipality({ regionId, name: `Luleå ${regionId}` }),
  ]
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const url = `/economy/keys/${regionId}`
  const rows = `Kalix ${regionId}; 25,5\nLuleå ${regionId}; 74,5\nSumma; 100`
  const key = { name: 'Överenskommet', kind: 'agreed', asOf: '2026-01-31', rows, source: 'Nätverket § 4' }
  return { regionId, kalix, lulea, manager, url, key }
}
const keys = async (regionId: number) =>
  await w.db.selectFrom('allocationKey').selectAll().where('regionId', '=', regionId).execute()

describe('a key of one’s own numbers', () => {
  test('is looked at before it is saved: each share, the sum, and whether the source’s own sum agrees', async () => {
    const { regionId, manager, url, key } = await aRegion()
    assert.match((await manager.get(url)).text, /Regionen har ingen fördelningsnyckel än/)
    assert.match((await manager.get(`${url}/new`)).text, new RegExp(`Kalix ${regionId}; Luleå ${regionId};`))
    const preview = await manager.post(`${url}/preview`, key)
    assert.match(preview.text, /Stämmer Överenskommet\?/)
    assert.match(preview.text, /74,5 75\s%/)
    assert.match(preview.text, /Summaraden i underlaget säger också 100/)
    assert.equal((await keys(regionId)).length, 0)
    const saved = await manager.postAndFollow(url, key)
    assert.match(saved.text, /Överenskommet är sparad och går att välja/)
    assert.match(saved.text, /Källa Nätverket § 4/)
    assert.match(saved.text, /Alla 100/)
  })
  test('says when the sum that came along is another, and who is left out', async () => {
    const { regionId, manager, url, key } = await aRegion()
    const preview = await manager.post(`${url}/preview`, { ...key, rows: `Kalix ${regionId};10\nSumma;100` })
    assert.match(preview.text, /säger 100, men raderna blir 10/)
    assert.match(preview.text, new RegExp(`betalar inget: Luleå ${regionId}`))
  })
  test('names each row at fault and keeps what was typed', async () => {
    const { regionId, manager, url, key } = await aRegion()
    const rows = `Kalix ${regionId};tolv\nKiruna;4\nKalix ${regionId};1`
    for (const path of [`${url}/preview`, url]) {
      const answer = await manager.post(path, { ...key, rows })
      assert.equal(answer.status, 422)
      assert.match(answer.text, /Rad 1: ”tolv” är inget tal/)
      assert.match(answer.text, /Rad 2: ”Kiruna” är ingen av regionens kommuner/)
      assert.match(answer.html, /Kiruna;4/)
    }
    assert.equal((await keys(regionId)).length, 0)
  })
  test('can be gone back to from the preview, with all that was typed', async () => {
    const { manager, url, key } = await aRegion()
    const again = await manager.post(url, { ...key, again: 'yes' })
    assert.equal(again.status, 200)
    assert.match(again.html, /value="Nätverket § 4"/)
  })
})

test('the key of a population is made in one press, and once', async () => {
  const { regionId, kalix, lulea, manager, url } = await aRegion()
  const { id } = await w.db
    .insertInto('populationBasis')
    .values({ slug: `keys-${regionId}`, asOf: day('2025-12-31'), source: 'test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await w.db
    .insertInto('population')
    .values([
      { basisId: id, organisationId: kalix, inhabitants: 3 },
      { basisId: id, organisationId: lulea, inhabitants: 9 },
    ])
    .execute()
  assert.match((await manager.get(url)).text, /12 invånare i två kommuner per 31\sdecember 2025/)
  const made = await manager.postAndFollow(`${url}/population`, { basis: id })
  assert.match(made.text, /Invånare 31\sdecember 2025 är sparad/)
  assert.match((await manager.postAndFollow(`${url}/population`, { basis: id })).text, /Nyckeln finns redan/)
  assert.equal((await keys(regionId)).length, 1)
})

test('a key is never changed; it is laid aside unless a year of today or later is shared by it', async () => {
  const { regionId, manager, url, key } = await aRegion()
  await manager.post(url, key)
  const [made] = await keys(regionId)
  assert.ok(made)
  await assert.rejects(w.db.updateTable('allocationKey').set({ name: 'x' }).where('id', '=', made.id).execute())
  const cost = { regionId, amountOre: kr(1), allocationKeyId: made.id, source: 'test' }
  await w.db
    .insertInto('fixedCost')
    .values({ ...cost, year: 2026 })
    .execute()
  const aside = `${url}/${made.id}/laying-aside`
  assert.match((await manager.postAndFollow(aside, {})).text, /fördelar kostnaden för 2026/)
  await w.db.updateTable('fixedCost').set({ year: 2025 }).where('regionId', '=', regionId).execute()
  assert.match((await manager.postAndFollow(aside, {})).text, /är undanlagd/)
  const page = await manager.get(`/economy/${regionId}/2027/fixed-cost`)
  assert.match(page.text, /Regionen har ingen fördelningsnyckel än/)
})

test('keys are the region’s own: another region’s are not there, and a course administrator only looks', async () => {
  const { regionId, manager, url, key } = await aRegion()
  const other = await aRegion()
  assert.equal((await manager.get(other.url)).status, 404)
  assert.equal((await manager.post(other.url, key)).status, 404)
  const administrator = await w.as(await w.person({ roles: [{ role: 'regional-course-administrator', at: regionId }] }))
  assert.equal((await administrator.get(url)).status, 200)
  assert.equal((await administrator.post(url, key)).status, 403)
})
