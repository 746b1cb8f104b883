import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { world } from '../../../tests/world.ts'

const w = world('country')

async function eivorTries(query: Record<string, string>, year = 2026) {
  const regionId = await w.organisationIdOf('Norrbottens Kommuner')
  const eivor = await w.asDemo('eivor@norrbotten.example')
  return await eivor.get(`/economy/${regionId}/${year}/simulation?${new URLSearchParams(query)}`)
}
async function population2025() {
  const basis = await w.db
    .selectFrom('populationBasis')
    .select('id')
    .where('slug', '=', 'norrbotten-2025')
    .executeTakeFirstOrThrow()
  return `b${basis.id}`
}
const postings = async () =>
  (await w.db.selectFrom('posting').select(w.db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n

describe('what would it cost if', () => {
  test('nothing is tried: today’s terms stand in the form, and the page says where seats are from', async () => {
    const page = await eivorTries({})
    assert.match(page.text, /Vad skulle 2026 kosta om något var annorlunda/)
    assert.match(page.html, /value="950000"|value="950 000"/)
    assert.match(page.html, /value="2,28"/)
    assert.match(page.html, /value="1550"/)
    assert.match(page.text, /Kursdagarna är de \d+ platser/)
  })
  test('the key were the population of 2025: Norrbotten’s drift, and the sum is the same', async () => {
    const before = await postings()
    const page = await eivorTries({ key: await population2025() })
    assert.match(page.text, /Samma summa: tre kommuner betalar mer och elva kommuner mindre/)
    for (const drift of [
      'Luleå \\+7\\s524',
      'Boden \\+2\\s617',
      'Piteå \\+353',
      'Haparanda −2\\s077',
      'Kalix −1\\s744',
    ])
      assert.match(page.text, new RegExp(drift))
    assert.match(page.text, /Summa 0 0 0 0/)
    assert.match(page.text, /Invånare 31\sdecember 2025, ur registret i stället för Invånare/)
    assert.equal(await postings(), before)
  })
  test('the cost were 1 000 000 and the fee 2 kr: every part says what it comes from', async () => {
    const page = await eivorTries({ cost: '1 000 000', fee: '2' })
    assert.match(page.text, /Fast kostnad 1\s000\s000\skr i stället för 950\s000\skr/)
    assert.match(page.text, /Nationell avgift per invånare 2\skr i stället för 2,28\skr/)
    assert.match(page.text, /Summa \+50\s000 0 −69\s935,04 −19\s935,04/)
  })
  test('a municipality left: the others pay its part, and its own cost is nothing', async () => {
    const lulea = await w.organisationIdOf('Luleå')
    const page = await eivorTries({ [`months-${lulea}`]: '0' })
    assert.match(page.text, /Luleå inte med/)
    assert.match(page.text, /Luleå [\d\s,]+ 0,00 −/)
    assert.match(page.text, /Summa 0 /)
  })
  test('a price were another: each booked day costs the difference more', async () => {
    const today = await eivorTries({ 'on-site': '1550' })
    assert.match(today.text, /Kostnaden blir densamma för alla/)
    const dearer = await eivorTries({ 'on-site': '1551' })
    assert.match(dearer.text, /Det kostar \d+\skr mer tillsammans/)
  })
  test('what cannot be read is said at its field, and nothing is reckoned', async () => {
    const page = await eivorTries({
      cost: 'mycket',
      key: '999999',
      [`months-${await w.organisationIdOf('Kalix')}`]: '13',
    })
    assert.equal(page.status, 422)
    assert.match(page.text, /Skriv ett belopp i kronor/)
    assert.match(page.text, /Välj en nyckel i listan/)
    assert.match(page.text, /Skriv 0 till 12 månader/)
    assert.match(page.html, /value="mycket"/)
  })
  test('is for whoever sees the region’s economy; elsewhere it is not there', async () => {
    const regionId = await w.organisationIdOf('Norrbottens Kommuner')
    const url = `/economy/${regionId}/2026/simulation`
    assert.equal((await (await w.asDemo('nils@norrbotten.example')).get(url)).status, 200)
    assert.equal((await (await w.asDemo('hedda@gr.example')).get(url)).status, 404)
    assert.equal((await (await w.asDemo('fia@kalix.example')).get(url)).status, 403)
  })
})

describe('what would it cost us if', () => {
  test('the head of social services sees the own municipality by name and the others as one, with the same sum', async () => {
    const siv = await w.asDemo('siv@kalix.example')
    const page = await siv.get(`/municipality/simulation?key=${await population2025()}&year=2026`)
    assert.match(page.text, /Kalix · 2026/)
    assert.match(page.text, /Kalix [\d\s,]+ [\d\s,]+ −1\s744/)
    assert.match(page.text, /13 andra kommuner [\d\s,]+ [\d\s,]+ \+1\s744/)
    assert.match(page.text, /Summa 0 /)
    assert.doesNotMatch(page.text, /Luleå/)
  })
  test('of another municipality than one’s own it is not there', async () => {
    const siv = await w.asDemo('siv@kalix.example')
    const lulea = await w.organisationIdOf('Luleå')
    assert.equal((await siv.get(`/municipality/simulation?municipality=${lulea}`)).status, 404)
  })
})
