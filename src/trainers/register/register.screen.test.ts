import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { listAuthorised } from './authorised.report.ts'

const it = world()
const build = () => occasionBuilders(it)

async function emailOf(personId: number): Promise<string> {
  return (await it.db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow()).email
}

async function trainerIdOf(personId: number): Promise<number> {
  const found = it.db.selectFrom('trainer').select('id').where('personId', '=', personId).orderBy('id', 'desc')
  return (await found.executeTakeFirstOrThrow()).id
}

test('a planner takes an employee in, once, notes what they may, and ends it', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const { regionId, course } = station
  const eivor = await it.as(station.eivor)
  const joining = { region: regionId, email: await emailOf(anna) }
  assert.match((await eivor.get(`/trainers/register?region=${regionId}`)).text, /Ingen finns i registret/)
  const joined = await eivor.postAndFollow('/trainers/register/employees', joining)
  assert.match(joined.text, /Anna 100 finns nu i registret/)
  assert.match(joined.text, /Anna 100 får inte utbilda i något än/)
  assert.match(joined.text, /Inlånad/)
  const again = await eivor.post('/trainers/register/employees', joining)
  assert.equal(again.status, 422)
  assert.match(again.text, /Personen finns redan i registret/)

  const trainerId = await trainerIdOf(anna)
  const here = `/trainers/register/${trainerId}`
  const note = { course: course.courseId, role: 'trainer', from: it.inDays(0), until: '', reason: 'Höll kursen 2024' }
  const noted = await eivor.postAndFollow(`${here}/authorisations`, note)
  assert.match(noted.text, /Anna 100 kan utbilda i en kurs/)
  assert.match(noted.text, /Höll kursen 2024 \(Eivor\)/)
  const same = await eivor.post(`${here}/authorisations`, note)
  assert.equal(same.status, 422)
  assert.match(same.text, /Det får personen redan göra/)
  const asked = { regionId, courseId: course.courseId, onDay: it.inDays(0) }
  assert.deepEqual(
    (await listAuthorised(it.db, asked)).map(({ name, role, kind }) => [name, role, kind]),
    [['Anna 100', 'trainer', 'lent']],
  )
  assert.match((await eivor.get(`/trainers/register?region=${regionId}&search=anna`)).text, /En person passar/)
  assert.match((await eivor.get(`/trainers/register?region=${regionId}&kind=external`)).text, /Ingen passar/)
  // Whoever may train comes to where those who teach talk.
  const own = await it.as(anna)
  assert.equal((await own.get('/trainer-platform/profile')).status, 200)

  const { id } = await it.db
    .selectFrom('authorisation')
    .select('id')
    .where('personId', '=', anna)
    .executeTakeFirstOrThrow()
  const ending = `${here}/authorisations/${id}/ending`
  assert.match((await eivor.postAndFollow(ending)).text, /Behörigheten är avslutad/)
  assert.match((await eivor.postAndFollow(ending)).text, /Behörigheten har redan slutat/)
  assert.deepEqual(await listAuthorised(it.db, { ...asked, onDay: it.inDays(1) }), [])
})

test('a procured leader has a name, an address and a firm, and no account', async () => {
  const station = await build().station(0)
  const eivor = await it.as(station.eivor)
  const given = { region: station.regionId, name: 'Pia', email: 'pia@firma.example', firm: 'Pia Samtal AB' }
  const shown = await eivor.postAndFollow('/trainers/register/external', given)
  assert.match(shown.text, /Pia Samtal AB/)
  assert.match(shown.text, /Inget konto/)
  const bo = { ...given, email: await emailOf(station.bo) }
  const taken = await eivor.post('/trainers/register/external', bo)
  assert.equal(taken.status, 422)
  assert.match(taken.text, /Adressen hör till någon med ett konto/)
  // Another region procures the same leader: one person, in two registers.
  const other = await build().station(0)
  const hedda = await it.as(other.eivor)
  await hedda.postAndFollow('/trainers/register/external', { ...given, region: other.regionId })
  const { rows } = { rows: await it.db.selectFrom('person').select('id').where('email', '=', given.email).execute() }
  assert.equal(rows.length, 1)
})

test('leaving ends: the row stays, places in teams end, and the way in is closed', async () => {
  const station = await build().station(0)
  const { ulf, regionId, course } = station
  const eivor = await it.as(station.eivor)
  const { id: trainerId } = await it.db
    .insertInto('trainer')
    .values({ regionId, personId: ulf, kind: 'lent', firm: '', fromDay: it.inDays(-2), addedAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const early = await eivor.post(`/trainers/register/${trainerId}/ending`, { last: it.inDays(-5) })
  assert.equal(early.status, 422)
  const left = await eivor.postAndFollow(`/trainers/register/${trainerId}/ending`, { last: it.inDays(0) })
  assert.match(left.text, /Ulf är med i registret till och med 12.februari/)
  const again = await eivor.postAndFollow(`/trainers/register/${trainerId}/ending`, { last: it.inDays(3) })
  assert.match(again.text, /Personen lämnade registret 12.februari/)
  const places = await it.db
    .selectFrom('teamMember')
    .select('untilDay')
    .where('personId', '=', ulf)
    .where('courseId', '=', course.courseId)
    .execute()
  assert.deepEqual(places, [{ untilDay: it.inDays(0) }])
  const grants = await it.db.selectFrom('roleGrant').select('untilDay').where('personId', '=', ulf).execute()
  assert.deepEqual(grants, [{ untilDay: it.inDays(0) }])
})

test('a trainer changes their own profile, and what is no telephone number is said at the field', async () => {
  const station = await build().station(0)
  const ulf = await it.as(station.ulf)
  const profile = { presentation: 'Förste socialsekreterare', phone: '070-123 45 67', home: '' }
  assert.match((await ulf.postAndFollow('/trainer-platform/profile', profile)).text, /Profilen är sparad/)
  const wrong = await ulf.post('/trainer-platform/profile', { ...profile, phone: 'ring mig' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Skriv ett telefonnummer/)
  const foreign = await ulf.post('/trainer-platform/profile', { ...profile, home: station.municipalityId })
  assert.equal(foreign.status, 422)
})

test('the register of another region is not there', async () => {
  const [station, other] = [await build().station(1), await build().station(0)]
  const eivor = await it.as(station.eivor)
  await eivor.post('/trainers/register/employees', {
    region: station.regionId,
    email: await emailOf(station.people[0] ?? 0),
  })
  const trainerId = await trainerIdOf(station.people[0] ?? 0)
  const hedda = await it.as(other.eivor)
  for (const place of [`/trainers/register?region=${station.regionId}`, `/trainers/register/${trainerId}`])
    assert.equal((await hedda.get(place)).status, 404, place)
  const here = `/trainers/register/${trainerId}`
  assert.equal((await hedda.post(`${here}/ending`, { last: it.inDays(0) })).status, 404)
  assert.equal((await hedda.post(`${here}/profile`, { presentation: '', phone: '', home: '' })).status, 404)
  assert.equal((await (await it.as(station.bo)).get('/trainers/register')).status, 403)
})
