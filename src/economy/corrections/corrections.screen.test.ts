import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const w = world()

async function aRegion() {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const municipalityId = await w.municipality({ regionId, name: 'Kalix' })
  const unitId = await w.unit({ municipalityId })
  const personId = await w.person({ unitId })
  await build.regionRule(regionId)
  const { days } = await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2025-03-12') }],
    participants: [{ personId, municipalityId, unitId }],
  })
  const eivor = await w.as(
    await w.person({ name: 'Eivor', roles: [{ role: 'regional-project-manager', at: regionId }] }),
  )
  const at = `/economy/${regionId}/2025/corrections`
  const form = {
    ...{ token: randomUUID(), municipality: municipalityId, direction: 'less', amount: '310', reason: 'Fel lokal' },
    about: `day-${days[0]?.id}`,
  }
  return { regionId, municipalityId, eivor, at, form }
}

const postingsOf = async (regionId: number) =>
  w.db
    .selectFrom('posting')
    .select(['turn', 'year', 'owedOre', 'potOre', 'facts'])
    .where('creditorId', '=', regionId)
    .where('cause', '=', 'corrected')
    .orderBy('id')
    .execute()

describe('an amount put right by hand', () => {
  test('is a new entry with its reason, seen wherever the municipality’s money is summed', async () => {
    const { regionId, municipalityId, eivor, at, form } = await aRegion()
    assert.match((await eivor.get(at)).text, /Inget är rättat för 2025/)
    assert.match((await eivor.get(`${at}?municipality=${municipalityId}`)).text, /Rätta Kalix 2025.*dag 1/)
    const done = await eivor.postAndFollow(at, form)
    assert.match(done.text, /Rättelsen är bokförd på 2025/)
    assert.match(done.text, /Fel lokal Avser Handläggning med barnet i centrum, dag 1/)
    const [posted] = await postingsOf(regionId)
    assert.deepEqual([posted?.year, posted?.owedOre, posted?.potOre], [2025, kr(-310), kr(0)])
    const basis = await eivor.get(`/economy/${regionId}/2025/invoices/${municipalityId}`)
    assert.match(basis.text, /Kalix betalar 1\s240\skr/)
    assert.match(basis.text, /Rättelser −310/)
    assert.match(basis.text, /Samma summa som i huvudboken/)
    assert.match((await eivor.get(`/economy/${regionId}/2025`)).text, /Rättelser.*−310/)
  })
  test('posted twice it is made once', async () => {
    const { regionId, eivor, at, form } = await aRegion()
    await Promise.all([eivor.post(at, form), eivor.post(at, form)])
    assert.equal((await postingsOf(regionId)).length, 1)
  })
  test('is taken back by a new entry, once', async () => {
    const { regionId, eivor, at, form } = await aRegion()
    await eivor.post(at, form)
    const { id } = await w.db
      .selectFrom('correction')
      .select('id')
      .where('regionId', '=', regionId)
      .executeTakeFirstOrThrow()
    const empty = await eivor.post(`${at}/${id}/withdrawal`, {})
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Skriv varför den tas tillbaka/)
    const back = await eivor.postAndFollow(`${at}/${id}/withdrawal`, { reason: 'Lokalen var rätt' })
    assert.match(back.text, /Återtagen .* av Eivor: Lokalen var rätt/)
    const again = await eivor.postAndFollow(`${at}/${id}/withdrawal`, { reason: 'En gång till' })
    assert.match(again.text, /redan återtagen/)
    assert.deepEqual(
      (await postingsOf(regionId)).map(({ turn, owedOre }) => [turn, owedOre]),
      [
        [1, kr(-310)],
        [2, kr(310)],
      ],
    )
  })
  test('of a year that is closed is on the first open one', async () => {
    const { regionId, eivor, at, form, municipalityId } = await aRegion()
    await w.db
      .insertInto('yearClosing')
      .values({
        regionId,
        year: 2025,
        potOre: kr(0),
        closedBy: await w.person({}),
        closedAt: new Date('2026-01-10T08:00:00Z'),
      })
      .execute()
    assert.match(
      (await eivor.get(`${at}?municipality=${municipalityId}`)).text,
      /2025 är stängt, så rättelsen bokförs på 2026/,
    )
    const done = await eivor.postAndFollow(at, { ...form, direction: 'more', amount: '62,50' })
    assert.match(done.text, /Rättelsen är bokförd på 2026/)
    const [posted] = await postingsOf(regionId)
    assert.deepEqual([posted?.year, posted?.owedOre], [2026, kr(62.5)])
  })
  test('is refused without an amount or a reason, and keeps what was typed', async () => {
    const { eivor, at, form, regionId } = await aRegion()
    const odd = await eivor.post(at, { ...form, amount: 'mycket' })
    assert.equal(odd.status, 422)
    assert.match(odd.html, /value="mycket"/)
    assert.equal((await eivor.post(at, { ...form, amount: '0' })).status, 422)
    assert.equal((await eivor.post(at, { ...form, reason: '' })).status, 422)
    const early = await eivor.post(`/economy/${regionId}/2027/corrections`, { ...form, about: '' })
    assert.match(early.text, /Året har inte börjat/)
    assert.equal((await postingsOf(regionId)).length, 0)
  })
  test('is the project manager’s, for the own region’s municipalities', async () => {
    const { eivor, at, form, regionId } = await aRegion()
    const other = await aRegion()
    assert.equal((await eivor.post(at, { ...form, municipality: other.municipalityId })).status, 404)
    assert.equal((await other.eivor.get(at)).status, 404)
    const nils = await w.as(await w.person({ roles: [{ role: 'regional-course-administrator', at: regionId }] }))
    assert.equal((await nils.get(at)).status, 200)
    assert.equal((await nils.post(at, form)).status, 403)
  })
})
