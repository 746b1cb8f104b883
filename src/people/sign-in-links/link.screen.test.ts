import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock } from '#platform'
import { world } from '../../../tests/world.ts'

const it = world('country')

/** The path of the link in the latest letter to an address. */
async function linkTo(email: string): Promise<string> {
  const letter = await it.db
    .selectFrom('outboxMail')
    .select('body')
    .where('toAddress', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return /\/welcome\/[\w-]{43}/.exec(letter.body)?.[0] ?? ''
}

async function forget(email: string): Promise<string> {
  await it.stranger().post('/forgotten', { email })
  return linkTo(email)
}

const fresh = 'ljus över älven i februari'

test('a scanner may open the link; the person then chooses a passphrase, once, and is in', async () => {
  const before = await it.asDemo('ali@kalix.example')
  const link = await forget('ali@kalix.example')
  for (let times = 0; times < 3; times += 1) assert.equal((await it.stranger().get(link)).status, 200)
  const ali = it.stranger()
  const taken = await ali.post(link, { passphrase: fresh })
  assert.deepEqual([taken.status, taken.location], [303, '/'])
  assert.equal((await ali.get('/account')).status, 200)
  assert.equal((await before.get('/account')).status, 303, 'sessions from before are ended')
  const again = await it.stranger().post(link, { passphrase: 'en annan ny lösenfras' })
  assert.equal(again.status, 410)
  assert.match(again.text, /redan använts/)
  assert.doesNotMatch(again.text, /Ali/)
  const signedIn = await it.stranger().post('/sign-in', { email: 'ali@kalix.example', passphrase: fresh })
  assert.equal(signedIn.status, 303)
})

test('of two posts at once one takes the link', async () => {
  const link = await forget('elin@kalix.example')
  const posts = await Promise.all([1, 2, 3].map(() => it.stranger().post(link, { passphrase: fresh })))
  assert.deepEqual(posts.map(({ status }) => status).sort(), [303, 410, 410])
})

test('a newer link replaces the older', async () => {
  const older = await forget('jon@kalix.example')
  const newer = await forget('jon@kalix.example')
  assert.notEqual(older, newer)
  assert.match((await it.stranger().get(older)).text, /nyare länk/)
  assert.equal((await it.stranger().get(newer)).status, 200)
})

test('a forgotten link lasts an hour', async () => {
  const link = await forget('mira@kalix.example')
  holdClock('2026-02-12T10:00:00+01:00')
  const late = await it.stranger().get(link)
  holdClock('2026-02-12T09:00:00+01:00')
  assert.equal(late.status, 410)
  assert.match(late.text, /gått ut/)
})

test('a weak passphrase is refused with the reason, and the link still works', async () => {
  const link = await forget('vera@kalix.example')
  const common = await it.stranger().post(link, { passphrase: 'Sommar2026!' })
  assert.equal(common.status, 422)
  assert.match(common.text, /bland de första/)
  assert.equal((await it.stranger().post(link, { passphrase: 'x'.repeat(1001) })).status, 422)
  assert.equal((await it.stranger().post(link, { passphrase: fresh })).status, 303)
})

test('the answer is the same whether the address has an account or not', async () => {
  const known = await it.stranger().post('/forgotten', { email: 'hanna@boden.example' })
  const unknown = await it.stranger().post('/forgotten', { email: 'annah@boden.example' })
  assert.equal(known.html.replaceAll('hanna@', 'annah@'), unknown.html)
})

test('three links an hour are enough; the fourth is not sent', async () => {
  const email = 'samir@boden.example'
  for (let times = 0; times < 3; times += 1) await forget(email)
  const third = await linkTo(email)
  assert.equal(await forget(email), third)
})

test('a link that is made up, cut or foreign leads to a page that offers a new one', async () => {
  for (const link of ['/welcome/x', `/welcome/${'a'.repeat(43)}`, `/welcome/${'a'.repeat(199)}`]) {
    const answer = await it.stranger().get(link)
    assert.equal(answer.status, 404, link)
    assert.match(answer.html, /action="\/forgotten"/, link)
    assert.equal((await it.stranger().post(link, { passphrase: fresh })).status, 404, link)
  }
})
