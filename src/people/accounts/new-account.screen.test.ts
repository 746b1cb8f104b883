import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { holdClock, realNow } from '#platform'
import { day } from '#values'
import { world } from '../../../tests/world.ts'

const it = world('country')

async function unitIn(municipality: string, name: string): Promise<number> {
  const { id } = await it.db
    .selectFrom('organisation as u')
    .innerJoin('organisation as m', 'm.id', 'u.parentId')
    .select('u.id')
    .where('m.name', '=', municipality)
    .where('u.name', '=', name)
    .executeTakeFirstOrThrow()
  return id
}

const formFor = (name: string, more: object = {}) => ({
  name,
  email: `${name.toLowerCase()}@kalix.example`,
  title: 'Socialsekreterare',
  unit: '',
  newUnit: '',
  token: randomUUID(),
  ...more,
})

test('the administrator makes an account; the employee follows the link and is in', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const page = await bo.get('/people/new')
  const [, choice = ''] = /value="(\d+-\d+)"[^>]*>\s*<label[^>]*>Barn och unga · Ny · Myndighet/.exec(page.html) ?? []
  assert.notEqual(choice, '')
  const unit = await unitIn('Kalix', 'Barn och familj')
  const made = await bo.post('/people/new', formFor('Signe', { unit, choices: choice }))
  assert.equal(made.status, 303, made.text)
  const shown = await bo.get(made.location ?? '')
  assert.match(shown.text, /Signe har inte valt lösenfras än/)
  assert.match(shown.text, /Barn och unga · Ny · Myndighet/)
  const letter = await it.db
    .selectFrom('outboxMail')
    .selectAll()
    .where('toAddress', '=', 'signe@kalix.example')
    .executeTakeFirstOrThrow()
  assert.match(letter.body, /Bo har skapat ett konto åt dig/)
  const [link = ''] = /\/welcome\/[\w-]{43}/.exec(letter.body) ?? []
  const signe = it.stranger()
  assert.equal((await signe.post(link, { passphrase: 'renar på vägen hem' })).status, 303)
  assert.match((await signe.get('/account')).text, /signe@kalix\.example/)
  assert.match((await bo.get(made.location ?? '')).text, /Signe har konto och är igång/)
})

test('whoever was written in without an account, such as a procured leader, gets one and stays the same person', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const eivor = await it.asDemo('eivor@norrbotten.example')
  const email = 'greta@firma.example'
  const register = await eivor.get('/trainers')
  assert.equal(register.status, 200)
  const { id: before } = await it.db
    .insertInto('person')
    .values({ name: 'Greta Upphandlad', email, language: 'sv', createdAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: regionId } = await it.db
    .selectFrom('organisation as m')
    .innerJoin('organisation as r', 'r.id', 'm.parentId')
    .select('r.id')
    .where('m.name', '=', 'Kalix')
    .executeTakeFirstOrThrow()
  await it.db
    .insertInto('trainer')
    .values({
      personId: before,
      regionId,
      kind: 'external',
      firm: 'Firman',
      fromDay: day('2026-01-01'),
      addedAt: realNow(),
    })
    .execute()
  const unit = await unitIn('Kalix', 'Barn och familj')
  const form = formFor('Greta', { unit, email })
  const made = await bo.postAndFollow('/people/new', form)
  assert.match(made.text, /Greta Upphandlad fanns redan.*utan konto.*samma person med konto hos er/)
  assert.match(made.text, /har inte valt lösenfras än/)
  const people = await it.db.selectFrom('person').select(['id', 'name']).where('email', '=', email).execute()
  assert.deepEqual(people, [{ id: before, name: 'Greta Upphandlad' }])
  const inRegister = await it.db.selectFrom('trainer').select('kind').where('personId', '=', before).execute()
  assert.deepEqual(inRegister, [{ kind: 'external' }])
  const letters = await it.db.selectFrom('outboxMail').select('body').where('toAddress', '=', email).execute()
  assert.equal(letters.filter(({ body }) => body.includes('/welcome/')).length, 1)

  assert.equal((await bo.post('/people/new', form)).location, `/people/${before}`, 'posted twice makes one')
  const jobs = () => it.db.selectFrom('employment').select('id').where('personId', '=', before).execute()
  assert.equal((await jobs()).length, 1)
  const again = await bo.post('/people/new', formFor('Greta', { unit, email }))
  assert.equal(again.status, 422)
  assert.match(again.text, /Adressen har redan ett konto hos er/)
})

test('five who make an account for the same procured leader at once make one', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const email = 'gunilla@firma.example'
  const person = { name: 'Gunilla', email, language: 'sv' as const, createdAt: realNow() }
  const { id } = await it.db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow()
  const unit = await unitIn('Kalix', 'Barn och familj')
  const asked = [1, 2, 3, 4, 5].map(() => bo.post('/people/new', formFor('Gunilla', { unit, email })))
  const statuses = (await Promise.all(asked)).map(({ status }) => status)
  assert.deepEqual(statuses.sort(), [303, 422, 422, 422, 422])
  assert.equal((await it.db.selectFrom('employment').select('id').where('personId', '=', id).execute()).length, 1)
})

