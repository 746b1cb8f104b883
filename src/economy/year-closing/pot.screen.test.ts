import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr, type Ore } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const w = world()
const pot = [{ component: 'pot', amountOre: kr(400) }]

/** The three days of the slide in a region of their own, with its rule; the pot is 20 000 kr. */
async function slideDays(rule: Parameters<ReturnType<typeof economyBuilders>['regionRule']>[1] = {}) {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const homes = await Promise.all([0, 1, 2, 3].map(() => w.municipality({ regionId })))
  const units = await Promise.all(homes.map((municipalityId) => w.unit({ municipalityId })))
  const teach = (name: string, at: number) => w.person({ name, ...(units[at] && { unitId: units[at] }) })
  const [karin, fia, ulf, rosa] = [
    await teach('Karin', 0),
    await teach('Fia', 1),
    await teach('Ulf', 2),
    await teach('Rosa', 3),
  ]
  const participants: { personId: number; municipalityId: number; unitId: number }[] = []
  for (let count = 0; count < 22; count += 1) {
    const unitId = units[0] ?? 0
    participants.push({ personId: await w.person({ unitId }), municipalityId: homes[0] ?? 0, unitId })
  }
  await build.regionRule(regionId, rule)
  const lead = (personId: number) => ({ personId, role: 'course-leader' as const })
  const train = (personId: number) => ({ personId, role: 'trainer' as const })
  const hold = (
    onDay: string,
    seats: number,
    staff: (ReturnType<typeof lead> | ReturnType<typeof train> | { personId: number; role: 'reserve' })[],
  ) =>
    build.heldOccasion({
      regionId,
      days: [{ onDay: day(onDay), prices: pot, staff }],
      participants: participants.slice(0, seats),
    })
  await hold('2025-02-06', 22, [lead(karin), train(ulf)])
  await hold('2025-05-14', 18, [lead(karin), train(fia)])
  await hold('2025-10-08', 10, [lead(fia), train(ulf), { personId: rosa, role: 'reserve' }])
  const at = { role: 'regional-project-manager' as const, at: regionId }
  const manager = await w.as(await w.person({ roles: [at] }))
  return { regionId, manager, people: { karin, fia, ulf, rosa }, homes, url: `/economy/${regionId}/2025/pot` }
}

async function protocolOf(regionId: number): Promise<[string, Ore][]> {
  const rows = await w.db
    .selectFrom('potShare')
    .innerJoin('yearClosing', 'yearClosing.id', 'potShare.yearClosingId')
    .innerJoin('person', 'person.id', 'potShare.personId')
    .select(['person.name', 'partOre'])
    .where('regionId', '=', regionId)
    .orderBy('potShare.personId')
    .execute()
  return rows.map(({ name, partOre }) => [name, partOre])
}

describe('the pot of the slide, on real days', () => {
  test('under GR’s rule: 8 000, 6 667 and 5 333 are 20 000', async () => {
    const { regionId, manager, url, homes } = await slideDays()
    const before = await manager.get(url)
    assert.match(before.text, /20\s000\skr i utbildarpotten/)
    assert.match(before.text, /6\s666,67/)
    const after = await manager.postAndFollow(`${url}/closing`, { seen: 20_000_00 })
    assert.match(after.text, /Utbildarpotten är delad: 20\s000\skr/)
    assert.deepEqual(await protocolOf(regionId), [
      ['Karin', kr(8000)],
      ['Fia', kr(6667)],
      ['Ulf', kr(5333)],
      ['Rosa', kr(0)],
    ])
    const basis = await manager.get(`/economy/${regionId}/2025/invoices/${homes[1]}`)
    assert.match(basis.text, /får 6\s667\skr/)
    assert.match(basis.text, /Samma summa som i huvudboken/)
  })
  test('under Norrbotten’s rule, nothing else changed: 6 667, 6 667 and 6 666', async () => {
    const { regionId, manager, url } = await slideDays({ potRule: 'equal-days' })
    await manager.post(`${url}/closing`, { seen: 20_000_00 })
    assert.deepEqual(await protocolOf(regionId), [
      ['Karin', kr(6667)],
      ['Fia', kr(6667)],
      ['Ulf', kr(6666)],
      ['Rosa', kr(0)],
    ])
  })
  test('pressed twice it is closed once', async () => {
    const { regionId, manager, url } = await slideDays()
    const answers = await Promise.all([1, 2, 3].map(() => manager.post(`${url}/closing`, { seen: 20_000_00 })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    )
    assert.equal((await protocolOf(regionId)).length, 4)
    const postings = await w.db
      .selectFrom('posting')
      .select('id')
      .where('creditorId', '=', regionId)
      .where('cause', '=', 'pot-share')
      .execute()
    assert.equal(postings.length, 3)
  })
  test('a stale page closes nothing and says what the pot is now', async () => {
    const { regionId, manager, url } = await slideDays()
    const answer = await manager.post(`${url}/closing`, { seen: 19_600_00 })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Potten ändrades till 20\s000\skr/)
    assert.deepEqual(await protocolOf(regionId), [])
  })
})

