import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')
const body = 'Vi ses i Boden.\n\n- Ta med [kartan](https://norrbotten.example/karta)'

async function begin(who: string, spot: string, more: Record<string, string> = {}) {
  const writer = await it.asDemo(who)
  const form = (await writer.get('/articles/new')).html
  const sender = more.sender ?? /<option value="([\d.]+)"/.exec(form)?.[1] ?? ''
  const posted = { token: randomUUID(), sender, spot, title: 'Nytt från oss', body, ...more }
  const answer = await writer.post('/articles/new', posted)
  return {
    writer,
    answer,
    posted,
    draft: answer.location ?? '',
    article: (answer.location ?? '').replace('/draft', ''),
  }
}

test('an article is a draft until it is published, then stands on the page of the region, and is taken down', async () => {
  const { writer, draft, article, posted } = await begin('eivor@norrbotten.example', 'region/news')
  const fia = await it.asDemo('fia@kalix.example')
  assert.equal((await fia.get(article)).status, 404)
  assert.match((await writer.get(article)).text, /Det här är ett utkast/)
  assert.equal((await writer.post('/articles/new', posted)).location, draft, 'posted twice makes one')

  const published = await writer.postAndFollow(`${draft}/showing`, { seen: 1, from: '2026-02-12', until: '2026-03-01' })
  assert.match(published.text, /Publicerad\. Artikeln visas från 12.februari/)
  assert.match((await fia.get('/regions/norrbottens-kommuner')).text, /Nytt från oss Vi ses i Boden/)
  assert.match((await fia.get(article)).html, /<a href="https:\/\/norrbotten.example\/karta">kartan<\/a>/)

  assert.match((await writer.postAndFollow(`${draft}/withdrawal`)).text, /Artikeln är nedtagen/)
  assert.equal((await fia.get(article)).status, 404)
})

test('two who write at once lose nothing: the later one is shown the newer text and keeps their own', async () => {
  const { writer, draft, article } = await begin('eivor@norrbotten.example', 'station/news')
  await writer.post(draft, { seen: 1, title: 'Nytt från oss', body: 'Eivors nyare.' })
  const late = await writer.post(draft, { seen: 1, title: 'Nytt från oss', body: 'Den andras.' })
  assert.equal(late.status, 409)
  assert.match(late.text, /En kollega har sparat en nyare text/)
  assert.match(late.text, /Eivors nyare/)
  assert.match(late.html, /<textarea[^>]*>Den andras\.<\/textarea>/)
  assert.equal((await writer.post(`${draft}/showing`, { seen: 1, from: '2026-02-12', until: '' })).status, 409)
  assert.match((await writer.get(`${draft}/texts/1`)).text, /Vi ses i Boden/)
  assert.equal((await writer.get(`${article}/draft/texts/9`)).status, 404)
})

test('what stands at Stationen is read by those who lead in the region, not by others', async () => {
  const { writer, draft, article } = await begin('eivor@norrbotten.example', 'station/news')
  await writer.post(`${draft}/showing`, { seen: 1, from: '2026-02-12', until: '' })
  assert.equal((await (await it.asDemo('maj@kalix.example')).get(article)).status, 200)
  assert.match((await (await it.asDemo('siv@kalix.example')).get('/station')).text, /Nytt från oss/)
  for (const other of ['fia@kalix.example', 'karin@lulea.example', 'hedda@gr.example'])
    assert.equal((await (await it.asDemo(other)).get(article)).status, 403, other)
})

test('the nation writes for all, a journey owner about their own journey only, and nobody on the page of a region', async () => {
  const national = await it.organisationIdOf('Sveriges Kommuner och Regioner').catch(() => undefined)
  const gun = await it.asDemo('gun@gr.example')
  const form = (await gun.get('/articles/new')).html
  const senders = [...form.matchAll(/<option value="(\d+\.\d+)"/g)].map((match) => match[1] ?? '')
  assert.equal(senders.length, 1)
  assert.ok(national === undefined || senders[0]?.startsWith(`${national}.`))
  const refused = await begin('gun@gr.example', 'region/news')
  assert.equal(refused.answer.status, 422)
  assert.match(refused.answer.text, /Regionens sida hör till en region/)
  const foreign = await begin('gun@gr.example', 'station/news', { sender: (senders[0] ?? '').replace(/\d+$/, '0') })
  assert.equal(foreign.answer.status, 422)
})

test('a last day before the first, or already over, is said at the field', async () => {
  const { writer, draft } = await begin('eivor@norrbotten.example', 'region/news')
  const show = (from: string, until: string) => writer.post(`${draft}/showing`, { seen: 1, from, until })
  assert.match((await show('2026-02-20', '2026-02-19')).text, /Sista dagen är före den första/)
  assert.match((await show('2026-02-01', '2026-02-11')).text, /Den dagen har redan varit/)
  const odd = await show('2026-02-20', 'sen')
  assert.equal(odd.status, 422)
  assert.match(odd.text, /Skriv en dag som finns/)
})
