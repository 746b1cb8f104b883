import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { realNow } from '#platform'
import { readPdf } from '../../../tests/read-pdf.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import type { Visitor } from '../../../tests/world/visitor.ts'
import { world } from '../../../tests/world.ts'

const w = world('bare')

async function list() {
  const make = occasionBuilders(w)
  const at = await make.station(3)
  const occasionId = await make.occasion(at, { seats: 8 })
  await make.booked(at, occasionId, at.people)
  const [first = 0, second = 0] = await make.dayIdsOf(occasionId)
  return { make, at, occasionId, first, second, url: `/occasions/${occasionId}/lists`, eivor: await w.as(at.eivor) }
}

/** A seat held without a name, and a guest of another region. */
async function moreSeats({ at, occasionId }: Awaited<ReturnType<typeof list>>) {
  const { municipalityId } = at
  const held = { occasionId, municipalityId, reservedBy: at.eivor, reservedAt: realNow() }
  await w.db.insertInto('unnamedSeat').values([held, held]).execute()
  const regionId = await w.region()
  const far = await w.municipality({ regionId, name: 'Fjärrköping' })
  const unitId = await w.unit({ municipalityId: far, name: 'Hemliga enheten' })
  const personId = await w.person({ unitId, name: '=Gunvor Gäst' })
  const seat = { occasionId, personId, municipalityId: far, unitId, homeRegionId: regionId }
  await w.db
    .insertInto('booking')
    .values({ ...seat, bookedBy: at.eivor, bookedAt: realNow() })
    .execute()
}
const pdf = async (by: Visitor, url: string) => {
  const { status, raw } = await by.get(url)
  assert.equal(status, 200, url)
  assert.match(String(raw.headers['content-type']), /application\/pdf/)
  return readPdf(raw.rawPayload)
}
const cancelDay = async (dayId: number, personId: number) =>
  w.db
    .updateTable('occasionDay')
    .set({ cancelledAt: realNow(), cancelledBy: personId, cancelledWhy: 'Kursledaren är sjuk.' })
    .where('id', '=', dayId)
    .execute()

describe('the participant list', () => {
  test('has everyone with a seat, where they work, and the seats that have no name', async () => {
    const made = await list()
    await moreSeats(made)
    const { text, tags } = await pdf(made.eivor, `${made.url}/participants.pdf`)
    for (const name of ['Anna 100', 'Anna 101', 'Anna 102', '=Gunvor Gäst', 'Fjärrköping', 'utan namn'])
      assert.ok(text.includes(name), name)
    assert.match(text, /4, och 2 utan namn/)
    assert.ok(tags.includes('TH') && tags.includes('Caption'))
    assert.ok(!text.includes('Hemliga enheten'))
  })
  test('tells of a guest nothing but name and municipality, whatever columns are asked for', async () => {
    const made = await list()
    await moreSeats(made)
    const all = 'columns=municipality&columns=unit&columns=email&columns=prepared'
    const [sheet] = await readSheets((await made.eivor.get(`${made.url}/participants.xlsx?${all}`)).raw.rawPayload)
    const guest = sheet?.data.find(([name]) => name === '=Gunvor Gäst')
    assert.deepEqual(guest, ['=Gunvor Gäst', 'Fjärrköping', null, null, null])
    const own = sheet?.data.find(([name]) => name === 'Anna 100')
    assert.match(String(own?.[3]), /@/)
    assert.match(String(own?.[4]), /^\d+ av \d+$/)
  })
  test('for other programs runs nothing as a formula', async () => {
    const made = await list()
    await moreSeats(made)
    const { html } = await made.eivor.get(`${made.url}/participants.csv`)
    const rows: Record<string, string>[] = parse(html, { bom: true, delimiter: ';', columns: true })
    assert.ok(
      rows.some(({ Namn }) => Namn === "'=Gunvor Gäst"),
      html,
    )
    assert.equal(rows.length, 6)
  })
  test('has the columns that were chosen, and only those', async () => {
    const { eivor, url } = await list()
    const { html } = await eivor.get(`${url}/participants.csv?chosen=yes&columns=municipality`)
    assert.match(html, /^\ufeffNamn;Kommun\r\n/)
    assert.match((await eivor.get(`${url}/participants.csv?chosen=yes`)).html, /^\ufeffNamn\r\n/)
  })
  test('without anyone says so', async () => {
    const make = occasionBuilders(w)
    const at = await make.station(0)
    const url = `/occasions/${await make.occasion(at)}/lists`
    const eivor = await w.as(at.eivor)
    assert.match((await pdf(eivor, `${url}/participants.pdf`)).text, /Ingen är bokad än/)
    assert.match((await pdf(eivor, `${url}/sign-in.pdf`)).text, /Ingen är bokad än/)
    assert.match((await eivor.get(url)).text, /Ingen är bokad än, så listorna är tomma/)
  })
})