test('the act is in the audit record with who, whom and where', async () => {
  const acts = await it.db
    .selectFrom('auditRecord as a')
    .innerJoin('person as p', 'p.id', 'a.subjectId')
    .select(['a.act', 'a.actorId', 'a.address'])
    .where('p.email', '=', 'signe@kalix.example')
    .where('a.subjectKind', '=', 'person')
    .orderBy('a.id')
    .execute()
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['account created', 'enrolled', 'sign-in link sent', 'passphrase set', 'signed in'],
  )
  assert.equal(acts[0]?.actorId, await it.personIdOf('bo@kalix.example'))
  assert.equal(acts[0]?.address, '127.0.0.1')
})

test('the same form posted many times at once makes one account', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const form = formFor('Alva', { newUnit: 'Mottagningen' })
  const posts = await Promise.all([1, 2, 3, 4, 5].map(() => bo.post('/people/new', form)))
  assert.deepEqual(new Set(posts.map(({ status, location }) => `${status} ${location}`)).size, 1)
  assert.equal(posts[0]?.status, 303)
  const letters = await it.db
    .selectFrom('outboxMail')
    .select('id')
    .where('toAddress', '=', 'alva@kalix.example')
    .execute()
  assert.equal(letters.length, 1)
})

test('two forms with the same address make one account; the other says so and keeps what was typed', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const posts = await Promise.all(
    ['Ture', 'Ture'].map((name) => bo.post('/people/new', formFor(name, { newUnit: 'Mottagningen' }))),
  )
  assert.deepEqual(posts.map(({ status }) => status).sort(), [303, 422])
  const second = posts.find(({ status }) => status === 422)
  assert.match(second?.text ?? '', /redan ett konto hos er/)
  assert.match(second?.html ?? '', /value="Ture"/)
})

test('an address that someone elsewhere has tells nothing of whose it is', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const answer = await bo.post(
    '/people/new',
    formFor('Hanna', { email: 'hanna@boden.example', newUnit: 'Mottagningen' }),
  )
  assert.equal(answer.status, 422)
  assert.match(answer.text, /redan ett konto/)
  assert.doesNotMatch(answer.text, /Boden/)
  assert.doesNotMatch(answer.html, new RegExp(`/people/${await it.personIdOf('hanna@boden.example')}`))
})

test('a unit of another municipality cannot be chosen', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const answer = await bo.post('/people/new', formFor('Tage', { unit: await unitIn('Boden', 'Barn och unga') }))
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Välj en enhet i listan/)
})

test('where the personal-data agreement has ended no account is made, and the page says why instead of asking', async () => {
  const asa = await it.asDemo('asa@overtornea.example')
  const form = formFor('Runa', { email: 'runa@overtornea.example', newUnit: 'Mottagningen' })
  assert.match((await asa.get('/people/new')).html, /name="email"/)
  holdClock('2026-07-01T09:00:00+02:00')
  const late = await it.asDemo('asa@overtornea.example')
  const page = await late.get('/people/new')
  const post = await late.post('/people/new', form)
  holdClock('2026-02-12T09:00:00+01:00')
  assert.match(page.text, /Inga nya konton i Övertorneå/)
  assert.match(page.text, /PUB-avtalet för Övertorneå gick ut tis 30 juni 2026/)
  assert.doesNotMatch(page.html, /name="email"/)
  assert.equal(post.status, 409)
  const made = await it.db.selectFrom('person').select('id').where('email', '=', 'runa@overtornea.example').execute()
  assert.deepEqual(made, [])
})

test('what cannot be read is answered by field, and nothing is made', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const before = await it.db.selectFrom('person').select('id').execute()
  const wrong: [object, RegExp][] = [
    [{ name: '', email: '' }, /Tre saker .* Skriv namnet\. .*: Skriv e-postadressen\. .*Välj en enhet/],
    [{ email: 'inte en adress' }, /e-postadress/],
    [{ unit: '' }, /Välj en enhet, eller skriv/],
    [{ unit: 'x' }, /Välj en enhet/],
    [{ unit: '999999999999' }, /Välj en enhet/],
    [{ name: 'x'.repeat(121) }, /för lång/],
    [{ newUnit: 'x', choices: '999-0' }, /resor som finns/],
    [{ newUnit: 'x', choices: ['1-0', 'x', "'"] }, /resor som finns/],
  ]
  for (const [change, message] of wrong) {
    const answer = await bo.post('/people/new', formFor('Vidar', change))
    assert.equal(answer.status, 422, JSON.stringify(change))
    assert.match(answer.text, message, JSON.stringify(change))
  }
  const after = await it.db.selectFrom('person').select('id').execute()
  assert.equal(after.length, before.length)
})

test('a zero byte, a lost token and unknown fields are no fault', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const zero = await bo.post(
    '/people/new',
    formFor('Nils\u0000', { email: 'zero@kalix.example', newUnit: 'Mottagningen' }),
  )
  assert.ok(zero.status < 500, String(zero.status))
  const stale = await bo.post(
    '/people/new',
    formFor('Maja', { token: 'gammal', newUnit: 'Mottagningen', isAdmin: 'yes' }),
  )
  assert.equal(stale.status, 303)
})

test('only those who make accounts come here', async () => {
  for (const email of ['fia@kalix.example', 'eivor@norrbotten.example', 'tor@adda.example']) {
    const someone = await it.asDemo(email)
    assert.equal((await someone.get('/people/new')).status, 403, email)
    assert.equal((await someone.post('/people/new', formFor('Otto'))).status, 403, email)
  }
})
