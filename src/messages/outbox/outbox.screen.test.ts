import assert from 'node:assert/strict'
import test from 'node:test'
import { postMail } from '#platform'
import { attempt } from '#platform/db'
import { world } from '../../../tests/world.ts'

const it = world('country')

test('in the demo anyone reads the letters and follows their links', async () => {
  await it.stranger().post('/forgotten', { email: 'fia@kalix.example' })
  const someone = it.stranger()
  const list = await someone.get('/outbox')
  assert.match(list.text, /Breven stannar här i utkorgen/)
  const [, letter = ''] = /href="(\/outbox\/\d+)"[^>]*>Välj en ny lösenfras/.exec(list.html) ?? []
  const page = await someone.get(letter)
  assert.match(page.html, /<a href="http:\/\/[^"]+\/welcome\/[\w-]{43}">/)
})

test('what someone wrote in a letter is shown as text', async () => {
  const body = '<script>alert(1)</script>\n\njavascript:alert(2) http://a.example/?a="><b>'
  await attempt(it.db, (tx) =>
    postMail(tx, { to: { personId: null, address: 'x@y.example' }, subject: '<i>Hej</i>', body, language: 'sv' }),
  )
  const someone = it.stranger()
  const [, letter = ''] = /href="(\/outbox\/\d+)"/.exec((await someone.get('/outbox')).html) ?? []
  const page = await someone.get(letter)
  assert.doesNotMatch(page.html, /<script>alert|<b>|<i>Hej|href="javascript/)
})

test('older letters are a page away, and no letter is a page of its own', async () => {
  await attempt(it.db, async (tx) => {
    for (let n = 0; n < 60; n += 1)
      await postMail(tx, {
        to: { personId: null, address: 'x@y.example' },
        subject: `Brev ${n}`,
        body: 'Hej',
        language: 'sv',
      })
  })
  const someone = it.stranger()
  const [, older = ''] = /href="(\/outbox\?before=\d+)"/.exec((await someone.get('/outbox')).html) ?? []
  assert.match((await someone.get(older)).text, /Brev 9 /)
  for (const path of ['/outbox/x', '/outbox/0', '/outbox/99999999'])
    assert.equal((await someone.get(path)).status, 404, path)
  assert.equal((await someone.get('/outbox?before=x')).status, 200)
})

test('a letter that brings a calendar says what it asks, and lets it be downloaded', async () => {
  const calendar = `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSEQUENCE:3\r\nSUMMARY:Handläggning\\, dag 2\r\n`
  const to = { personId: null, address: 'x@y.example' }
  const letter = { to, subject: 'Ändrat', body: 'Hej', language: 'sv' as const }
  await attempt(it.db, (tx) => postMail(tx, { ...letter, calendar: { method: 'REQUEST', text: calendar } }))
  const someone = it.stranger()
  const [, path = ''] = /href="(\/outbox\/\d+)"/.exec((await someone.get('/outbox')).html) ?? []
  assert.match((await someone.get(path)).text, /Kalenderinbjudan, ändring 3: Handläggning, dag 2 Ladda ner/)
  const file = await someone.get(`${path}/invite.ics`)
  assert.deepEqual([file.status, file.html], [200, calendar])
  await attempt(it.db, (tx) => postMail(tx, letter))
  const [, without = ''] = /href="(\/outbox\/\d+)"/.exec((await someone.get('/outbox')).html) ?? []
  assert.equal((await someone.get(`${without}/invite.ics`)).status, 404)
})
