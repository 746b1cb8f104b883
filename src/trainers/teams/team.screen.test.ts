import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

async function emailOf(personId: number): Promise<string> {
  return (await it.db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow()).email
}

const joining = ({ regionId, course }: Station, email: string) => ({
  ...{ region: regionId, course: course.courseId, email, role: 'trainer', from: it.inDays(0) },
})

test('a planner adds someone who has an account to the team, once, and ends it', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const eivor = await it.as(station.eivor)
  const email = await emailOf(anna)
  const done = await eivor.postAndFollow('/trainers/members', joining(station, email))
  assert.match(done.text, /Anna 100 är nu i teamet/)
  assert.match(done.text, /Fyra personer utbildar i en kurs/)
  const again = await eivor.post('/trainers/members', joining(station, ` ${email.toUpperCase()} `))
  assert.equal(again.status, 422)
  assert.match(again.text, /Personen är redan i teamet, sedan 12.februari/)
  const member = await it.db
    .selectFrom('teamMember')
    .select('id')
    .where('personId', '=', anna)
    .executeTakeFirstOrThrow()
  const ending = `/trainers/members/${member.id}/ending`
  assert.match((await eivor.postAndFollow(ending)).text, /Platsen i teamet är avslutad/)
  assert.match((await eivor.postAndFollow(ending)).text, /Platsen avslutades redan 12.februari/)
})

test('an address nobody has, a course nobody gives and a day that is none are said at the field, and typed text is kept', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  const right = joining(station, 'nobody@test.example')
  const says: [Record<string, string | number>, RegExp][] = [
    [{}, /Ingen i regionen med ett konto har den adressen/],
    [{ email: 'ingen adress' }, /Skriv en e-postadress/],
    [{ course: 999_999 }, /Välj något av det som går att välja/],
    [{ role: 'boss' }, /Välj något av det som går att välja/],
    [{ from: '2026-13-01' }, /Skriv en dag som finns/],
  ]
  for (const [wrong, what] of says) {
    const answer = await eivor.post('/trainers/members', { ...right, ...wrong })
    assert.equal(answer.status, 422, String(what))
    assert.match(answer.text, what)
    assert.match(answer.html, new RegExp(`value="${'email' in wrong ? wrong.email : right.email}"`))
  }
})

test('the teams of another region are not there', async () => {
  const [station, other] = [await build().station(1), await build().station(0)]
  const hedda = await it.as(other.eivor)
  const email = await emailOf(station.people[0] ?? 0)
  assert.equal((await hedda.get(`/trainers?region=${station.regionId}`)).status, 404)
  assert.equal((await hedda.post('/trainers/members', joining(station, email))).status, 404)
  const member = await it.db
    .selectFrom('teamMember')
    .select('id')
    .where('personId', '=', station.karin)
    .executeTakeFirstOrThrow()
  assert.equal((await hedda.post(`/trainers/members/${member.id}/ending`)).status, 404)
  assert.equal((await (await it.as(station.karin)).get('/trainers')).status, 403)
})

async function placesIn({ regionId }: Station) {
  const rows = await it.db
    .selectFrom('teamMember as m')
    .innerJoin('person as p', 'p.id', 'm.personId')
    .select(['m.id', 'p.name', 'm.role', 'm.isHead', 'm.callOrder'])
    .where('m.regionId', '=', regionId)
    .orderBy('m.id')
    .execute()
  return new Map(rows.map((row) => [row.name, row]))
}

test('reserves come last in the order of asking, are asked earlier, and the lead goes from one course leader to another', async () => {
  const station = await build().station(2)
  const eivor = await it.as(station.eivor)
  for (const personId of station.people)
    await eivor.post('/trainers/members', { ...joining(station, await emailOf(personId)), role: 'reserve' })
  const [first, second] = station.people
  const places = await placesIn(station)
  const at = (name: string, act: string) => `/trainers/members/${places.get(name)?.id}/${act}`
  assert.equal(places.get('Anna 100')?.callOrder, 1)
  assert.equal(places.get('Anna 101')?.callOrder, 2)
  assert.ok(places.get('Karin')?.isHead)
  const page = await eivor.postAndFollow(at('Anna 101', 'earlier'))
  assert.match(page.text, /Anna 101 Reserv, frågas som nummer 1.*Anna 100 Reserv, frågas som nummer 2/s)
  assert.match((await eivor.postAndFollow(at('Ulf', 'head'))).text, /Bara en kursledare kan leda teamet/)
  await eivor.post(at('Ulf', 'role'), { role: 'course-leader' })
  assert.match((await eivor.postAndFollow(at('Ulf', 'head'))).text, /Ulf Kursledare, leder teamet/)
  const now = await placesIn(station)
  assert.deepEqual([now.get('Ulf')?.isHead, now.get('Karin')?.isHead], [true, false])
  assert.notEqual(first, second)
})

test('a procured trainer without an account is chosen from the register', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  const { id: external } = await it.db
    .insertInto('person')
    .values({ name: 'Extern', email: 'extern@firma.example', createdAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { regionId, course } = station
  await it.db
    .insertInto('trainer')
    .values({
      regionId,
      personId: external,
      kind: 'external',
      firm: 'Firma AB',
      fromDay: it.inDays(-30),
      addedAt: new Date(),
    })
    .execute()
  const form = {
    region: regionId,
    course: course.courseId,
    person: external,
    email: '',
    role: 'trainer',
    from: it.inDays(0),
  }
  assert.match((await eivor.postAndFollow('/trainers/members', form)).text, /Extern Utbildare Firma AB/)
  const again = await eivor.post('/trainers/members', form)
  assert.match(again.text, /Personen är redan i teamet/)
  assert.equal((await eivor.post('/trainers/members', { ...form, person: station.maj })).status, 422)
})

test('how many a day needs is said from a day on, of a course or of all, never backwards', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  const need = {
    region: station.regionId,
    course: '',
    trainers: 2,
    reserves: 1,
    from: it.inDays(0),
    source: 'Styrgruppen',
  }
  const done = await eivor.postAndFollow('/trainers/needs', need)
  assert.match(
    done.text,
    /behöver kursledaren, 2 utbildare och 1 reserv, som i alla kurser sedan 12.februari, Styrgruppen/,
  )
  assert.match((await eivor.post('/trainers/needs', { ...need, from: it.inDays(-1) })).text, /ändras inte i efterhand/)
  assert.equal((await eivor.post('/trainers/needs', { ...need, course: 999_999 })).status, 422)
  assert.equal((await eivor.post('/trainers/needs', { ...need, reserves: 21 })).status, 422)
})
