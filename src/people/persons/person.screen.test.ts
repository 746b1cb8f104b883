import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock } from '#platform'
import { world } from '../../../tests/world.ts'

const it = world('country')
const pageOf = async (email: string) => `/people/${await it.personIdOf(email)}`

test('the list holds one’s own people, in Swedish order, and is searched by name and address', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const list = await bo.get('/people')
  assert.match(list.text, /Tio personer har konto/)
  assert.match(list.text, /Ali .* Bo .* Elin .* Fia .* Jon .* Maj .* Mira .* Siv .* Vera/)
  assert.doesNotMatch(list.text, /boden|Hanna/)
  assert.match((await bo.get('/people?search=MIRA')).text, /En person hittad/)
  assert.match((await bo.get('/people?search=hanna')).text, /Ingen med det namnet/)
  for (const search of ['%', '_', "'", '\\', '%00', 'a'.repeat(300)])
    assert.equal((await bo.get(`/people?search=${encodeURIComponent(search)}&page=99`)).status, 200, search)
  assert.equal((await bo.get('/people?search=%00')).status, 404)
})

test('a person of another municipality is not there, by page or by act', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const hanna = await pageOf('hanna@boden.example')
  assert.equal((await bo.get(hanna)).status, 404)
  const acts: [string, object][] = [
    ['/sign-in-link', {}],
    ['/roles', { role: 'team-leader', place: await it.organisationIdOf('Kalix') }],
    ['/employment-end', { employment: 1, lastDay: '2026-02-12' }],
    ['/roles/1/end', {}],
  ]
  for (const [act, form] of acts) assert.equal((await bo.post(hanna + act, { ...form })).status, 404, act)
  for (const id of ['0', '-1', 'x', '1e3', '99999999999', '%00'])
    assert.equal((await bo.get(`/people/${id}`)).status, 404, id)
})

test('a role is given within the municipality, works at once, and is ended at once', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const vera = await pageOf('vera@kalix.example')
  const herself = await it.asDemo('vera@kalix.example')
  assert.equal((await herself.get('/people')).status, 403)
  const kalix = await it.organisationIdOf('Kalix')
  const given = await bo.postAndFollow(`${vera}/roles`, { role: 'municipal-administrator', place: kalix })
  assert.match(given.text, /Kommunadministratör i Kalix för alla resor, tills vidare/)
  assert.equal((await herself.get('/people')).status, 200)
  const twice = await bo.post(`${vera}/roles`, { role: 'municipal-administrator', place: kalix })
  assert.match(twice.text, /redan den rollen/)
  const [, end = ''] = /action="([^"]+\/roles\/\d+\/end)"/.exec(given.html) ?? []
  assert.equal((await bo.post(end)).status, 303)
  assert.equal((await herself.get('/people')).status, 403)
})

test('a municipality gives no role of the region’s, and none outside itself', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const vera = await pageOf('vera@kalix.example')
  const region = await it.organisationIdOf('Norrbottens Kommuner')
  const wrong = [
    { role: 'regional-project-manager', place: region },
    { role: 'system-administrator', place: await it.organisationIdOf('Kalix') },
    { role: 'team-leader', place: await it.organisationIdOf('Boden') },
    { role: 'king', place: region },
    { role: 'team-leader', place: 'x' },
    { role: 'team-leader', place: await it.organisationIdOf('Kalix'), until: '2026-02-30' },
    { role: 'team-leader', place: await it.organisationIdOf('Kalix'), until: '2026-02-11' },
    { role: 'team-leader', place: await it.organisationIdOf('Kalix'), journey: '999' },
  ]
  for (const form of wrong) assert.equal((await bo.post(`${vera}/roles`, form)).status, 422, JSON.stringify(form))
})

test('nobody takes from themselves the role that gives roles', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const own = await bo.get(await pageOf('bo@kalix.example'))
  assert.doesNotMatch(own.html, /\/roles\/\d+\/end/)
  const grant = await it.db
    .selectFrom('roleGrant')
    .select('id')
    .where('personId', '=', await it.personIdOf('bo@kalix.example'))
    .executeTakeFirstOrThrow()
  const answer = await bo.postAndFollow(`${await pageOf('bo@kalix.example')}/roles/${grant.id}/end`)
  assert.match(answer.text, /Be en kollega/)
  assert.equal((await bo.get('/people')).status, 200)
})

test('an employment that ends takes the roles with it, and the person is out the day after', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const maj = await it.asDemo('maj@kalix.example')
  const page = await pageOf('maj@kalix.example')
  const [, employment = ''] = /name="employment"[\s\S]*?<option value="(\d+)"/.exec((await bo.get(page)).html) ?? []
  const early = await bo.post(`${page}/employment-end`, { employment, lastDay: '2001-01-01' })
  assert.equal(early.status, 422)
  const ended = await bo.post(`${page}/employment-end`, { employment, lastDay: '2026-02-13' })
  assert.equal(ended.status, 303)
  assert.equal((await maj.get('/account')).status, 200)
  assert.match((await maj.get('/account')).text, /till och med fre 13 februari 2026/)
  holdClock('2026-02-14T00:00:01+01:00')
  const after = await maj.get('/account')
  holdClock('2026-02-12T09:00:00+01:00')
  assert.equal(after.status, 303)
})

test('an employment that has ended already ends every session at once', async () => {
  const bo = await it.asDemo('bo@kalix.example')
  const elinId = await it.personIdOf('elin@kalix.example')
  await it.asDemo('elin@kalix.example')
  const { id: employment } = await it.db
    .selectFrom('employment')
    .select('id')
    .where('personId', '=', elinId)
    .executeTakeFirstOrThrow()
  assert.equal((await bo.post(`/people/${elinId}/employment-end`, { employment, lastDay: '2026-02-11' })).status, 303)
  const open = await it.db
    .selectFrom('session')
    .select('id')
    .where('personId', '=', elinId)
    .where('endedAt', 'is', null)
    .execute()
  assert.deepEqual(open, [])
  assert.equal((await bo.get(`/people/${elinId}`)).status, 404)
})

test('the system’s administrator looks people up, and gives the region its roles', async () => {
  const tor = await it.asDemo('tor@adda.example')
  const list = await tor.get('/people')
  assert.match(list.text, /Sök den person/)
  assert.doesNotMatch(list.text, /kalix\.example/)
  assert.match((await tor.get('/people?search=nils')).text, /nils@norrbotten\.example/)
  const nils = await pageOf('nils@norrbotten.example')
  const region = await it.organisationIdOf('Norrbottens Kommuner')
  const { id: journey } = await it.db
    .selectFrom('journey')
    .select('id')
    .where('slug', '=', 'barn-och-unga')
    .executeTakeFirstOrThrow()
  const form = { role: 'regional-project-manager', place: region, journey, until: '2026-12-31' }
  const given = await tor.postAndFollow(`${nils}/roles`, form)
  assert.match(
    given.text,
    /Regional projektledare i Norrbottens Kommuner för Barn och unga, till och med tors 31 december 2026/,
  )
  assert.equal((await tor.post(`${nils}/employment-end`, {})).status, 404)
})