describe('a pot that cannot be closed', () => {
  async function region(given: { onDay: string; staff?: 'trainer' }) {
    const build = economyBuilders(w.db)
    const regionId = await w.region()
    const municipalityId = await w.municipality({ regionId })
    const unitId = await w.unit({ municipalityId })
    const personId = await w.person({ unitId })
    await build.regionRule(regionId)
    await build.heldOccasion({
      regionId,
      days: [{ onDay: day(given.onDay), ...(given.staff && { staff: [{ personId, role: given.staff }] }) }],
      participants: [{ personId, municipalityId, unitId }],
    })
    const manager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
    const year = given.onDay.slice(0, 4)
    return { regionId, manager, url: `/economy/${regionId}/${year}/pot` }
  }
  test('has money but nobody with points: it stays', async () => {
    const { manager, url, regionId } = await region({ onDay: '2025-03-12' })
    const answer = await manager.post(`${url}/closing`, { seen: 400_00 })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Pengarna ligger kvar i potten/)
    assert.deepEqual(await protocolOf(regionId), [])
  })
  test('has course days still to come', async () => {
    const { manager, url } = await region({ onDay: '2026-05-12', staff: 'trainer' })
    const answer = await manager.post(`${url}/closing`, { seen: 400_00 })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /återstår, den sista 12\smaj 2026/)
  })
  test('is of a year that has not begun', async () => {
    const { manager, regionId } = await region({ onDay: '2025-03-12' })
    const answer = await manager.post(`/economy/${regionId}/2027/pot/closing`, { seen: 0 })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Året har inte börjat än/)
  })
})

describe('who closes', () => {
  test('the course administrator sees the pot but does not close it', async () => {
    const { regionId, url } = await slideDays()
    const nils = await w.as(await w.person({ roles: [{ role: 'regional-course-administrator', at: regionId }] }))
    const seen = await nils.get(url)
    assert.equal(seen.status, 200)
    assert.ok(!seen.text.includes('Dela potten och stäng året'))
    assert.equal((await nils.post(`${url}/closing`, { seen: 20_000_00 })).status, 403)
  })
  test('another region’s project manager does not find it', async () => {
    const { url } = await slideDays()
    const other = await w.region()
    const hedda = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: other }] }))
    assert.equal((await hedda.get(url)).status, 404)
    assert.equal((await hedda.post(`${url}/closing`, { seen: 20_000_00 })).status, 404)
  })
})

