import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quotaBuilders } from '../../../tests/world/quotas.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => quotaBuilders(it)
let tokens = 0
const token = () => {
  tokens += 1
  return `00000000-0000-4000-9000-${String(tokens).padStart(12, '0')}`
}

/** Two regions that travel the same course; the first plans it. */
async function twoRegions(seats = 5) {
  const host = await build().station(1)
  const guest = await build().station(3)
  const occasionId = await build().occasion(host, { seats, firstIn: 40 })
  const form = (given: object = {}) => ({
    ...{
      region: guest.regionId,
      seats: 2,
      agreement: 'Samma pris som våra',
      agreedWith: 'Hedda',
      agreedOn: it.inDays(-1),
    },
    ...given,
  })
  return { host, guest, occasionId, form, url: `/occasions/${occasionId}/sharing` }
}

describe('an occasion shared with another region', () => {
  test('is booked by its leaders as one of their own, up to the seats agreed on', async () => {
    const { host, guest, occasionId, form, url } = await twoRegions()
    const leader = await it.as(guest.maj)
    assert.equal((await leader.get(`/occasions/${occasionId}/booking`)).status, 404)
    const shared = await (await it.as(host.eivor)).postAndFollow(url, form())
    assert.match(shared.text, /kan nu ta högst 2 platser. De som planerar där har fått brev/)
    assert.match(shared.text, /Hedda och Eivor, 11.februari. Samma pris som våra/)
    assert.match((await build().lettersTo(guest.eivor)).join(), /delar platser på Samtal och delaktighet med er/)
    assert.match((await leader.get('/team')).text, /Samtal och delaktighet/)
    const booking = { token: token(), person: guest.people, queue: 'yes' }
    const answer = await leader.postAndFollow(`/occasions/${occasionId}/booking`, booking)
    assert.match(answer.text, /Två har fått plats, Anna 102 står i kö/)
    const seats = await it.db
      .selectFrom('booking')
      .select(['personId', 'homeRegionId'])
      .where('occasionId', '=', occasionId)
      .orderBy('id')
      .execute()
    assert.deepEqual(
      seats,
      guest.people.slice(0, 2).map((personId) => ({ personId, homeRegionId: guest.regionId })),
    )
    const more = await (await it.as(host.eivor)).postAndFollow(url, form({ seats: 3 }))
    assert.match(more.text, /En person i kön fick plats eller ett erbjudande/)
  })

  test('shows the host only names and municipalities of its guests, and the guests’ own region all of theirs', async () => {
    const { host, guest, occasionId, form, url } = await twoRegions()
    const eivor = await it.as(host.eivor)
    await eivor.post(url, form())
    const [anna = 0] = guest.people
    await it.db.updateTable('person').set({ name: 'Gästa Gäst' }).where('id', '=', anna).execute()
    await (await it.as(guest.maj)).post(`/occasions/${occasionId}/booking`, {
      token: token(),
      person: anna,
      queue: 'yes',
    })
    const [unit, municipality] = [await build().nameOf(guest.unitId), await build().nameOf(guest.municipalityId)]
    const page = await eivor.get(`/occasions/${occasionId}`)
    assert.match(page.text, new RegExp(`Gästa Gäst ${municipality} Följs av sin region`))
    const [day = 0] = await build().dayIdsOf(occasionId)
    for (const path of [
      '',
      '/readiness',
      '/run-sheet',
      '/unnamed',
      '/quotas',
      '/sharing',
      `/days/${day}/attendance`,
      '/lists',
    ]) {
      const answer = await eivor.get(`/occasions/${occasionId}${path}`)
      assert.doesNotMatch(answer.text, new RegExp(`${unit}\\b`), path)
      assert.doesNotMatch(answer.html, new RegExp(`/people/${anna}\\b`), path)
    }
    assert.doesNotMatch((await eivor.get(`/occasions/${occasionId}/readiness`)).text, /Gästa Gäst/)
    assert.doesNotMatch((await eivor.get('/people?q=Gästa')).text, /Gästa Gäst/)
    assert.ok([403, 404].includes((await eivor.get(`/people/${anna}`)).status))
    const theirs = await (await it.as(guest.eivor)).get('/occasions/elsewhere')
    assert.match(theirs.text, /En av våra är på andra regioners tillfällen/)
    assert.match(theirs.text, new RegExp(`Gästa Gäst ${municipality}, ${unit} Samtal och delaktighet`))
    assert.doesNotMatch((await eivor.get('/occasions/elsewhere')).text, /Gästa Gäst/)
    assert.equal((await (await it.as(guest.eivor)).get(`/occasions/${occasionId}`)).status, 404)
  })

  test('holds unnamed seats for a guest municipality within the same share', async () => {
    const { host, guest, occasionId, form, url } = await twoRegions()
    await (await it.as(host.eivor)).post(url, form())
    const leader = await it.as(guest.maj)
    const asked = { municipality: guest.municipalityId, token: token(), form: 'reserve' }
    const tooMany = await leader.post(`/occasions/${occasionId}/unnamed`, { ...asked, count: 3 })
    assert.match(tooMany.text, /Det finns två platser för er nu/)
    await leader.post(`/occasions/${occasionId}/unnamed`, { ...asked, count: 2 })
    const lower = await (await it.as(host.eivor)).post(url, form({ seats: 1 }))
    assert.equal(lower.status, 409)
    assert.match(lower.text, /Regionen har redan 2 platser/)
    const [anna = 0] = guest.people
    await leader.post(`/occasions/${occasionId}/unnamed/names`, { ...asked, token: token(), person: anna })
    assert.deepEqual(await build().seatsOf(occasionId), [anna])
    assert.deepEqual(await build().numbersOf(occasionId), { seats: 5, seatsTaken: 1, seatsHeld: 1 })
  })

  test('is shared only with another region, by agreement, by whoever plans it', async () => {
    const { host, guest, form, url } = await twoRegions()
    const eivor = await it.as(host.eivor)
    for (const wrong of [
      { region: host.regionId },
      { region: 999_999 },
      { agreement: ' ' },
      { agreedWith: '' },
      { seats: -1 },
    ])
      assert.equal((await eivor.post(url, form(wrong))).status, 422, JSON.stringify(wrong))
    assert.match((await eivor.post(url, form({ agreedOn: it.inDays(1) }))).text, /ska vara gjord/)
    assert.match((await eivor.post(url, form({ seats: 6 }))).text, /Tillfället har bara 5 platser/)
    assert.equal((await (await it.as(guest.eivor)).post(url, form())).status, 404)
    assert.match((await eivor.get(url)).text, /Inga platser är delade med andra regioner/)
  })
})
