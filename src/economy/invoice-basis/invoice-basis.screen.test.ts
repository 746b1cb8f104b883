import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { day, kr, krFromText } from '#values'
import { readPdf } from '../../../tests/read-pdf.ts'
import { digital, economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const w = world('country')
const year = 2024

/** Kalix in a year of its own: two of its people on two days, the fixed cost and the fee posted. Made once. */
let made: ReturnType<typeof make> | undefined
function kalixYear() {
  made ??= make()
  return made
}
async function make() {
  const regionId = await w.organisationIdOf('Norrbottens Kommuner')
  const kalix = await w.organisationIdOf('Kalix')
  const unitId = await w.unit({ municipalityId: kalix })
  const seat = async (name: string) => ({ personId: await w.person({ name, unitId }), municipalityId: kalix, unitId })
  await economyBuilders(w.db).heldOccasion({
    regionId,
    days: [{ onDay: day(`${year}-03-12`) }, { onDay: day(`${year}-03-13`), form: 'digital', prices: digital }],
    participants: [await seat('Alva'), await seat('Ebbe')],
  })
  const eivor = await w.asDemo('eivor@norrbotten.example')
  await eivor.post(`/economy/${regionId}/${year}/fixed-cost`, { seen: kr(950_000) })
  await eivor.post(`/economy/${regionId}/${year}/national-fee`)
  return { regionId, kalix, eivor, url: `/economy/${regionId}/${year}/invoices/${kalix}` }
}
const dayOf = async (kalix: number) =>
  (
    await w.db
      .selectFrom('posting')
      .select('occasionDayId')
      .where('debtorId', '=', kalix)
      .where('year', '=', year)
      .where('occasionDayId', 'is not', null)
      .orderBy('id')
      .executeTakeFirstOrThrow()
  ).occasionDayId

describe('the invoice basis of Kalix', () => {
  test('adds up, and says so: 60 024 + 4 200 = 64 224', async () => {
    const { eivor, url } = await kalixYear()
    const { text } = await eivor.get(url)
    assert.match(text, /Kalix betalar 64\s224\skr/)
    assert.match(text, /60\s024 \+ 4\s200 = 64\s224\skr\. Samma summa som i huvudboken/)
    assert.ok(!text.includes('stämmer inte'))
  })
  test('explains each amount: the population, the exact share, how it was rounded, the source', async () => {
    const { eivor, url } = await kalixYear()
    const { text } = await eivor.get(url)
    assert.match(text, /Kommunen har 15\s781 av 249\s768 invånare och betalar därför 60\s024\skr av 950\s000\skr/)
    assert.match(text, /= 60\s023,502\skr\. Avrundat uppåt/)
    assert.match(text, /dag 1 tis 12\smars på plats 2 1\s550 3\s100/)
    assert.match(text, /dag 2 ons 13\smars digitalt 2 550 1\s100/)
    assert.match(text, /15\s781 invånare à 2,28\skr/)
    assert.match(text, /Faktureras av Sveriges Kommuner och Regioner \(SKR\) och ingår inte/)
  })
  test('opens into the rows behind a day, and each row into its posting', async () => {
    const { kalix, eivor, url } = await kalixYear()
    const rows = await eivor.get(`${url}/days/${await dayOf(kalix)}`)
    assert.match(rows.text, /Alva plats bokad .* 1\s550 Ebbe plats bokad .* 1\s550 Summa 3\s100/)
    const posting = /\/economy\/postings\/\d+/.exec(rows.html)?.[0] ?? ''
    const one = await eivor.get(posting)
    assert.match(one.text, /Kalix ska betala 1\s550\skr till Norrbottens Kommuner/)
    assert.match(one.text, /Utbildarpotten Norrbottens Kommuner Utbildarpott 400/)
    assert.match(one.text, /Summa 1\s550 1\s550/)
  })
  test('comes as a tagged PDF with the same figures', async () => {
    const { eivor, url } = await kalixYear()
    const { raw } = await eivor.get(`${url}.pdf`)
    assert.equal(raw.headers['content-type'], 'application/pdf')
    const { text, tags } = readPdf(raw.rawPayload)
    const said = text.replace(/\s+/g, ' ')
    assert.match(said, /Fakturaunderlag Kalix 2024/)
    assert.match(said, /60 024 \+ 4 200 = 64 224 kr/)
    assert.ok(tags.includes('Table') && tags.includes('TH'))
  })
  test('comes as a file whose column adds up to both sums', async () => {
    const { eivor, url } = await kalixYear()
    const { raw } = await eivor.get(`${url}.csv`)
    const rows: Record<string, string>[] = parse(raw.body, { bom: true, delimiter: ';', columns: true })
    const sum = rows.reduce((all, row) => all + (krFromText(row['belopp kr'] ?? '') ?? 0), 0)
    assert.equal(sum, kr(64_224 + 35_980.68))
    assert.deepEqual(
      rows.filter((row) => row.datum === '2024-03-13').map((row) => [row.prisdel, row['belopp kr']]),
      [
        ['Utbildarpott', '800'],
        ['Kursmaterial', '200'],
        ['Buffert', '100'],
      ],
    )
  })
  test('is in English for who reads English', async () => {
    const { regionId, url } = await kalixYear()
    const asker = await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] })
    await w.db.updateTable('person').set({ language: 'en' }).where('id', '=', asker).execute()
    const { text } = await (await w.as(asker)).get(url)
    assert.match(text, /Kalix pays SEK\s64,224/)
    assert.match(text, /has 15,781 of 249,768 inhabitants/)
  })
})

