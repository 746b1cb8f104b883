import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kr } from '#values'
import { world } from '../../../tests/world.ts'

const w = world('country')

async function norrbotten() {
  const regionId = await w.organisationIdOf('Norrbottens Kommuner')
  return { regionId, eivor: await w.asDemo('eivor@norrbotten.example') }
}
const owed = async (regionId: number, year: number) => {
  const rows = await w.db
    .selectFrom('posting as p')
    .innerJoin('postingLine as l', 'l.postingId', 'p.id')
    .innerJoin('organisation as o', 'o.id', 'p.debtorId')
    .select(['o.name', 'l.amountOre'])
    .where('p.creditorId', '=', regionId)
    .where('p.year', '=', year)
    .where('p.cause', '=', 'fixed-cost')
    .where('l.account', '=', 'receivable')
    .orderBy('p.id')
    .execute()
  return rows
}

describe('the fixed cost of a year', () => {
  test('is shown before it is posted, row by row, and is 950 000 in all', async () => {
    const { regionId, eivor } = await norrbotten()
    const page = await eivor.get(`/economy/${regionId}/2022/fixed-cost`)
    assert.match(page.text, /Fördela 950\s000\skr på 14 kommuner/)
    assert.match(page.text, /Kalix 15\s781 60\s023,502 uppåt 60\s024/)
    assert.match(page.text, /Summa 249\s768 950\s000/)
    assert.equal((await owed(regionId, 2022)).length, 0)
  })
  test('is posted once, however often the button is pressed', async () => {
    const { regionId, eivor } = await norrbotten()
    const url = `/economy/${regionId}/2023/fixed-cost`
    const first = await eivor.postAndFollow(url, { seen: kr(950_000) })
    assert.match(first.text, /Kommunernas delar är bokförda: 14 bokföringar/)
    const again = await eivor.postAndFollow(url, { seen: kr(950_000) })
    assert.match(again.text, /redan bokförda/)
    const rows = await owed(regionId, 2023)
    assert.equal(rows.length, 14)
    assert.deepEqual(
      rows.find(({ name }) => name === 'Överkalix'),
      { name: 'Överkalix', amountOre: kr(12_555) },
    )
  })
  test('can be changed after it was shared: the difference is posted, and the sum is the new cost', async () => {
    const { regionId, eivor } = await norrbotten()
    const url = `/economy/${regionId}/2024/fixed-cost`
    await eivor.post(url, { seen: kr(950_000) })
    const { keyId } = await w.db
      .selectFrom('allocationKey')
      .select('id as keyId')
      .where('regionId', '=', regionId)
      .executeTakeFirstOrThrow()
    const set = await eivor.postAndFollow(`${url}/cost`, { amount: '1 000 001', key: keyId, source: '§ 4' })
    assert.match(set.text, /Kostnaden har ändrats sedan den fördelades/)
    await eivor.post(url, { seen: kr(1_000_001) })
    const sum = (await owed(regionId, 2024)).reduce((all, { amountOre }) => all + amountOre, 0)
    assert.equal(sum, kr(1_000_001))
  })
  test('what was typed is kept when it is no amount', async () => {
    const { regionId, eivor } = await norrbotten()
    const answer = await eivor.post(`/economy/${regionId}/2022/fixed-cost/cost`, {
      amount: 'mycket',
      key: 'x',
      source: '',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /value="mycket"/)
  })
  test('a stale page posts nothing', async () => {
    const { regionId, eivor } = await norrbotten()
    const answer = await eivor.post(`/economy/${regionId}/2021/fixed-cost`, { seen: kr(900_000) })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /ändrades medan du läste/)
    assert.equal((await owed(regionId, 2021)).length, 0)
  })
})

describe('the national fee of a year', () => {
  test('is 2.28 kr per inhabitant to the öre, owed to SKR, posted once', async () => {
    const { regionId, eivor } = await norrbotten()
    const url = `/economy/${regionId}/2022/national-fee`
    assert.match((await eivor.get(url)).text, /Överkalix 3\s301 7\s526,28/)
    await eivor.post(url, { seen: kr(569_471.04) })
    const again = await eivor.postAndFollow(url, { seen: kr(569_471.04) })
    assert.match(again.text, /Avgiften var redan bokförd/)
    assert.match(again.text, /Den nationella avgiften är bokförd: 569\s471,04\skr/)
    const skr = await w.organisationIdOf('Sveriges Kommuner och Regioner (SKR)')
    const rows = await w.db
      .selectFrom('posting')
      .select('id')
      .where('creditorId', '=', skr)
      .where('year', '=', 2022)
      .execute()
    assert.equal(rows.length, 14)
  })
  test('is reckoned for GR on the published population, which says its day and source', async () => {
    const gr = await w.organisationIdOf('Göteborgsregionen (GR)')
    const page = await (await w.asDemo('hedda@gr.example')).get(`/economy/${gr}/2026/national-fee`)
    assert.match(page.text, /31\sdecember 2019 \(SCB\)/)
    assert.match(page.text, /Summa 1\s041\s850 2\s375\s418,00/)
  })
  test('is not reckoned where no population is known', async () => {
    const uppsala = await w.organisationIdOf('RSS Uppsala län')
    const own = w.db.selectFrom('organisation').select('id').where('parentId', '=', uppsala)
    await w.db.deleteFrom('population').where('organisationId', 'in', own).execute()
    const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: uppsala }] }))
    const page = await manager.get(`/economy/${uppsala}/2026/national-fee`)
    assert.match(page.text, /inget befolkningsunderlag/)
  })
})

test('a course administrator sees but does not post', async () => {
  const { regionId } = await norrbotten()
  const nils = await w.asDemo('nils@norrbotten.example')
  const page = await nils.get(`/economy/${regionId}/2022/fixed-cost`)
  assert.equal(page.status, 200)
  assert.ok(!page.text.includes('Bokför kommunernas delar'))
  assert.equal((await nils.post(`/economy/${regionId}/2022/fixed-cost`, { seen: kr(950_000) })).status, 403)
})

test('a key with other weights and the same sum is a change, and only the differences are posted', async () => {
  const { regionId, eivor } = await norrbotten()
  const url = `/economy/${regionId}/2027/fixed-cost`
  await eivor.post(url, { seen: kr(950_000) })
  const newer = await w.db
    .selectFrom('populationBasis')
    .select('id')
    .where('slug', '=', 'norrbotten-2025')
    .executeTakeFirstOrThrow()
  await eivor.post(`/economy/keys/${regionId}/population`, { basis: newer.id })
  const { keyId } = await w.db
    .selectFrom('allocationKey')
    .select('id as keyId')
    .where('populationBasisId', '=', newer.id)
    .executeTakeFirstOrThrow()
  const set = await eivor.postAndFollow(`${url}/cost`, { amount: '950 000', key: keyId, source: '§ 7' })
  assert.match(set.text, /Kostnaden har ändrats sedan den fördelades/)
  await eivor.post(url, { seen: kr(950_000) })
  const rows = await owed(regionId, 2027)
  assert.equal(rows.length, 3 * 14)
  const net = (name: string) =>
    rows.filter((row) => row.name === name).reduce((sum, { amountOre }) => sum + amountOre, 0)
  assert.deepEqual([net('Luleå'), net('Kalix')], [kr(298_992 + 7524), kr(60_024 - 1744)])
  assert.match((await eivor.postAndFollow(url, { seen: kr(950_000) })).text, /redan bokförda/)
})
