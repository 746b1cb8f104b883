import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock } from '#platform'
import { addDays, day } from '#values'
import { world } from '../../../tests/world.ts'
import { mostPerAccount } from './sign-in.rules.ts'

const passphrase = 'en lugn resa norrut'
const it = world('country')

test('an employee signs in with address and passphrase, and comes where she was going', async () => {
  const fia = it.stranger()
  const detour = await fia.get('/account')
  assert.equal(detour.location, '/sign-in?to=%2Faccount')
  const answer = await fia.post('/sign-in', { email: ' FIA@kalix.example ', passphrase, to: '/account' })
  assert.deepEqual([answer.status, answer.location], [303, '/account'])
  assert.match((await fia.get('/account')).text, /fia@kalix\.example/)
})

test('a wrong passphrase and an unknown address get the same answer', async () => {
  const wrong = await it.stranger().post('/sign-in', { email: 'maj@kalix.example', passphrase: 'en annan fras' })
  const unknown = await it.stranger().post('/sign-in', { email: 'mja@kalix.example', passphrase: 'en annan fras' })
  assert.deepEqual([wrong.status, unknown.status], [422, 422])
  assert.match(wrong.text, /hör inte ihop/)
  assert.equal(wrong.html.replaceAll('maj@', 'mja@'), unknown.html)
  assert.equal(wrong.raw.headers['set-cookie'], undefined)
})

test('what was typed is kept, but never the passphrase', async () => {
  const answer = await it.stranger().post('/sign-in', { email: 'fia@kalix.example', passphrase: 'hemligheten' })
  assert.match(answer.html, /value="fia@kalix\.example"/)
  assert.doesNotMatch(answer.html, /hemligheten/)
})

test('a way that leads to another site leads home', async () => {
  for (const to of [
    'https://thief.example',
    '//thief.example',
    '/\\thief.example',
    'javascript:alert(1)',
    '/\u0000',
    '/a\r\nb',
  ]) {
    const answer = await it.stranger().post('/sign-in', { email: 'ali@kalix.example', passphrase, to })
    assert.equal(answer.location, '/', to)
  }
})

test('of thirty guesses at once the first ten are tried', async () => {
  const guesses = Array.from({ length: 30 }, (_, n) =>
    it.stranger().post('/sign-in', { email: 'siv@kalix.example', passphrase: `gissning ${n}` }),
  )
  const statuses = (await Promise.all(guesses)).map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 422).length, mostPerAccount)
  assert.equal(statuses.filter((status) => status === 429).length, 30 - mostPerAccount)
  const right = await it.stranger().post('/sign-in', { email: 'siv@kalix.example', passphrase })
  assert.equal(right.status, 429)
  holdClock('2026-02-12T09:16:00+01:00')
  const later = await it.stranger().post('/sign-in', { email: 'siv@kalix.example', passphrase })
  holdClock('2026-02-12T09:00:00+01:00')
  assert.equal(later.status, 303)
})

test('the demo offers a button per person, and the button signs in', async () => {
  const someone = it.stranger()
  const page = await someone.get('/sign-in')
  assert.equal(page.html.match(/action="\/sign-in\/demo"/g)?.length, 14)
  const answer = await someone.post('/sign-in/demo', { personId: await it.personIdOf('eivor@norrbotten.example') })
  assert.deepEqual([answer.status, answer.location], [303, '/'])
})

test('the demo button is only for those it offers', async () => {
  for (const personId of [await it.personIdOf('mira@kalix.example'), 999_999, 'x', ''])
    assert.equal((await it.stranger().post('/sign-in/demo', { personId })).status, 404, String(personId))
})

test('signing out ends the session, not just the cookie', async () => {
  const personId = await it.personIdOf('jon@kalix.example')
  const token = await it.sessionOf(personId)
  const ask = () => it.app.inject({ url: '/account', cookies: { yrkesresan: token } })
  assert.equal((await ask()).statusCode, 200)
  const out = await it.app.inject({ method: 'POST', url: '/sign-out', cookies: { yrkesresan: token } })
  assert.equal(out.statusCode, 303)
  assert.match(String(out.headers['clear-site-data']), /storage/)
  assert.equal((await ask()).statusCode, 303)
})

test('whoever is no longer employed is out, and is told why only with the right passphrase', async () => {
  const personId = await it.personIdOf('moa@pitea.example')
  const moa = await it.as(personId)
  assert.equal((await moa.get('/account')).status, 200)
  const yesterday = addDays(day('2026-02-12'), -1)
  await it.db.updateTable('employment').set({ untilDay: yesterday }).where('personId', '=', personId).execute()
  assert.equal((await moa.get('/account')).status, 303)
  const right = await it.stranger().post('/sign-in', { email: 'moa@pitea.example', passphrase })
  assert.match(right.text, /kontot? är stängt/i)
  const wrong = await it.stranger().post('/sign-in', { email: 'moa@pitea.example', passphrase: 'fel' })
  assert.match(wrong.text, /hör inte ihop/)
})

test('a session that is forged, cut or of another length is nobody’s', async () => {
  for (const yrkesresan of ['', 'x', 'a'.repeat(43), 'a'.repeat(5000), "'; drop table person; --"])
    assert.equal(
      (await it.app.inject({ url: '/account', cookies: { yrkesresan } })).statusCode,
      303,
      yrkesresan.slice(0, 20),
    )
})

test('nonsense in the form is answered, not believed', async () => {
  for (const form of [
    {},
    { email: '' },
    { email: 'a', passphrase: '' },
    { email: ['a@b.se', 'c@d.se'], passphrase: '\u0000' },
  ])
    assert.ok([422].includes((await it.stranger().post('/sign-in', form)).status), JSON.stringify(form))
})
