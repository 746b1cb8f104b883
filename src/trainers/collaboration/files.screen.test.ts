import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { attempt } from '#platform/db'
import { day } from '#values'
import { world } from '../../../tests/world.ts'
import { attachmentOf, isLetterDay, whyNotEdit } from './collaboration.rules.ts'
import { tellOfPosts } from './tell-of-posts.ts'

const it = world('country')
const here = '/trainer-platform/collaboration'
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')

async function room() {
  const karin = await it.asDemo('karin@lulea.example')
  const key = /name="room" value="([\d-]+)"/.exec((await karin.get(here)).html)?.[1] ?? ''
  return { karin, key }
}
const said = (key: string, body: string) => ({ token: randomUUID(), room: key, body, course: '', reply: '' })

test('a file is shared in a post, listed, and fetched by those of the room alone, to be saved under a safe name', async () => {
  const { karin, key } = await room()
  const form = { token: randomUUID(), room: key, body: 'Upplägget för rollspelen', course: '' }
  const name = '..\\..\\"Rollspel\u202efdp.exe'
  const sent = await karin.upload(`${here}/files`, { name, bytes: pdf }, form)
  assert.equal(sent.status, 303, sent.text)
  assert.equal((await karin.upload(`${here}/files`, { name, bytes: pdf }, form)).status, 303)
  const ulf = await it.asDemo('ulf@boden.example')
  const page = await ulf.get(`${here}?room=${key}`)
  assert.equal(page.text.match(/Upplägget för rollspelen/g)?.length, 1)
  const href = /href="(\/trainer-platform\/collaboration\/files\/\d+)"/.exec(page.html)?.[1] ?? ''
  const file = await ulf.get(href)
  assert.equal(file.status, 200)
  assert.equal(file.raw.rawPayload.toString(), pdf.toString())
  assert.match(String(file.raw.headers['content-disposition']), /^attachment; filename="[^"/\\]*\.pdf"/)
  assert.equal(file.raw.headers['x-content-type-options'], 'nosniff')
  assert.equal((await (await it.asDemo('hedda@gr.example')).get(href)).status, 404)
  assert.equal((await (await it.asDemo('fia@kalix.example')).get(href)).status, 403)

  const { id } = await it.db.selectFrom('teamPost').select('id').where('body', '=', form.body).executeTakeFirstOrThrow()
  await karin.post(`${here}/${id}/withdrawal`, { room: key })
  assert.equal((await ulf.get(href)).status, 404)
})

test('what is no document or picture, is empty or too large is said at the field, and what was typed stays', async () => {
  const { karin, key } = await room()
  const form = () => ({ token: randomUUID(), room: key, body: 'Se här', course: '' })
  const wrong: [Buffer, RegExp][] = [
    [Buffer.from('<html><script>alert(1)</script>'), /class="errors"|fil/i],
    [Buffer.alloc(0), /class="errors"|fil/i],
    [Buffer.concat([pdf, Buffer.alloc(25_000_000)]), /25/],
  ]
  for (const [bytes, says] of wrong) {
    const answer = await karin.upload(`${here}/files`, { name: 'fil.pdf', bytes }, form())
    assert.equal(answer.status, 422)
    assert.match(answer.html, says)
    assert.match(answer.html, /Se här<\/textarea>/)
  }
  const other = await karin.upload(`${here}/files`, { name: 'fil.pdf', bytes: pdf }, { ...form(), room: '1-1' })
  assert.equal(other.status, 404)
})

test('one puts right what one wrote while it is new; others and later not', async () => {
  const { karin, key } = await room()
  await karin.post(here, said(key, 'Vi ses klockan åtta'))
  const { id } = await it.db
    .selectFrom('teamPost')
    .select('id')
    .where('body', '=', 'Vi ses klockan åtta')
    .executeTakeFirstOrThrow()
  const edit = { room: key, body: 'Vi ses klockan nio' }
  const ulf = await it.asDemo('ulf@boden.example')
  assert.match((await ulf.postAndFollow(`${here}/${id}/edit`, edit)).text, /Det är någon annan som har skrivit/)
  const page = await karin.postAndFollow(`${here}/${id}/edit`, edit)
  assert.match(page.text, /Ändrat\..*Vi ses klockan nio/)
  assert.doesNotMatch(page.text, /Vi ses klockan åtta/)
  const post = { writtenBy: 1, writtenAt: new Date('2026-02-12T08:00:00Z'), isTakenBack: false }
  const at = (now: string) => whyNotEdit(post, { personId: 1, now: new Date(now) })?.refused
  assert.equal(at('2026-02-13T08:00:00Z'), undefined)
  assert.equal(at('2026-02-13T08:00:01Z'), 'tooLate')
})

test('whoever chooses letters is told of what others write, once', async () => {
  const { karin, key } = await room()
  const ulf = await it.asDemo('ulf@boden.example')
  const chosen = await ulf.postAndFollow(`${here}/letters`, { letters: 'daily' })
  assert.match(chosen.text, /Sparat\./)
  await karin.post(here, said(key, 'Ny version av bilderna'))
  const ulfId = await it.personIdOf('ulf@boden.example')
  const letters = async () =>
    it.db
      .selectFrom('outboxMail')
      .select('body')
      .where('toPersonId', '=', ulfId)
      .where('subject', 'like', '%samarbetsytan%')
      .execute()
  const today = day('2026-02-12')
  await attempt(it.db, (tx) => tellOfPosts(tx, today))
  await attempt(it.db, (tx) => tellOfPosts(tx, today))
  const told = await letters()
  assert.equal(told.length, 1)
  assert.match(told[0]?.body ?? '', /Karin .*Ny version av bilderna/)
  assert.deepEqual([isLetterDay('weekly', today), isLetterDay('weekly', day('2026-02-16'))], [false, true])
})

test('a name is handed out plain and exact, with nothing that ends it early', () => {
  const table: [string, string][] = [
    ['Möte.pdf', `attachment; filename="Mote.pdf"; filename*=UTF-8''M%C3%B6te.pdf`],
    ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
  ]
  for (const [name, header] of table) assert.equal(attachmentOf(name), header)
})
