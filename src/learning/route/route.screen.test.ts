import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')
const ny = '/journeys/barn-och-unga/ny'

test('Ny of Barn och unga has six stops, one of them on a track of its own, and the list says what the line says', async () => {
  const fia = await it.asDemo('fia@kalix.example')
  const page = await fia.get(ny)
  assert.equal(page.status, 200)
  assert.match(page.html, /<svg[^>]*role="img"/)
  for (const stop of ['Handläggning med barnet i centrum', 'Samtal och delaktighet', 'Våld och utsatthet'])
    assert.ok(page.text.includes(stop), stop)
  assert.match(page.text, /Arbeta med familjehem Familjehem/)
  assert.match(page.text, /Spår: Myndighet/)
})

test('the five journeys stand with owner, target group and state, those one travels first', async () => {
  const fia = await it.asDemo('fia@kalix.example')
  const page = await fia.get('/journeys')
  assert.equal(page.html.match(/<article/g)?.length, 5)
  assert.match(page.text, /Här reser du Barn och unga/)
  assert.match(page.text, /Förstudie/)
  assert.match(page.text, /Göteborgsregionen/)
  const joel = await it.asDemo('inga@jokkmokk.example')
  assert.ok(
    (await joel.get('/journeys')).text.indexOf('Äldre') > (await joel.get('/journeys')).text.indexOf('Funktionshinder'),
  )
})

test('a step without courses says that they are not decided', async () => {
  const fia = await it.asDemo('fia@kalix.example')
  assert.match((await fia.get('/journeys/funktionshinder-utforare/spets')).text, /inte beslutade än/)
})

test('who does not travel the step sees its route, in English too', async () => {
  const maj = await it.personIdOf('maj@kalix.example')
  await it.db.updateTable('person').set({ language: 'en' }).where('id', '=', maj).execute()
  const page = await (await it.as(maj)).get(ny)
  assert.match(page.text, /You do not travel this way/)
})
