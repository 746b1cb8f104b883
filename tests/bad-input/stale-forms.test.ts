import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { today } from '#platform'
import { world } from '../world.ts'
import { openForm, openPlan } from './page-form.ts'

const it = world('country')
const bo = () => it.asDemo('bo@kalix.example')
const eivor = () => it.asDemo('eivor@norrbotten.example')

async function count(from: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(from)}`.execute(it.db)
  return rows[0]?.count ?? 0
}

const accounts = (email: string) => count(`person where email = '${email}'`)

test('an account whose form is sent twice, also after going back, is one account with one letter', async () => {
  const form = await openForm(await bo(), '/people/new')
  const typed = { name: 'Två Gånger', email: 'twice@kalix.example' }
  const [one, two] = await Promise.all([form.send(typed), form.send(typed)])
  const afterBack = await form.send(typed)
  assert.deepEqual([one.status, two.location, afterBack.location], [303, one.location, one.location])
  assert.equal(await accounts('twice@kalix.example'), 1)
  assert.equal(await count("outbox_mail where to_address = 'twice@kalix.example'"), 1)
})

test('of two tabs that make an account for the same address, the second is told, and keeps what was typed', async () => {
  const [first, second] = [await openForm(await bo(), '/people/new'), await openForm(await bo(), '/people/new')]
  assert.equal((await first.send({ name: 'Första', email: 'tabs@kalix.example' })).status, 303)
  const told = await second.send({ name: 'Andra', email: 'tabs@kalix.example' })
  assert.ok([409, 422].includes(told.status), `answered ${told.status}`)
  assert.match(told.html, /value="Andra"/)
  assert.match(told.html, /value="tabs@kalix\.example"/)
  assert.equal(await accounts('tabs@kalix.example'), 1)
})

test('a form that is sent after signing out in another tab is not received, and is there to be sent again', async () => {
  const visitor = await bo()
  const form = await openForm(visitor, '/people/new')
  await visitor.post('/sign-out')
  const told = await form.send({ name: 'Utloggad', email: 'out@kalix.example' })
  assert.equal(told.status, 401)
  assert.match(told.text, /Det du skickade togs inte emot.*det du skrev står kvar/)
  assert.equal(await accounts('out@kalix.example'), 0)
})

test('a plan that is sent twice, also after going back, is one occasion', async () => {
  const form = await openPlan(await eivor())
  const before = await count('occasion')
  const [one, two] = await Promise.all([form.send(), form.send()])
  const afterBack = await form.send()
  assert.deepEqual([one.status, two.location, afterBack.location], [303, one.location, one.location], one.text)
  assert.equal(await count('occasion'), before + 1)
})

test('of two tabs that change a day, the second is told that it has changed, and changes nothing', async () => {
  const day = await it.db
    .selectFrom('occasionDay')
    .select(['id', 'occasionId'])
    .where('onDay', '>', today())
    .orderBy('onDay')
    .limit(1)
    .executeTakeFirstOrThrow()
  const url = `/occasions/${day.occasionId}/days/${day.id}`
  const [first, second] = [await openForm(await eivor(), url), await openForm(await eivor(), url)]
  const starts = () => it.db.selectFrom('occasionDay').select('starts').where('id', '=', day.id).executeTakeFirst()
  assert.equal((await first.send({ 'starts-1': '08:15' })).status, 303)
  const told = await second.send({ 'starts-1': '10:45' })
  assert.equal(told.status, 409)
  assert.deepEqual(await starts(), { starts: '08:15' })
})

test('of two tabs that book the same person, or one form sent twice, one seat comes and one posting each day', async () => {
  const maj = await it.asDemo('maj@kalix.example')
  const { html } = await maj.get('/team')
  const [, url = ''] = /href="(\/occasions\/\d+\/booking)"/.exec(html) ?? []
  const [first, second] = [await openForm(maj, url), await openForm(maj, url)]
  const person = String([first.fields.person].flat()[0])
  const seats = () => count(`booking where person_id = ${person} and cancelled_at is null`)
  const postings = () => count('posting')
  const before = await seats()
  const [one, two] = await Promise.all([first.send({ person }), first.send({ person })])
  assert.deepEqual([one.status, two.location], [303, one.location], one.text)
  assert.equal(await seats(), before + 1)
  const posted = await postings()
  const told = await second.send({ person })
  assert.ok([303, 409, 422].includes(told.status), `answered ${told.status}`)
  assert.deepEqual([await seats(), await postings()], [before + 1, posted])
})

test('of two tabs that mark the same day, the second does not mark over the first, and says so', async () => {
  const day = await it.db
    .selectFrom('occasionDay')
    .select(['id', 'occasionId'])
    .where('onDay', '<=', today())
    .orderBy('onDay', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const url = `/occasions/${day.occasionId}/days/${day.id}/attendance`
  const [first, second] = [await openForm(await eivor(), url), await openForm(await eivor(), url)]
  const [mark = ''] = Object.keys(first.fields).filter((name) => name.startsWith('mark-'))
  const other = [first.fields[mark]].flat()[0] === 'attended' ? 'absent' : 'attended'
  const marks = () => count(`attendance_mark where day_id = ${day.id}`)
  assert.equal((await first.send({ [mark]: other, reason: 'gick hem' })).status, 303)
  const marked = await marks()
  // Sent once more it says the same, and does nothing.
  assert.equal((await first.send({ [mark]: other, reason: 'gick hem' })).status, 303)
  assert.equal(await marks(), marked)
  const [again] = [second.fields[mark]].flat()
  const told = await second.send({ [mark]: again ?? '', reason: 'var här' })
  assert.equal(told.status, 409)
  assert.equal(await marks(), marked)
})

test('a one-time link in two tabs sets one passphrase: the first; the second is told to sign in', async () => {
  await it.stranger().post('/forgotten', { email: 'ali@kalix.example' })
  const { body } = await it.db
    .selectFrom('outboxMail')
    .select('body')
    .where('toAddress', '=', 'ali@kalix.example')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [link = ''] = /\/welcome\/[\w-]+/.exec(body) ?? []
  const ali = it.stranger()
  const [first, second] = [await openForm(ali, link), await openForm(it.stranger(), link)]
  assert.equal((await first.send({ passphrase: 'isen låg ännu kvar' })).status, 303)
  for (const tab of [first, second]) {
    const told = await tab.send({ passphrase: 'någon annans fras här' })
    assert.equal(told.status, 410)
  }
  const signIn = (passphrase: string) => it.stranger().post('/sign-in', { email: 'ali@kalix.example', passphrase })
  assert.equal((await signIn('någon annans fras här')).status, 422)
  assert.equal((await signIn('isen låg ännu kvar')).status, 303)
})

test('a new passphrase that is sent twice is set once, and the old one is not good for a third', async () => {
  const form = await openForm(await it.asDemo('mira@kalix.example'), '/account', '/account/passphrase')
  const typed = { old: 'en lugn resa norrut', passphrase: 'björkarna slog ut i juni' }
  const answers = await Promise.all([form.send(typed), form.send(typed)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
  assert.equal((await form.send({ ...typed, passphrase: 'en helt annan fras i år' })).status, 422)
  const signIn = (passphrase: string) => it.stranger().post('/sign-in', { email: 'mira@kalix.example', passphrase })
  assert.deepEqual([(await signIn(typed.old)).status, (await signIn(typed.passphrase)).status], [422, 303])
})
