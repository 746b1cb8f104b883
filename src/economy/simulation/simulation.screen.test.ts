import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { world } from '../../../tests/world.ts'
import { listSeats } from './simulation.report.ts'

const w = world('country')

async function eivorTries(query: Record<string, string>, year = 2026) {
  const regionId = await w.organisationIdOf('Norrbottens Kommuner')
  const eivor = await w.asDemo('eivor@norrbotten.example')
  return await eivor.get(`/economy/${regionId}/${year}/simulation?${new URLSearchParams(query)}`)
}
async function eivorKeeps(query: Record<string, string>) {
  const regionId = await w.organisationIdOf('Norrbottens Kommuner')
  const eivor = await w.asDemo('eivor@norrbotten.example')
  return await eivor.get(`/economy/${regionId}/2026/simulation/simulation.csv?${new URLSearchParams(query)}`)
}
/** A journey without a list of its own, and how many seats its days on site have. */
async function bookedOnSite() {
  const regionId = await w.organisationIdOf('Norrbottens Kommuner')
  const seats = await listSeats(w.db, { regionId, year: 2026 })
  const own = seats.filter(({ form, hasOwnList }) => form === 'on-site' && !hasOwnList)
  const [first] = own
  assert.ok(first)
  const of = own.filter(({ journeyId }) => journeyId === first.journeyId)
  return { journeyId: first.journeyId, seats: of.reduce((sum, row) => sum + row.seats, 0) }
}
const sumOf = (page: string) => /Det kostar (\d+)/.exec(page)?.[1]
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
    assert.match(page.text, /Regionens prislista: 1\s550\skr på plats, 550\skr digitalt/)
    assert.match(page.html, /name="price-all-room-on-site"[^>]*value="1000"/)
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
  test('a part of the region’s price were another: each booked day that follows it costs the difference more', async () => {
    const asToday = await eivorTries({ key: '' })
    assert.match(asToday.text, /Kostnaden blir densamma för alla/)
    const dearer = await eivorTries({ 'price-all-room-on-site': '1001' })
    assert.match(dearer.text, /Det kostar \d+\skr mer tillsammans/)
    assert.match(dearer.text, /Regionens prislista: lokal och fika, på plats 1\s001\skr i stället för 1\s000\skr/)
  })
  test('a journey got a list of its own: its days cost by it, and the others follow the region’s as before', async () => {
    const { journeyId, seats } = await bookedOnSite()
    const field = `price-${journeyId}-room-on-site`
    const alone = await eivorTries({ [field]: '1001' })
    assert.match(alone.text, new RegExp(`Det kostar ${seats}\\skr mer tillsammans`))
    const both = await eivorTries({ [field]: '1001', 'price-all-room-on-site': '1001' })
    const all = await eivorTries({ 'price-all-room-on-site': '1001' })
    assert.equal(sumOf(both.text), sumOf(all.text))
  })
  test('key, cost, members and prices can be tried in one, the sums foot, and nothing is written', async () => {
    const before = await postings()
    const query = {
      ...{ key: await population2025(), cost: '1000000', fee: '2', 'price-all-pot-digital': '500' },
      [`months-${await w.organisationIdOf('Luleå')}`]: '6',
    }
    const page = await eivorTries(query)
    assert.equal(page.status, 200)
    for (const part of [
      'Fast kostnad 1',
      'Fördelas efter',
      'Nationell avgift per',
      'utbildarpott, digitalt',
      'Luleå med 6',
    ])
      assert.ok(page.text.includes(part), part)
    const file = await eivorKeeps(query)
    const [head, ...rows] = file.html
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
    assert.match(head ?? '', /^Kommunkod;Kommun;"?Fast kostnad, I dag/)
    const cells = rows.map((row) => row.split(';').map((cell) => Number(cell.replace(',', '.'))))
    assert.equal(cells.length, 14)
    const column = (at: number) => Math.round(cells.reduce((sum, row) => sum + (row[at] ?? 0), 0) * 100) / 100
    assert.deepEqual([column(2), column(6)], [950_000, 1_000_000])
    assert.equal(column(5), Math.round((column(2) + column(3) + column(4)) * 100) / 100)
    assert.equal(column(10), Math.round((column(9) - column(5)) * 100) / 100)
    assert.equal(await postings(), before)
  })
  test('the form’s many fields become a short address that says what is tried and nothing else', async () => {
    const kalix = await w.organisationIdOf('Kalix')
    const page = await eivorTries({
      cost: '950 000',
      fee: '2',
      'price-all-room-on-site': '1 000',
      [`months-${kalix}`]: '12',
    })
    assert.equal(page.status, 302)
    assert.equal(new URL(page.location ?? '', 'http://here').search, '?fee=2')
    const nothing = await eivorTries({ cost: '950 000', fee: '2,28' })
    assert.match(nothing.location ?? '', /simulation\?key=\d+$/)
    const stray = await eivorTries({ nonsense: '1' })
    assert.match(stray.text, /Vad skulle 2026 kosta om något var annorlunda/)
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
  test('keeps the same two rows as a file, with no other municipality’s name in it', async () => {
    const siv = await w.asDemo('siv@kalix.example')
    const file = await siv.get(`/municipality/simulation/simulation.csv?key=${await population2025()}&year=2026`)
    assert.match(file.text, /2514;Kalix;60024/)
    assert.match(file.text, /;13 andra kommuner;889976/)
    assert.doesNotMatch(file.text, /Luleå/)
  })
  test('of another municipality than one’s own it is not there', async () => {
    const siv = await w.asDemo('siv@kalix.example')
    const lulea = await w.organisationIdOf('Luleå')
    assert.equal((await siv.get(`/municipality/simulation?municipality=${lulea}`)).status, 404)
  })
})