describe('the sign-in sheet', () => {
  test('has room for signatures, one page a day', async () => {
    const { eivor, url } = await list()
    const { text, raw } = await pdf(eivor, `${url}/sign-in.pdf`)
    assert.match(text, /Underskrift, förmiddag/)
    assert.match(text, /Underskrift, eftermiddag/)
    assert.equal(raw.match(/\/Type \/Page\b/g)?.length, 2)
    assert.match(text, /Kursledare Karin/)
    assert.ok(!text.includes('Rosa'), 'a reserve who is not called in leads nothing')
  })
  test('of one day has that day, and who comes only that day', async () => {
    const { eivor, url, at, occasionId, first, second } = await list()
    const personId = await w.person({ unitId: at.unitId, name: 'Tage Tar Igen' })
    const { municipalityId, unitId } = at
    const seat = { occasionId, personId, municipalityId, unitId, onlyDayId: second }
    await w.db
      .insertInto('booking')
      .values({ ...seat, bookedBy: at.eivor, bookedAt: realNow() })
      .execute()
    assert.ok(!(await pdf(eivor, `${url}/sign-in.pdf?day=${first}`)).text.includes('Tage'))
    assert.match((await pdf(eivor, `${url}/sign-in.pdf?day=${second}`)).text, /Tage Tar Igen \(bara dag 2\)/)
    assert.equal((await eivor.get(`${url}/sign-in.pdf?day=1`)).status, 404)
  })
  test('of a cancelled day says so and lists nobody', async () => {
    const { eivor, url, at, first } = await list()
    await cancelDay(first, at.eivor)
    const { text } = await pdf(eivor, `${url}/sign-in.pdf?day=${first}`)
    assert.match(text, /Dagen är inställd\. Kursledaren är sjuk\./)
    assert.ok(!text.includes('Anna 100'))
    const rows: string[][] = parse((await eivor.get(`${url}/sign-in.csv`)).html, { bom: true, delimiter: ';' })
    assert.deepEqual([...new Set(rows.slice(1).map(([day]) => day))], ['2'])
  })
  test('as a workbook has a sheet for each day', async () => {
    const { eivor, url } = await list()
    const sheets = await readSheets((await eivor.get(`${url}/sign-in.xlsx`)).raw.rawPayload)
    assert.equal(sheets.length, 2)
    assert.ok(sheets.every(({ data }) => data.some(([name]) => name === 'Anna 100')))
  })
})

describe('name tags', () => {
  test('are made on the sheet one has, with the staff marked', async () => {
    const { eivor, url } = await list()
    const { text } = await pdf(eivor, `${url}/name-tags.pdf?format=10-85x54`)
    for (const word of ['Anna 100', 'Karin', 'Kursledare', 'Ulf', 'Utbildare']) assert.ok(text.includes(word), word)
    assert.ok(!text.includes('Rosa'))
    const without = await pdf(eivor, `${url}/name-tags.pdf?format=folded&chosen=yes`)
    assert.ok(!without.text.includes('Karin'))
  })
  test('begin where the sheet has tags left, and not beyond it', async () => {
    const { eivor, url } = await list()
    assert.equal((await eivor.get(`${url}/name-tags.pdf?format=8-90x60&start=8`)).status, 200)
    const { status, text } = await eivor.get(`${url}/name-tags.pdf?format=8-90x60&start=9`)
    assert.equal(status, 422)
    assert.match(text, /Skriv ett nummer från 1 till 8/)
  })
  test('take own measures that fit on the paper', async () => {
    const { eivor, url } = await list()
    const own = (width: string) =>
      eivor.get(
        `${url}/name-tags.pdf?format=own&columns=2&rows=4&width=${width}&height=60&left=10&top=10&gapX=2,5&gapY=0`,
      )
    assert.equal((await own('90')).status, 200)
    assert.match((await own('110')).text, /får inte plats på ett A4/)
    assert.match((await own('hej')).text, /Skriv ett tal från 20 till 210/)
  })
})

