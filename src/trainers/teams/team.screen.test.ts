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
