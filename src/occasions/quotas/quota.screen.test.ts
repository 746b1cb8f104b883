import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { quotaBuilders } from '../../../tests/world/quotas.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)
const quotas = () => quotaBuilders(it)

async function twoMunicipalities(people = 3) {
  const at = await build().station(people)
  const otherId = await it.municipality({ regionId: at.regionId, name: `Annan ${at.regionId}` })
  const otherUnit = await it.unit({ municipalityId: otherId })
  const stranger = await it.person({ unitId: otherUnit, name: 'Signe' })
  const leader = await it.person({ unitId: otherUnit, name: 'Olle', roles: [{ role: 'team-leader', at: otherUnit }] })
  return { at, otherId, otherUnit, stranger, leader }
}

const own = ({ municipalityId }: Station, seats: number) => ({ [`seats-${municipalityId}`]: seats })

test('a planner divides the seats by a key, sees the proposal, changes it and saves it with its releases', async () => {
  const { at, otherId } = await twoMunicipalities()
  const occasionId = await build().occasion(at, { seats: 10, firstIn: 40 })
  const eivor = await it.as(at.eivor)
  assert.match((await eivor.get(`/occasions/${occasionId}/quotas`)).text, /Alla platser är till för alla kommuner/)
  const keys = await eivor.postAndFollow(`/quota-keys/${at.regionId}`, {
    name: 'Inventering',
    kind: 'staff',
    asOf: '2026-01-01',
    rows: `${await quotas().nameOf(at.municipalityId)};30\n${await quotas().nameOf(otherId)};10`,
    source: 'Styrgruppen',
  })
  assert.match(keys.text, /Inventering är sparad/)
  const key = await quotas().newestKey(at.regionId)
  const proposal = await eivor.get(`/occasions/${occasionId}/quotas?key=${key}`)
  assert.match(proposal.text, /Förslag: 10 platser delade efter Inventering/)
  assert.match(proposal.html, new RegExp(`name="seats-${at.municipalityId}"[^>]*value="8"`))
  assert.match(proposal.html, new RegExp(`name="seats-${otherId}"[^>]*value="2"`))
  const saved = await eivor.postAndFollow(`/occasions/${occasionId}/quotas`, {
    ...{ key, ...own(at, 6), [`seats-${otherId}`]: 3 },
    ...{ 'before-1': 30, 'percent-1': 50, 'on-2': it.inDays(30), 'percent-2': 100 },
  })
  assert.match(saved.text, /Kvoterna är sparade: 9 platser hålls för kommunerna/)
  assert.match(saved.text, /Kommunerna har 9 av 9 platser kvar i sina kvoter/)
  assert.match(saved.text, /22.februari blir hälften av varje kvot fri för alla/)
  assert.match(saved.text, /14.mars blir allt som är kvar av varje kvot fri för alla/)
  const gone = await eivor.postAndFollow(`/occasions/${occasionId}/quotas/removal`)
  assert.match(gone.text, /Kvoterna är borttagna/)
  assert.match(gone.text, /Alla platser är till för alla kommuner/)
})

test('what is wrong is said at its field, what was typed is kept, and nothing is changed', async () => {
  const { at, otherId } = await twoMunicipalities()
  const occasionId = await build().occasion(at, { seats: 4 })
  const eivor = await it.as(at.eivor)
  const url = `/occasions/${occasionId}/quotas`
  for (const [form, says] of [
    [{ ...own(at, 3), [`seats-${otherId}`]: 2 }, /Kvoterna är 5 platser tillsammans, men det finns bara 4/],
    [{ [`seats-${otherId}`]: '1,5' }, /Skriv ett helt antal platser/],
    [{ ...own(at, 1), 'percent-1': 50 }, /Säg vilken dag det släpps/],
    [{ ...own(at, 1), 'on-1': '2026-02-30', 'percent-1': 50 }, /Skriv dagen som 2026-03-12/],
    [{ ...own(at, 1), 'on-1': it.inDays(3), 'before-1': 4, 'percent-1': 50 }, /antingen en dag eller/],
    [{ ...own(at, 1), 'on-1': it.inDays(3), 'percent-1': 101 }, /1 till 100/],
    [{ ...own(at, 1), 'before-1': 0, 'percent-1': 50 }, /måste släppas före kursen börjar/],
  ] as const) {
    const again = await eivor.post(url, form)
    assert.ok(again.status === 422 || again.status === 409, `${again.status}`)
    assert.match(again.text, says)
  }
  assert.match((await eivor.get(url)).text, /Alla platser är till för alla kommuner/)
})

test('a quota keeps a seat from another municipality until it is released', async () => {
  const { at, otherId, stranger, leader } = await twoMunicipalities()
  const occasionId = await build().occasion(at, { seats: 3, firstIn: 40 })
  const eivor = await it.as(at.eivor)
  await eivor.post(`/occasions/${occasionId}/quotas`, { ...own(at, 3) })
  const olle = await it.as(leader)
  const token = '00000000-0000-4000-8000-000000000001'
  const answer = await olle.postAndFollow(`/occasions/${occasionId}/booking`, { token, person: stranger, queue: 'yes' })
  assert.match(answer.text, /Signe står i kö/)
  assert.match(
    (await (await it.as(at.maj)).get(`/occasions/${occasionId}/booking`)).text,
    /har alla sina tre platser kvar/,
  )
  const freed = await eivor.postAndFollow(`/occasions/${occasionId}/quotas`, { ...own(at, 2), [`seats-${otherId}`]: 1 })
  assert.match(freed.text, /En person i kön fick plats eller ett erbjudande/)
})

test('another region’s planner finds no quotas here', async () => {
  const [at, other] = [await build().station(0), await build().station(0)]
  const occasionId = await build().occasion(at)
  const hedda = await it.as(other.eivor)
  assert.equal((await hedda.get(`/occasions/${occasionId}/quotas`)).status, 404)
  assert.equal((await hedda.post(`/occasions/${occasionId}/quotas`, own(at, 1))).status, 404)
  assert.equal((await hedda.get(`/quota-keys/${at.regionId}`)).status, 404)
})

test('of two who save quotas from the same page, the second is told and keeps what was typed', async () => {
  const { at } = await twoMunicipalities()
  const occasionId = await build().occasion(at, { seats: 10, firstIn: 40 })
  const url = `/occasions/${occasionId}/quotas`
  const eivor = await it.as(at.eivor)
  assert.equal((await eivor.post(url, { ...own(at, 2), seen: ' / ' })).status, 303)
  const late = await eivor.post(url, { ...own(at, 5), seen: ' / ' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Någon annan ändrade kvoterna medan du skrev/)
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(late.html) ?? []
  assert.match(late.html, new RegExp(`name="seats-${at.municipalityId}"[^>]*value="5"`))
  assert.equal((await eivor.post(url, { ...own(at, 5), seen })).status, 303)
})