/** A region's course day with 10 participants, led by one of its own and taught by someone of another region. */
async function sharedDay(rule: Parameters<ReturnType<typeof economyBuilders>['regionRule']>[1] = {}) {
  const build = economyBuilders(w.db)
  const [hostId, homeId] = [await w.region(), await w.region()]
  const [mine, theirs] = [await w.municipality({ regionId: hostId }), await w.municipality({ regionId: homeId })]
  const [myUnit, theirUnit] = [await w.unit({ municipalityId: mine }), await w.unit({ municipalityId: theirs })]
  const [karin, ulf] = [
    await w.person({ name: 'Karin', unitId: myUnit }),
    await w.person({ name: 'Ulf', unitId: theirUnit }),
  ]
  await build.regionRule(hostId, rule)
  await build.regionRule(homeId)
  const participants: { personId: number; municipalityId: number; unitId: number }[] = []
  for (let count = 0; count < 10; count += 1)
    participants.push({ personId: await w.person({ unitId: myUnit }), municipalityId: mine, unitId: myUnit })
  await build.heldOccasion({
    regionId: hostId,
    participants,
    days: [
      {
        ...{ onDay: day('2025-03-12'), prices: pot },
        staff: [
          { personId: karin, role: 'course-leader' },
          { personId: ulf, role: 'trainer' },
        ],
      },
    ],
  })
  const at = { role: 'regional-project-manager' as const, at: hostId }
  const manager = await w.as(await w.person({ roles: [at] }))
  const theirManager = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: homeId }] }))
  return { hostId, homeId, mine, theirs, karin, ulf, manager, theirManager, url: `/economy/${hostId}/2025/pot` }
}

const owedIn = async (creditorId: number, debtorId: number, year = 2025) => {
  const rows = await w.db
    .selectFrom('posting')
    .select(['cause', 'owedOre', 'potOre'])
    .where('creditorId', '=', creditorId)
    .where('debtorId', '=', debtorId)
    .where('year', '=', year)
    .where('cause', 'in', ['pot-share', 'between-regions', 'pot-moved'])
    .orderBy('id')
    .execute()
  return rows.map(({ cause, owedOre, potOre }) => [cause, owedOre, potOre])
}

describe('a trainer of another region', () => {
  test('is paid by the host’s pot through the home region, which deducts it for its own municipality', async () => {
    const { hostId, homeId, mine, theirs, manager, theirManager, url } = await sharedDay()
    await manager.post(`${url}/closing`, { seen: 4_000_00, seenPoints: '2.5' })
    assert.deepEqual(await owedIn(hostId, mine), [['pot-share', kr(-2400), kr(-2400)]])
    assert.deepEqual(await owedIn(hostId, theirs), [], 'the host has no dealings with the municipality itself')
    assert.deepEqual(await owedIn(hostId, homeId), [['between-regions', kr(-1600), kr(-1600)]])
    assert.deepEqual(await owedIn(homeId, theirs), [['pot-share', kr(-1600), kr(0)]])
    const seen = await theirManager.get(`/economy/${homeId}/2025/invoices/${theirs}`)
    assert.match(seen.text, /får 1\s600\skr/)
    assert.match(seen.text, /Samma summa som i huvudboken/)
    const between = await theirManager.get(`/economy/${homeId}/2025/between-regions/${hostId}`)
    assert.match(between.text, /Utbildarpotten, till utbildarnas kommuner/)
    assert.match(between.text, /−1\s600/)
  })
  test('whose region has closed its year has it deducted on the next', async () => {
    const { hostId, homeId, theirs, manager, theirManager, url } = await sharedDay()
    await theirManager.post(`/economy/${homeId}/2025/pot/closing`, { seen: 0 })
    await manager.post(`${url}/closing`, { seen: 4_000_00 })
    assert.deepEqual(await owedIn(homeId, theirs, 2026), [['pot-share', kr(-1600), kr(0)]])
    assert.deepEqual(await owedIn(hostId, homeId), [['between-regions', kr(-1600), kr(-1600)]])
  })
  test('two regions that close at once with each other’s trainers do not wait for each other', async () => {
    const { hostId, homeId, manager, theirManager, url } = await sharedDay()
    const answers = await Promise.all([
      manager.post(`${url}/closing`, { seen: 4_000_00 }),
      theirManager.post(`/economy/${homeId}/2025/pot/closing`, { seen: 0 }),
    ])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.deepEqual(await owedIn(hostId, homeId), [['between-regions', kr(-1600), kr(-1600)]])
  })
})

