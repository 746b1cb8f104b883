import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')
const old = 'en lugn resa norrut'

test('the account says who one is, what one may do, and where one is signed in', async () => {
  const eivor = await it.asDemo('eivor@norrbotten.example')
  const page = await eivor.get('/account')
  assert.match(page.text, /eivor@norrbotten\.example/)
  assert.match(page.text, /Regional projektledare i Norrbottens Kommuner för alla resor, tills vidare\./)
  assert.match(page.text, /Den här enheten/)
})

test('a session elsewhere is ended; one of somebody else’s is not', async () => {
  const here = await it.asDemo('fia@kalix.example')
  const there = await it.asDemo('fia@kalix.example')
  const maj = await it.asDemo('maj@kalix.example')
  const [, end = ''] = /action="(\/account\/sessions\/\d+\/end)"/.exec((await here.get('/account')).html) ?? []
  assert.equal((await maj.post(end)).status, 303)
  assert.equal((await there.get('/account')).status, 200)
  assert.match((await here.postAndFollow(end)).text, /avslutad/)
  assert.equal((await there.get('/account')).status, 303)
  assert.match((await here.postAndFollow(end)).text, /redan avslutad/)
})

test('out everywhere but here', async () => {
  const here = await it.asDemo('mira@kalix.example')
  const others = [await it.asDemo('mira@kalix.example'), await it.asDemo('mira@kalix.example')]
  assert.match((await here.postAndFollow('/account/sessions/others/end')).text, /2 inloggningar är avslutade/)
  for (const other of others) assert.equal((await other.get('/account')).status, 303)
  assert.equal((await here.get('/account')).status, 200)
})

test('a new passphrase asks for the old one, and ends every other session', async () => {
  const here = await it.asDemo('jon@kalix.example')
  const there = await it.asDemo('jon@kalix.example')
  const fresh = 'nytt år och ny resa'
  const wrong = await here.post('/account/passphrase', { old: 'fel', passphrase: fresh })
  assert.match(wrong.text, /inte din nuvarande/)
  const weak = await here.post('/account/passphrase', { old, passphrase: 'kort' })
  assert.match(weak.text, /för kort/)
  assert.equal((await there.get('/account')).status, 200)
  assert.equal((await here.post('/account/passphrase', { old, passphrase: fresh })).status, 303)
  assert.equal((await here.get('/account')).status, 200)
  assert.equal((await there.get('/account')).status, 303)
  const email = 'jon@kalix.example'
  assert.equal((await it.stranger().post('/sign-in', { email, passphrase: old })).status, 422)
  assert.equal((await it.stranger().post('/sign-in', { email, passphrase: fresh })).status, 303)
})

test('the old passphrase cannot be guessed from a session left open', async () => {
  const here = await it.asDemo('ali@kalix.example')
  for (let guess = 0; guess < 10; guess += 1)
    await here.post('/account/passphrase', { old: `gissning ${guess}`, passphrase: 'nytt år och ny resa' })
  const right = await here.post('/account/passphrase', { old, passphrase: 'nytt år och ny resa' })
  assert.match(right.text, /För många försök/)
})

test('the language one chooses is remembered with the person', async () => {
  const fia = await it.asDemo('vera@kalix.example')
  await fia.post('/language', { to: 'en', back: '/account' })
  const again = await it.asDemo('vera@kalix.example')
  assert.match((await again.get('/account')).text, /This is what Yrkesresan knows about you, Vera/)
})
