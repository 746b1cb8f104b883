import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')
const ours = '/regions/norrbottens-kommuner'

test('the menu leads to the page of one’s own region: whom to call, what is new, which days are coming', async () => {
  const fia = await it.asDemo('fia@kalix.example')
  assert.equal((await fia.get('/regions')).location, ours)
  const page = await fia.get(ours)
  assert.match(page.text, /I dag är det kursdag hos Norrbottens Kommuner/)
  assert.match(page.html, /href="tel:0701740612">070-174 06 12</)
  assert.match(page.text, /Kulturens hus, Luleå/)
  assert.doesNotMatch(page.text, /Samåkning till Kiruna/)
  assert.equal((await fia.get('/regions?show=all')).status, 200)
})

test('another region’s page is read without where its days are held', async () => {
  const hedda = await it.asDemo('hedda@gr.example')
  const page = await hedda.get(ours)
  assert.match(page.text, /En annan regions anslagstavla/)
  assert.match(page.text, /Handläggning med barnet i centrum, dag 1/)
  assert.doesNotMatch(page.text, /Kulturens hus, Luleå/)
  assert.equal((await hedda.get(`${ours}/contacts`)).status, 404)
  assert.equal((await hedda.get('/regions/finns-inte')).status, 404)
})

test('the region adds and removes whom to call, once each', async () => {
  const eivor = await it.asDemo('eivor@norrbotten.example')
  const form = { token: randomUUID(), name: 'Greta', task: 'Lokaler', phone: '070-174 06 14', email: '' }
  for (let times = 0; times < 2; times += 1) await eivor.post(`${ours}/contacts`, form)
  const page = await eivor.get(`${ours}/contacts`)
  assert.equal(page.html.match(/contact-name">Greta</g)?.length, 1)
  const removal = [...page.html.matchAll(/action="([^"]*\/removal)"/g)].at(-1)?.[1] ?? ''
  assert.match((await eivor.postAndFollow(removal)).text, /Personen är borttagen/)
  assert.match((await eivor.postAndFollow(removal)).text, /Personen var redan borttagen/)
})

test('a contact person who cannot be reached is said at the field, and what was typed is kept', async () => {
  const eivor = await it.asDemo('eivor@norrbotten.example')
  const add = (more: object) =>
    eivor.post(`${ours}/contacts`, { token: randomUUID(), name: 'Bo', task: 'Mat', phone: '', email: '', ...more })
  assert.match((await add({})).text, /Skriv ett telefonnummer eller en e-postadress/)
  const odd = await add({ phone: 'ring' })
  assert.match(odd.text, /Skriv numret med siffror/)
  assert.match(odd.html, /value="Mat"/)
  assert.match((await add({ email: 'ingen' })).text, /Skriv en e-postadress/)
})
