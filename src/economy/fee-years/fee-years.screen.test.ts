import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Visitor } from '../../../tests/world/visitor.ts'
import { world } from '../../../tests/world.ts'
import { postFee, resumeFees } from './post-fee.job.ts'

const w = world('country')
const sten = () => w.asDemo('sten@skr.example')
const decision = { counting: 'whole-year', decidedOn: '2026-01-30', source: 'SKR:s styrelse § 12' }
const frame = { most: '2,28', frame: '14 128 142', source: 'SKR:s styrelse § 11' }
const begin = async (skr: Visitor, year: number) => (await skr.post(`/national-fee/${year}/runs`, {})).location ?? ''
const runIdIn = (path: string) => Number(/\/runs\/(\d+)/.exec(path)?.[1])
const posted = async (year: number) =>
  await w.db
    .selectFrom('posting')
    .select(['matter', 'owedOre'])
    .where('cause', '=', 'national-fee')
    .where('year', '=', year)
    .execute()

/** As if nobody had entered how many live in a region's municipalities. */
const forget = async (region: string) => {
  const parentId = await w.organisationIdOf(region)
  const own = w.db.selectFrom('organisation').select('id').where('parentId', '=', parentId)
  await w.db.deleteFrom('population').where('organisationId', 'in', own).execute()
}

describe('the fee of the year to come', () => {
  test('falls as more connect: the page says what it becomes, for what the register knows and for what is tried', async () => {
    const skr = await sten()
    const set = await skr.postAndFollow('/national-fee/2028/frame', frame)
    assert.match(set.text, /Avgiften är inte bestämd än/)
    assert.match(set.text, /Avgiften 2028 kan bli 1,39\skr per invånare/)
    assert.match(set.text, /10\s102\s598 i 266 kommuner/)
    assert.doesNotMatch(set.text, /Folkmängd saknas/)
    const few = await skr.get('/national-fee/2028?inhabitants=6%20000%20000')
    assert.match(few.text, /den högsta avgiften, för få är anslutna/)
    const tried = await skr.get('/national-fee/2028?inhabitants=10%20327%20589')
    assert.match(tried.text, /Avgiften 2028 kan bli 1,36\skr per invånare/)
    assert.match(tried.text, /1,3680\skr före avrundning nedåt/)
  })
  test('is fixed when it is decided, never above the most, and stands with its source', async () => {
    const skr = await sten()
    await skr.post('/national-fee/2027/frame', frame)
    const tooMuch = await skr.post('/national-fee/2027', { ...decision, amount: '2,29', inhabitants: 9_000_000 })
    assert.equal(tooMuch.status, 409)
    assert.match(tooMuch.text, /Avgiften får vara högst 2,28\skr/)
    const decided = await skr.postAndFollow('/national-fee/2027', {
      ...decision,
      amount: '1,56',
      inhabitants: 9_000_000,
    })
    assert.match(decided.text, /1,56\skr per invånare 2027/)
    assert.match(decided.text, /30\sjanuari 2026, SKR:s styrelse § 12 \(införd av Sten\)/)
    assert.match(decided.text, /Räknad på 9\s000\s000 invånare/)
    const late = await skr.post('/national-fee/2027/frame', frame)
    assert.match(late.text, /Avgiften är redan bestämd/)
  })
  test('is never decided backwards, and what was typed is kept', async () => {
    const skr = await sten()
    const past = await skr.post('/national-fee/2025', { ...decision, amount: '1', inhabitants: 0 })
    assert.equal(past.status, 409)
    const odd = await skr.post('/national-fee/2032', { ...decision, amount: 'lite', inhabitants: 0 })
    assert.equal(odd.status, 422)
    assert.match(odd.html, /value="lite"/)
  })
})

