import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { attempt } from '#platform/db'
import { day, kr } from '#values'
import { readPdf } from '../../../tests/read-pdf.ts'
import { economyBuilders, onSite } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'
import { moneyPort } from '../ledger/money-port.ts'

const w = world()

/** Norr holds an occasion; Alva of Norr and Bo of Söder, another region, have seats; Bo's is then given back late. */
async function twoRegions() {
  const build = economyBuilders(w.db)
  const [norr, soder] = [await w.region('Norr'), await w.region('Söder')]
  const norra = await w.municipality({ regionId: norr, name: 'Norrby' })
  const sodra = await w.municipality({ regionId: soder, name: 'Söderby' })
  const seat = async (municipalityId: number, name: string) => {
    const unitId = await w.unit({ municipalityId })
    return { personId: await w.person({ unitId, name }), municipalityId, unitId }
  }
  await build.regionRule(norr)
  const occasion = await build.heldOccasion({
    regionId: norr,
    days: [{ onDay: day('2026-03-12') }, { onDay: day('2026-03-13') }],
    participants: [await seat(norra, 'Alva'), { ...(await seat(sodra, 'Bosse')), homeRegionId: soder }],
  })
  const manager = async (at: number) => w.as(await w.person({ roles: [{ role: 'regional-project-manager', at }] }))
  const [, guest] = occasion.bookings
  assert.ok(guest)
  const facts = {
    ...{ bookingId: guest.id, personId: guest.personId, municipalityId: sodra, occasionId: occasion.occasionId },
    ...{ courseId: 1, regionId: norr, homeRegionId: soder, actor: { personId: guest.personId, address: null } },
  }
  const late = {
    kind: 'cancelled-late' as const,
    amountOre: kr(1550),
    dueOn: day('2026-03-12'),
    why: { daysBefore: 3, rungDays: 7, percent: 50, ladderId: 1, seatPriceOre: kr(3100) },
  }
  const giveBack = () =>
    attempt(w.db, async (tx) => {
      const days = occasion.days.map(({ id, ...rest }) => ({ dayId: id, ...rest, prices: onSite }))
      await moneyPort.seatGivenBack(tx, { ...facts, days })
      await moneyPort.feeDue(tx, { ...facts, ...late })
    })
  return { norr, soder, sodra, giveBack, host: await manager(norr), home: await manager(soder) }
}

describe('what two regions owe each other', () => {
  test('is on both regions’ pages of the year, each from its side', async () => {
    const { norr, soder, host, home } = await twoRegions()
    const theirs = await host.get(`/economy/${norr}/2026`)
    assert.match(theirs.text, /Mellan regioner .*Söder 3\s100 – 3\s100/)
    assert.match(theirs.text, /Norrby – 3\s100/)
    assert.ok(!theirs.text.includes('Söderby'))
    const ours = await home.get(`/economy/${soder}/2026`)
    assert.match(ours.text, /Norr – 3\s100 −3\s100/)
    assert.match(ours.text, /Söderby – 3\s100/)
  })
  test('opens day by day, without a name for the host, and each into its posting', async () => {
    const { norr, soder, host, home } = await twoRegions()
    const page = await host.get(`/economy/${norr}/2026/between-regions/${soder}`)
    assert.match(page.text, /Söder betalar oss 3\s100\skr/)
    assert.match(page.text, /dag 1 12\smars\s2026 1\s550 .*dag 2 13\smars\s2026 1\s550 Summa 3\s100/)
    assert.ok(!page.text.includes('Bosse'))
    const posting = await host.get(/\/economy\/postings\/\d+/.exec(page.html)?.[0] ?? '')
    assert.match(posting.text, /Söder ska betala 1\s550\skr till Norr/)
    assert.match(posting.text, /En deltagare från Söder hade plats hos Norr/)
    assert.ok(!posting.text.includes('Bosse'))
    const other = await home.get(`/economy/${soder}/2026/between-regions/${norr}`)
    assert.match(other.text, /Vi betalar Norr 3\s100\skr/)
    const mine = /\/economy\/postings\/\d+/.exec(other.html)?.[0] ?? ''
    assert.equal((await home.get(mine)).status, 200)
    const neither = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: await w.region() }] }))
    assert.equal((await neither.get(mine)).status, 404)
  })
  test('is nothing for two who share no seats', async () => {
    const { norr, host } = await twoRegions()
    assert.equal((await host.get(`/economy/${norr}/2026/between-regions/${await w.region()}`)).status, 404)
    assert.equal((await host.get(`/economy/${norr}/2026/between-regions/x`)).status, 404)
  })
})

describe('a fee', () => {
  test('is on the municipality’s invoice with its reason, as page, paper and file, and the sums still add up', async () => {
    const { soder, sodra, home, giveBack } = await twoRegions()
    await giveBack()
    const url = `/economy/${soder}/2026/invoices/${sodra}`
    const { text, html } = await home.get(url)
    assert.match(text, /Söderby betalar 1\s550\skr/)
    assert.match(text, /Platsen lämnades 3 dagar före första dagen\. 7 dagar före eller senare kostar det 50 % av/)
    assert.match(text, /Samma summa som i huvudboken/)
    assert.ok(!text.includes('stämmer inte'))
    const posting = await home.get(/\/economy\/postings\/\d+/.exec(html)?.[0] ?? '')
    assert.match(posting.text, /plats lämnad sent .*Platsen lämnades 3 dagar före/)
    assert.match(posting.text, /Platsen var hos Norr\. Kommunen betalar sin egen region/)
    const paper = readPdf((await home.get(`${url}.pdf`)).raw.rawPayload).text.replace(/\s+/g, ' ')
    assert.match(paper, /Bosse .*Platsen lämnades/)
    assert.match((await home.get(`${url}.csv`)).raw.body, /Avgifter;.*plats lämnad sent;1550/)
  })
  test('is between the regions too, and on the overviews', async () => {
    const { norr, soder, sodra, host, giveBack } = await twoRegions()
    await giveBack()
    const page = await host.get(`/economy/${norr}/2026/between-regions/${soder}`)
    assert.match(page.text, /Söder betalar oss 1\s550\skr/)
    assert.match(page.text, /, avgift 12\smars\s2026 1\s550/)
    const head = await w.as(await w.person({ roles: [{ role: 'head-of-social-services', at: sodra }] }))
    const seen = await head.get('/municipality')
    assert.match(seen.text, /Söderby betalar 1\s550\skr/)
    assert.match(seen.text, /Avgifter En avgift för en plats som lämnades sent/)
  })
})
