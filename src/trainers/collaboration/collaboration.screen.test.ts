import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')
const here = '/trainer-platform/collaboration'

async function room() {
  const karin = await it.asDemo('karin@lulea.example')
  const page = await karin.get(here)
  return { karin, key: /name="room" value="([\d-]+)"/.exec(page.html)?.[1] ?? '' }
}
const said = (key: string, body: string, more: object = {}) => ({
  ...{ token: randomUUID(), room: key, body, course: '', reply: '' },
  ...more,
})
const newest = async (body: string) =>
  (await it.db.selectFrom('teamPost').select('id').where('body', '=', body).executeTakeFirstOrThrow()).id

test('those who teach a journey in a region write, answer, and take back what they wrote themselves', async () => {
  const { karin, key } = await room()
  const form = said(key, 'Vem tar dag 3?')
  await karin.post(here, form)
  assert.match((await karin.postAndFollow(here, form)).text, /Skickat/)
  const postId = await newest('Vem tar dag 3?')
  const ulf = await it.asDemo('ulf@boden.example')
  const answered = await ulf.postAndFollow(here, said(key, 'Jag.', { reply: postId }))
  assert.equal(answered.text.match(/Vem tar dag 3\?/g)?.length, 1)
  assert.match(answered.text, /Vem tar dag 3\?.*Jag\./)
  assert.equal((await ulf.post(`${here}/${postId}/withdrawal`, { room: key })).status, 403)
  const back = await karin.postAndFollow(`${here}/${postId}/withdrawal`, { room: key })
  assert.match(back.text, /Du har tagit tillbaka/)
  assert.doesNotMatch(back.text, /Vem tar dag 3\?/)
  assert.match((await ulf.get(here)).text, /Den som skrev har tagit tillbaka det\..*Jag\./)
})

test('an empty post is said at the field of the form it came from', async () => {
  const { karin, key } = await room()
  await karin.post(here, said(key, 'En fråga'))
  const answer = await karin.post(here, said(key, ' ', { reply: await newest('En fråga') }))
  assert.equal(answer.status, 422)
  assert.equal(answer.html.match(/class="errors"/g)?.length, 1)
  assert.equal((await karin.post(here, said(key, 'Hej', { course: 999_999 }))).status, 422)
})

test('other regions and those who do not teach are not there', async () => {
  const { key } = await room()
  const hedda = await it.asDemo('hedda@gr.example')
  assert.equal((await hedda.get(`${here}?room=${key}`)).status, 404)
  assert.equal((await hedda.post(here, said(key, 'Hej'))).status, 404)
  assert.equal((await (await it.asDemo('fia@kalix.example')).get(here)).status, 403)
  assert.equal((await (await it.asDemo('eivor@norrbotten.example')).get(`${here}?room=${key}`)).status, 200)
})
