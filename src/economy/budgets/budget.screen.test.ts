import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const w = world()

/** A region with seats on a held day and one to come, who runs its economy, who only sees it, and a head of a municipality. */
async function aRegion() {
  const build = economyBuilders(w.db)
  const regionId = await w.region('Testregionen')
  const municipalityId = await w.municipality({ regionId })
  const unitId = await w.unit({ municipalityId })
  const personId = await w.person({ unitId })
  await build.regionRule(regionId)
  await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-01-14') }, { onDay: day('2026-05-12') }],
    participants: [{ personId, municipalityId, unitId }],
  })
  const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const reader = await w.as(await w.person({ roles: [{ role: 'regional-course-administrator', at: regionId }] }))
  const head = await w.as(await w.person({ roles: [{ role: 'head-of-social-services', at: municipalityId }] }))
  return { regionId, manager, reader, head, url: `/economy/${regionId}/2026/budget` }
}

const token = () => crypto.randomUUID()

describe('a region’s budget', () => {
  test('begins with what is posted, and asks for what is decided', async () => {
    const { manager, url } = await aRegion()
    const { text } = await manager.get(url)
    assert.match(text, /Ingen budget är lagd för 2026 än/)
    assert.match(text, /Kursdagar – 3\s100/)
  })
  test('says what is expected, what differs and why, when it is decided', async () => {
    const { manager, url } = await aRegion()
    const saved = await manager.post(`${url}/amounts`, {
      'income-course-days': '5 000',
      'cost-salary': '700',
      source: 'Styrgruppen 12 november 2025',
    })
    assert.equal(saved.status, 303)
    const { text } = await manager.get(url)
    assert.match(text, /2026 väntas (ge|kosta)/)
    assert.match(text, /Kursdagar: 1\s900\skr mindre in än budget/)
    assert.match(text, /Styrgruppen 12 november 2025/)
  })
  test('keeps only what was changed, refuses what is no amount, and asks who decided', async () => {
    const { manager, url, regionId } = await aRegion()
    assert.equal((await manager.post(`${url}/amounts`, { 'cost-salary': 'mycket', source: 'x' })).status, 422)
    assert.equal((await manager.post(`${url}/amounts`, { 'cost-salary': '-5', source: 'x' })).status, 422)
    assert.equal((await manager.post(`${url}/amounts`, { 'cost-salary': '5' })).status, 422)
    for (const amount of ['500', '500', '600', ''])
      await manager.post(`${url}/amounts`, { 'cost-salary': amount, source: 'Beslut' })
    const rows = await w.db.selectFrom('budgetRow').select('amountOre').where('organisationId', '=', regionId).execute()
    assert.deepEqual(
      rows.map(({ amountOre }) => amountOre),
      [kr(500), kr(600), kr(0)],
    )
  })
  test('is seen but not changed by whoever only sees, and by nobody else', async () => {
    const { reader, head, url, manager } = await aRegion()
    assert.match((await reader.get(url)).text, /Du ser budgeten men ändrar den inte/)
    assert.equal((await reader.get(`${url}/amounts`)).status, 403)
    assert.equal((await reader.post(`${url}/amounts`, { 'cost-salary': '5', source: 'x' })).status, 403)
    assert.equal((await reader.post(`${url}/outcomes`, {})).status, 403)
    assert.equal((await head.get(url)).status, 403)
    const other = await w.region()
    assert.equal((await manager.get(`/economy/${other}/2026/budget`)).status, 404)
    assert.equal((await manager.get(`${url}?journey=999999`)).status, 404)
  })
})

describe('what it came to', () => {
  const row = { onDay: '2026-02-01', kind: 'cost salary', text: 'Lön januari', amount: '58 333,33' }
  test('is typed once however often the form is sent, taken back with a reason, and never changed', async () => {
    const { manager, url, regionId } = await aRegion()
    const sent = { ...row, token: token() }
    for (const _ of [1, 2]) assert.equal((await manager.post(`${url}/outcomes`, sent)).status, 303)
    const [only, ...more] = await w.db
      .selectFrom('outcomeRow')
      .select(['id', 'amountOre'])
      .where('organisationId', '=', regionId)
      .execute()
    assert.deepEqual([only?.amountOre, more.length], [kr(58_333.33), 0])
    assert.match((await manager.get(`${url}/outcomes`)).text, /Lön januari/)
    const back = `${url}/outcomes/${only?.id}/correction`
    await manager.post(back, { reason: '' })
    await manager.post(back, { reason: 'Fel månad' })
    await manager.post(back, { reason: 'En gång till' })
    const { text } = await manager.get(`${url}/outcomes`)
    assert.match(text, /Tar tillbaka: Fel månad/)
    assert.doesNotMatch(text, /Tar tillbaka: En gång till/)
    assert.match(text, /Summa 0\skr/)
    await assert.rejects(w.db.deleteFrom('outcomeRow').where('organisationId', '=', regionId).execute())
  })
  test('comes from a sheet, the same sheet once, and nothing of one with a fault in it', async () => {
    const { manager, url } = await aRegion()
    const pasted = 'datum\ttext\tbelopp\tslag\n2026-02-01\tLogi i Boden\t1200\tlogi\n2026-02-02\tTåg\t800\ttjänsteresor'
    assert.equal((await manager.post(`${url}/outcomes/sheet`, { pasted })).status, 303)
    await manager.post(`${url}/outcomes/sheet`, { pasted })
    const { text } = await manager.get(`${url}/outcomes`)
    assert.equal(text.match(/Logi i Boden/g)?.length, 1)
    const wrong = await manager.post(`${url}/outcomes/sheet`, { pasted: `${pasted}\n2026-02-03\tKaffe\t10\tkaffe` })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Rad 4: ”kaffe” är inget slag/)
    assert.equal((await manager.post(`${url}/outcomes/sheet`, { pasted: '' })).status, 422)
  })
  test('is refused where it is no day, no amount or no kind, with what was typed', async () => {
    const { manager, url } = await aRegion()
    for (const wrong of [{ onDay: 'i går' }, { amount: '0' }, { kind: 'cost kaffe' }, { kind: 'income course-days' }]) {
      const answer = await manager.post(`${url}/outcomes`, { ...row, token: token(), ...wrong })
      assert.equal(answer.status, 422)
      assert.match(answer.html, /Lön januari/)
    }
  })
  test('of another region is not found', async () => {
    const [{ manager, url }, elsewhere] = [await aRegion(), await aRegion()]
    await manager.post(`${url}/outcomes`, { ...row, token: token() })
    const { id } = await w.db.selectFrom('outcomeRow').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
    assert.equal(
      (await elsewhere.manager.post(`${elsewhere.url}/outcomes/${id}/correction`, { reason: 'x' })).status,
      404,
    )
  })
})