describe('whose basis it is', () => {
  test('the head of social services sees the own municipality’s, and follows its links', async () => {
    const { kalix, url } = await kalixYear()
    const siv = await w.asDemo('siv@kalix.example')
    for (const part of ['', '.pdf', '.csv', `/days/${await dayOf(kalix)}`])
      assert.equal((await siv.get(url + part)).status, 200, part)
  })
  test('and not another’s, nor the list of all', async () => {
    const { regionId } = await kalixYear()
    const siv = await w.asDemo('siv@kalix.example')
    const boden = await w.organisationIdOf('Boden')
    for (const part of ['', '.pdf', '.csv']) {
      assert.equal((await siv.get(`/economy/${regionId}/${year}/invoices/${boden}${part}`)).status, 404, part)
    }
    assert.equal((await siv.get(`/economy/${regionId}/${year}/invoices`)).status, 403)
    const foreign = await w.db
      .selectFrom('posting')
      .select('id')
      .where('debtorId', '=', boden)
      .executeTakeFirstOrThrow()
    assert.equal((await siv.get(`/economy/postings/${foreign.id}`)).status, 404)
  })
  test('another region’s project manager finds nothing of it', async () => {
    const { kalix, url } = await kalixYear()
    const hedda = await w.asDemo('hedda@gr.example')
    for (const part of ['', '.pdf', '.csv']) assert.equal((await hedda.get(url + part)).status, 404, part)
    const gr = await w.organisationIdOf('Göteborgsregionen (GR)')
    assert.equal((await hedda.get(`/economy/${gr}/${year}/invoices/${kalix}`)).status, 404)
  })
  test('an address that cannot be is not found', async () => {
    const { regionId, kalix, eivor, url } = await kalixYear()
    for (const wrong of [
      `/economy/${regionId}/1999/invoices/${kalix}`,
      `/economy/x/${year}/invoices/${kalix}`,
      `${url}0000000`,
      `${url}/days/0`,
      `${url}/days/99999`,
      '/economy/postings/0',
      '/economy/postings/x',
    ]) {
      assert.equal((await eivor.get(wrong)).status, 404, wrong)
    }
  })
})

test('the list has every municipality and a sum row that is the sum', async () => {
  const { regionId, eivor } = await kalixYear()
  const { text } = await eivor.get(`/economy/${regionId}/${year}/invoices`)
  assert.match(text, /Kalix 60\s024 4\s200 – 64\s224 35\s980,68/)
  assert.match(text, /Summa 950\s000 4\s200 – 954\s200 569\s471,04/)
})
