import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'
import { enrolmentPort } from './enrolment-port.ts'

const it = world('country')

async function key(label: string) {
  const way = (await enrolmentPort.listChoices(it.db)).find((each) => each.label === label)
  assert.ok(way, label)
  return `${way.stepId}-${way.trackId ?? 0}`
}

test('a change of track shows what remains, what is kept and what falls away before it is saved; nothing done is lost', async () => {
  const fia = await it.personIdOf('fia@kalix.example')
  const maj = await it.asDemo('maj@kalix.example')
  const rows = () => it.db.selectFrom('evidence').select('id').where('personId', '=', fia).execute()
  const before = await rows()
  const href = `/people/${fia}/enrolments`
  assert.match((await maj.get(href)).text, /Barn och unga · Ny · Myndighet/)
  const way = await key('Barn och unga · Ny · Familjehem')
  const plan = await maj.get(`${href}?way=${way}`)
  assert.match(plan.text, /Det här är kvar att göra/)
  assert.match(plan.text, /Ersätter Barn och unga · Ny · Myndighet/)
  assert.equal((await it.db.selectFrom('enrolment').select('id').where('personId', '=', fia).execute()).length, 1)
  assert.equal((await maj.post(href, { way })).status, 303)
  const page = await maj.get(href)
  assert.match(page.text, /Barn och unga · Ny · Familjehem/)
  assert.match(page.text, /Tidigare.*Barn och unga · Ny · Myndighet/)
  assert.deepEqual(await rows(), before)
})

test('a step is ended, and the enrolment stays in the history', async () => {
  const ali = await it.personIdOf('ali@kalix.example')
  const maj = await it.asDemo('maj@kalix.example')
  const href = `/people/${ali}/enrolments`
  const way = await key('Barn och unga · Ny')
  await maj.post(href, { way })
  const end = way.replace(/-\d+$/, '-end')
  assert.match((await maj.get(`${href}?way=${end}`)).text, /lämnar/)
  await maj.post(href, { way: end })
  const open = await it.db
    .selectFrom('enrolment')
    .select('id')
    .where('personId', '=', ali)
    .where('untilDay', 'is', null)
    .execute()
  assert.equal(open.filter(({ id }) => id === 0).length, 0)
  assert.match((await maj.get(href)).text, /Tidigare/)
})

test('a way that is not open, and a person of another unit, are not there', async () => {
  const maj = await it.asDemo('maj@kalix.example')
  const fia = await it.personIdOf('fia@kalix.example')
  assert.equal((await maj.get(`/people/${fia}/enrolments?way=99999-0`)).status, 404)
  assert.equal((await maj.get(`/people/${fia}/enrolments?way=fel`)).status, 200)
  const ulf = await it.personIdOf('ulf@boden.example')
  assert.equal((await maj.get(`/people/${ulf}/enrolments`)).status, 404)
})
