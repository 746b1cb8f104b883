import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { Missing } from '#values'
import { world } from '../../../tests/world.ts'
import { enrol } from './enrol.ts'
import { enrolmentPort } from './enrolment-port.ts'

const it = world('country')
const actor = { personId: null, address: null }

async function way(label: string) {
  const choice = (await enrolmentPort.listChoices(it.db)).find((each) => each.label === label)
  assert.ok(choice, label)
  return choice
}

const enrolments = (personId: number) =>
  it.db.selectFrom('enrolment').selectAll().where('personId', '=', personId).orderBy('id').execute()

test('one can be enrolled on steps of launched journeys, on open tracks', async () => {
  const labels = (await enrolmentPort.listChoices(it.db)).map(({ label }) => label)
  assert.ok(labels.includes('Barn och unga · Ny · Myndighet'))
  assert.ok(labels.includes('Barn och unga · Ny · Familjehem'))
  assert.ok(labels.includes('Funktionshinder för utförare · Bas'))
  assert.ok(labels.includes('Barn och unga · Arbetsledare och chef'))
  assert.ok(!labels.some((label) => label.includes('Familjerätt')))
  assert.ok(!labels.some((label) => label.startsWith('Funktionshinder, myndighetsutövning')))
  assert.ok(!labels.includes('Barn och unga · Arbetsledare och chef · Myndighet'))
})

test('enrolled twice, also at once, is enrolled once', async () => {
  const personId = await it.person()
  const { stepId, trackId } = await way('Barn och unga · Ny · Myndighet')
  const once = () => attempt(it.db, (tx) => enrol(tx, { personId, stepId, trackId, actor }))
  await Promise.all([once(), once(), once()])
  await once()
  assert.equal((await enrolments(personId)).length, 1)
})

test('a new track ends the one before and keeps it', async () => {
  const personId = await it.person()
  const first = await way('Barn och unga · Ny · Myndighet')
  const second = await way('Barn och unga · Ny · Familjehem')
  for (const { stepId, trackId } of [first, second])
    await attempt(it.db, (tx) => enrol(tx, { personId, stepId, trackId, actor }))
  const rows = await enrolments(personId)
  assert.deepEqual(
    rows.map(({ trackId, untilDay }) => [trackId, untilDay]),
    [
      [first.trackId, '2026-02-12'],
      [second.trackId, null],
    ],
  )
})

test('a way that is not open leads nowhere', async () => {
  const personId = await it.person()
  const { stepId } = await way('Barn och unga · Ny · Myndighet')
  await assert.rejects(
    attempt(it.db, (tx) => enrol(tx, { personId, stepId, trackId: 999_999, actor })),
    Missing,
  )
  await assert.rejects(
    attempt(it.db, (tx) => enrol(tx, { personId, stepId: 999_999, trackId: null, actor })),
    Missing,
  )
})