describe('posted for the whole country', () => {
  test('region by region, once however often it is asked for', async () => {
    const skr = await sten()
    const path = await begin(skr, 2024)
    const runId = runIdIn(path)
    assert.match((await skr.get(path)).text, /0 av 24 regioner är klara/)
    const again = await skr.postAndFollow('/national-fee/2024/runs', {})
    assert.match(again.text, /Bokföringen pågår redan/)
    await Promise.all([1, 2, 3].map(() => postFee(w.db, runId)))
    const done = await skr.get(path)
    assert.match(done.text, /Klart: 266 bokföringar/)
    assert.equal((await posted(2024)).length, 266)
    const year = await skr.get('/national-fee/2024')
    assert.match(year.text, /Norrbottens Kommuner 14 av 14 249\s768 569\s471,04 569\s471,04/)
    const second = await begin(skr, 2024)
    await postFee(w.db, runIdIn(second))
    assert.match((await skr.get(second)).text, /Allt var redan bokfört/)
    assert.equal((await posted(2024)).length, 266)
  })
  test('goes on where it was when it is interrupted', async () => {
    const skr = await sten()
    const path = await begin(skr, 2023)
    await resumeFees(w.db)
    await postFee(w.db, runIdIn(path))
    assert.match((await skr.get(path)).text, /Klart: 266 bokföringar/)
  })
  test('a region whose part faults is undone and named, the rest are posted, and it is posted when asked for again', async () => {
    const skr = await sten()
    const kalix = await w.db
      .selectFrom('organisation')
      .select(['id', 'parentId'])
      .where('name', '=', 'Kalix')
      .executeTakeFirstOrThrow()
    await sql`
      create function break_one() returns trigger language plpgsql as $$
      begin if new.debtor_id = ${sql.lit(kalix.id)} then raise exception 'planted'; end if; return new; end $$`.execute(
      w.db,
    )
    await sql`create trigger break_one before insert on posting for each row execute function break_one()`.execute(w.db)
    const path = await begin(skr, 2022)
    await postFee(w.db, runIdIn(path), w.house)
    const done = await skr.get(path)
    // Nobody of Norrbotten's 14, though only one of them was at fault.
    assert.match(done.text, /Klart: 252 bokföringar.*24 av 24 regioner/)
    assert.match(done.text, /Norrbottens Kommuner Något gick fel hos oss.*Bokför igen om en stund.*felkod N\d+/)
    assert.doesNotMatch(done.text, /planted/)
    assert.equal((await posted(2022)).length, 252)

    await sql`drop trigger break_one on posting`.execute(w.db)
    const again = await begin(skr, 2022)
    await postFee(w.db, runIdIn(again), w.house)
    assert.match((await skr.get(again)).text, /Klart: 14 bokföringar/)
    assert.equal((await posted(2022)).length, 266)
  })
  test('each municipality is seen by itself', async () => {
    const norrbotten = await w.organisationIdOf('Norrbottens Kommuner')
    const page = await (await sten()).get(`/national-fee/2026/regions/${norrbotten}`)
    assert.match(page.text, /Kommunerna i Norrbottens Kommuner betalar 569\s471,04\skr för 2026/)
    assert.match(page.text, /Kalix hela året 15\s781 35\s980,68/)
  })
})

describe('the population of the country', () => {
  test('is in the register: 290 municipalities of 2019, to the printed sum, and Norrbotten’s as they are printed', async () => {
    const rows = await w.db
      .selectFrom('population')
      .innerJoin('populationBasis as basis', 'basis.id', 'population.basisId')
      .innerJoin('organisation', 'organisation.id', 'population.organisationId')
      .select(['organisation.name', 'organisation.countyCode', 'population.inhabitants', 'basis.printedTotal'])
      .where('basis.slug', '=', 'country-2019-12-31')
      .execute()
    const sum = (some: typeof rows) => some.reduce((all, { inhabitants }) => all + inhabitants, 0)
    assert.deepEqual([rows.length, sum(rows), rows[0]?.printedTotal], [290, 10_327_589, 10_327_589])
    const norrbotten = rows.filter(({ countyCode }) => countyCode === '25')
    assert.equal(sum(norrbotten), 250_093)
    assert.deepEqual(
      ['Arjeplog', 'Arvidsjaur', 'Boden', 'Kalix', 'Luleå'].map(
        (name) => norrbotten.find((row) => row.name === name)?.inhabitants,
      ),
      [2785, 6220, 28_080, 15_886, 78_105],
    )
  })
  test('is looked at, saved once for a day, and then reckoned on', async () => {
    const skr = await sten()
    const rows = '0380;230 000\nEnköping;47 000\nSumma;277 000'
    const form = { asOf: '2024-12-31', rows, source: 'SCB' }
    const preview = await skr.post('/national-fee/populations/preview', form)
    assert.match(preview.text, /277\s000 invånare i 2 kommuner/)
    assert.match(preview.text, /RSS Uppsala län 2 av \d 277\s000/)
    assert.match(
      (await skr.postAndFollow('/national-fee/populations', form)).text,
      /Folkmängden 31\sdecember 2024 är sparad/,
    )
    assert.equal((await skr.post('/national-fee/populations', form)).status, 409)
    const uppsala = await w.organisationIdOf('RSS Uppsala län')
    assert.match(
      (await skr.get(`/national-fee/2026/regions/${uppsala}`)).text,
      /Uppsala hela året 230\s000 524\s400,00/,
    )
  })
  test('names the rows that cannot be read', async () => {
    const skr = await sten()
    const form = { asOf: '2025-12-31', rows: 'Uppsala;många\nOz;3', source: 'SCB' }
    const answer = await skr.post('/national-fee/populations/preview', form)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Rad 1: ”många” är inte ett helt tal. .*Rad 2: ”Oz”/)
  })
})

describe('where no population is known', () => {
  test('the page names the regions, the rest is posted, and the run says who could not be', async () => {
    await forget('RSS Uppsala län')
    await forget('RSS Gotlands län')
    const skr = await sten()
    const year = await skr.get('/national-fee/2028')
    assert.match(year.text, /Folkmängd saknas för RSS Gotlands län och RSS Uppsala län/)
    const path = await begin(skr, 2021)
    await postFee(w.db, runIdIn(path))
    const done = await skr.get(path)
    assert.match(done.text, /Klart: 240 bokföringar/)
    assert.match(done.text, /RSS Uppsala län Ingen folkmängd finns i registret/)
  })
})

test('the fee is the secretariat’s: others are not let in', async () => {
  for (const email of ['eivor@norrbotten.example', 'siv@kalix.example', 'gun@gr.example'])
    assert.equal((await (await w.asDemo(email)).get('/national-fee')).status, 403)
  const page = await (await sten()).get('/national-fee')
  assert.match(page.text, /2026 är avgiften 2,28\skr per invånare/)
})
