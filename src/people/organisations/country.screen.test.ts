import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country', { clock: '2026-11-22T09:00:00+01:00' })

test('the secretariat sees how many municipalities have everything in place, and where something is wanting', async () => {
  const sten = await it.asDemo('sten@skr.example')
  const page = await sten.get('/country')
  assert.match(page.text, /265 av 290 kommuner har allt på plats/)
  assert.match(page.text, /Där något saknas.*Övertorneå.*PUB-avtal: Gick ut.*Bräcke.*Tjänsteavtal: Saknas/)
})

test('the list is filtered by region and by how far they have come', async () => {
  const sten = await it.asDemo('sten@skr.example')
  const region = await it.organisationIdOf('Norrbottens Kommuner')
  assert.match((await sten.get(`/country?region=${region}`)).text, /14 kommuner/)
  assert.match((await sten.get('/country?connection=wanting')).text, /2 kommuner/)
  assert.match((await sten.get('/country?connection=open&page=6')).text, /265 kommuner .* Sida 6 av 6/)
  assert.match((await sten.get('/country?region=999999')).text, /Ingen kommun passar/)
  for (const query of ['region=x&connection=x&page=-1', 'region[]=1', 'page=99999999999'])
    assert.equal((await sten.get(`/country?${query}`)).status, 200, query)
})

test('a municipality shows its agreements with days and source', async () => {
  const sten = await it.asDemo('sten@skr.example')
  const page = await sten.get(`/country/${await it.organisationIdOf('Övertorneå')}`)
  assert.match(page.text, /Övertorneå är med, men något saknas/)
  assert.match(page.text, /PUB-avtal.*Adda.*tis 30 juni 2026.*Har gått ut.*000; PUB dates invented/)
  for (const id of [await it.organisationIdOf('Norrbottens Kommuner'), 999999, 'x'])
    assert.equal((await sten.get(`/country/${id}`)).status, 404, String(id))
})

test('the country is for those who work for it', async () => {
  for (const email of ['gun@gr.example', 'ada@adda.example', 'tor@adda.example'])
    assert.equal((await (await it.asDemo(email)).get('/country')).status, 200, email)
  for (const email of ['fia@kalix.example', 'bo@kalix.example', 'siv@kalix.example'])
    assert.equal((await (await it.asDemo(email)).get('/country')).status, 403, email)
})

test('the audit record is read by act and by person, by the system’s administrator only', async () => {
  const tor = await it.asDemo('tor@adda.example')
  await (await it.asDemo('bo@kalix.example')).post('/sign-out')
  const bo = await it.personIdOf('bo@kalix.example')
  const page = await tor.get(`/audit?person=${bo}`)
  assert.match(page.text, /Det här rör Bo/)
  assert.match(page.text, /loggade ut/)
  assert.match((await tor.get('/audit?act=signed+out')).text, /loggade ut/)
  for (const query of ["act='&person=x&before=0", 'act[]=1', 'person=99999999999', 'before=1'])
    assert.equal((await tor.get(`/audit?${query}`)).status, 200, query)
  assert.equal((await (await it.asDemo('sten@skr.example')).get('/audit')).status, 403)
})

test('anyone reads how accessible the service is and how data are used, in both languages', async () => {
  const someone = it.stranger()
  assert.match((await someone.get('/accessibility')).text, /WCAG 2\.2 .* Digg/)
  assert.match((await someone.get('/privacy')).text, /personuppgiftsansvarig/)
  await someone.post('/language', { to: 'en', back: '/privacy' })
  assert.match((await someone.get('/privacy')).text, /This is how your data are used/)
})