describe('what hangs on the door and what is in hand', () => {
  test('a door sign has course, day and place, and a code to a page that asks who one is', async () => {
    const { eivor, url } = await list()
    const { text, tags } = await pdf(eivor, `${url}/door-sign.pdf`)
    assert.match(text, /Samtal och delaktighet/)
    assert.match(text, /Kulturens hus, Luleå/)
    assert.match(text, /Dag 1 av 2/)
    assert.ok(tags.includes('Figure'))
    assert.ok(!text.includes('Anna'))
  })
  test('and says that the day is cancelled, with no code', async () => {
    const { eivor, url, at, first } = await list()
    await cancelDay(first, at.eivor)
    const { text, tags } = await pdf(eivor, `${url}/door-sign.pdf?day=${first}`)
    assert.match(text, /Inställt/)
    assert.ok(!tags.includes('Figure'))
  })
  test('a run sheet has the days', async () => {
    const { eivor, url } = await list()
    assert.match((await pdf(eivor, `${url}/run-sheet.pdf`)).text, /Dag 2/)
  })
  test('a run sheet that nobody has written names who leads, trains and is in reserve, day by day', async () => {
    const { eivor, url } = await list()
    const { text } = await pdf(eivor, `${url}/run-sheet.pdf`)
    assert.match(text, /Leder\s+Karin\s+Utbildar\s+Ulf\s+Reserv\s+Rosa[\s\S]+Leder\s+Karin/)
    const page = await eivor.get(url.replace('/lists', '/run-sheet'))
    assert.match(page.text, /Dag 1, .* Leder Karin Utbildar Ulf Reserv Rosa .*Dag 2, .* Leder Karin/)
  })
})

describe('who gets them', () => {
  test('the planner, and those who lead the days without the addresses of people', async () => {
    const { at, url } = await list()
    const karin = await w.as(at.karin)
    assert.equal((await karin.get(url)).status, 200)
    assert.equal((await karin.get(`${url}/sign-in.pdf`)).status, 200)
    const { html } = await karin.get(`${url}/participants.csv?chosen=yes&columns=email`)
    assert.ok(!html.includes('@'))
    for (const personId of [at.maj, at.bo]) assert.equal((await (await w.as(personId)).get(url)).status, 403)
    const other = await w.region()
    const foreign = await w.person({ roles: [{ role: 'regional-project-manager', at: other }] })
    assert.equal((await (await w.as(foreign)).get(`${url}/participants.pdf`)).status, 404)
  })
  test('and it is kept who took which names', async () => {
    const { eivor, url, occasionId } = await list()
    await eivor.get(`${url}/participants.xlsx`)
    await eivor.get(`${url}/name-tags.pdf`)
    await eivor.get(`${url}/door-sign.pdf`)
    const kept = await w.db
      .selectFrom('auditRecord')
      .select('detail')
      .where('act', '=', 'list of people fetched')
      .where('subjectId', '=', occasionId)
      .orderBy('id')
      .execute()
    assert.deepEqual(
      kept.map(({ detail }) => detail),
      [
        { list: 'participants', as: 'xlsx', people: 3 },
        { list: 'name-tags', as: 'pdf', people: 3 },
      ],
    )
  })
  test('an occasion that is cancelled says so on the page and on every list', async () => {
    const { eivor, url, at, occasionId } = await list()
    await w.db
      .updateTable('occasion')
      .set({ cancelledAt: realNow(), cancelledBy: at.eivor, cancelledWhy: 'För få anmälda.' })
      .where('id', '=', occasionId)
      .execute()
    assert.match((await eivor.get(url)).text, /Tillfället är inställt/)
    assert.match((await pdf(eivor, `${url}/participants.pdf`)).text, /Hela tillfället är inställt\. För få anmälda\./)
    assert.match((await pdf(eivor, `${url}/door-sign.pdf`)).text, /Inställt/)
  })
})