describe('what the region has chosen', () => {
  test('its own staff’s part goes to the region, and the protocol names municipalities alone', async () => {
    const { hostId, karin, mine, ulf, manager, url } = await sharedDay({
      regionStaff: 'to-region',
      potReceiver: 'municipality',
    })
    await w.db
      .insertInto('trainer')
      .values({
        regionId: hostId,
        personId: karin,
        kind: 'region',
        fromDay: day('2024-01-01'),
        addedAt: new Date('2024-01-01T08:00:00Z'),
      })
      .execute()
    const before = await manager.get(url)
    assert.match(before.text, /Hemkommun Utbildare Poäng/)
    await manager.post(`${url}/closing`, { seen: 4_000_00 })
    assert.deepEqual(await owedIn(hostId, hostId), [['pot-moved', kr(0), kr(-2400)]])
    assert.deepEqual(await owedIn(hostId, mine), [])
    const csv = await manager.get(`${url}/protocol.csv`)
    assert.equal(csv.status, 200)
    assert.ok(!csv.text.includes('Karin') && !csv.text.includes('Ulf'), 'nobody is named')
    assert.match(csv.text, /1600/)
    assert.equal((await manager.get(`${url}/protocol.pdf`)).status, 200)
    assert.ok(ulf > 0)
  })
  test('a day led by someone procured is not its own: the money is the region’s, and nobody has points for it', async () => {
    const { hostId, karin, manager, url } = await sharedDay({ potScope: 'own', withoutPoints: 'carried' })
    const external = { kind: 'external' as const, firm: 'Lärande AB', fromDay: day('2024-01-01') }
    await w.db
      .insertInto('trainer')
      .values({ regionId: hostId, personId: karin, ...external, addedAt: new Date('2024-01-01T08:00:00Z') })
      .execute()
    assert.match(
      (await manager.get(url)).text,
      /4\s000\skr kommer från kursdagar som inte är egna och går till regionen/,
    )
    await manager.post(`${url}/closing`, { seen: 0 })
    assert.deepEqual(await owedIn(hostId, hostId), [['pot-moved', kr(0), kr(-4000)]])
  })
  test('a pot that nobody earned goes on to the next year, or back to those who paid', async () => {
    const carried = await sharedDay({ withoutPoints: 'carried', leaderPoints: '0' })
    await w.db.deleteFrom('dayStaff').where('personId', '=', carried.ulf).execute()
    assert.match((await carried.manager.get(carried.url)).text, /4\s000\skr flyttas till nästa års pott/)
    const done = await carried.manager.postAndFollow(`${carried.url}/closing`, { seen: 4_000_00 })
    assert.match(done.text, /Utbildarpotten flyttades till nästa år/)
    assert.deepEqual(await owedIn(carried.hostId, carried.hostId), [['pot-moved', kr(0), kr(-4000)]])
    assert.deepEqual(await owedIn(carried.hostId, carried.hostId, 2026), [['pot-moved', kr(0), kr(4000)]])
    assert.match(
      (await carried.manager.get(carried.url.replace('2025', '2026'))).text,
      /4\s000\skr kommer från ett tidigare års pott/,
    )
    const back = await sharedDay({ withoutPoints: 'back', leaderPoints: '0' })
    await w.db.deleteFrom('dayStaff').where('personId', '=', back.ulf).execute()
    const paid = await back.manager.postAndFollow(`${back.url}/closing`, { seen: 4_000_00 })
    assert.match(paid.text, /Utbildarpotten gick tillbaka till kommunerna/)
    assert.deepEqual(await owedIn(back.hostId, back.mine), [['pot-share', kr(-4000), kr(-4000)]])
  })
  test('staffing that changed while the page was read closes nothing', async () => {
    const { manager, url, ulf, hostId } = await sharedDay()
    await w.db.deleteFrom('dayStaff').where('personId', '=', ulf).execute()
    const answer = await manager.post(`${url}/closing`, { seen: 4_000_00, seenPoints: '2.5' })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Bemanningen ändrades medan du läste/)
    assert.deepEqual(await protocolOf(hostId), [])
  })
})
