import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Change, changesOf, factsOf, type Told, type Wanted } from './invitation.rules.ts'

const now = new Date('2026-02-12T08:00:00Z')
const wanted: Wanted = {
  ...{ dayId: 1, personId: 7, task: 'participant', courseName: 'Handläggning', number: 1, form: 'on-site' },
  ...{ startsAt: new Date('2026-03-12T08:00:00Z'), endsAt: new Date('2026-03-12T15:00:00Z') },
  ...{ place: 'Kulturens hus', link: '' },
}

/** What a calendar holds after having been told. */
function after(told: readonly Told[], changes: readonly Change[]): Told[] {
  const fresh = changes.map((change): Told => {
    const { startsAt, endsAt, dayId, personId, place } = change.method === 'REQUEST' ? change.wanted : change.told
    const facts = change.method === 'REQUEST' ? factsOf(change.wanted) : change.told.facts
    const { method, sequence } = change
    const known = { uid: `${dayId}-${personId}`, invitationId: dayId * 100 + personId, summary: '' }
    return { ...known, dayId, personId, method, sequence, startsAt, endsAt, place, facts }
  })
  const isFresh = (one: Told) => fresh.some(({ uid }) => uid === one.uid)
  return [...told.filter((one) => !isFresh(one)), ...fresh]
}

const step = (want: readonly Wanted[], told: readonly Told[], at = now) => changesOf(want, told, at)

test('a seat is asked for once, and nothing is said again while nothing has changed', () => {
  const first = step([wanted], [])
  assert.deepEqual(first, [{ method: 'REQUEST', wanted, told: undefined, sequence: 0 }])
  assert.deepEqual(step([wanted], after([], first)), [])
})

const changes: readonly (readonly [string, Partial<Wanted>])[] = [
  ['another time', { startsAt: new Date('2026-03-12T09:00:00Z') }],
  ['another end', { endsAt: new Date('2026-03-12T16:00:00Z') }],
  ['another place', { place: 'Folkets hus' }],
  ['another link', { form: 'digital', place: '', link: 'https://a.example/2' }],
  ['a reserve called in', { task: 'trainer' }],
  ['another name of the course', { courseName: 'Utredning' }],
]
for (const [what, change] of changes)
  test(`${what} is told as a change with a higher number`, () => {
    const told = after([], step([{ ...wanted, ...(what.startsWith('a res') && { task: 'reserve' }) }], []))
    const [one, ...more] = step([{ ...wanted, ...change }], told)
    assert.deepEqual([one?.method, one?.sequence, more.length], ['REQUEST', 1, 0])
  })

test('a seat given back is taken out, and taken again it goes on counting', () => {
  const asked = after([], step([wanted], []))
  const back = step([], asked)
  assert.deepEqual(
    back.map(({ method, sequence }) => [method, sequence]),
    [['CANCEL', 1]],
  )
  const gone = after(asked, back)
  assert.deepEqual(step([], gone), [])
  const again = step([wanted], gone)
  assert.deepEqual(
    again.map(({ method, sequence }) => [method, sequence]),
    [['REQUEST', 2]],
  )
})

test('a day that has been is neither asked for, changed nor taken out', () => {
  const later = new Date('2026-03-12T15:00:00Z')
  assert.deepEqual(step([wanted], [], later), [])
  const told = after([], step([wanted], []))
  assert.deepEqual(step([{ ...wanted, place: 'Folkets hus' }], told, later), [])
  assert.deepEqual(step([], told, later), [])
  const moved = { ...wanted, endsAt: new Date('2026-03-13T15:00:00Z') }
  assert.equal(step([moved], told, later)[0]?.method, 'REQUEST', 'a day that has moved ahead is')
})

test('whatever happens, the calendar holds what is wanted, and each number is used once', () => {
  const one = fc.record({
    dayId: fc.integer({ min: 1, max: 3 }),
    personId: fc.integer({ min: 1, max: 3 }),
    task: fc.constantFrom('participant' as const, 'reserve' as const, 'trainer' as const),
    place: fc.constantFrom('A', 'B'),
  })
  const moment = fc.uniqueArray(one, { maxLength: 6, selector: ({ dayId, personId }) => `${dayId} ${personId}` })
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 8 }), (moments) => {
      let told: Told[] = []
      const highest = new Map<string, number>()
      for (const present of moments) {
        const want = present.map((each) => ({ ...wanted, ...each }))
        const said = step(want, told)
        told = after(told, said)
        for (const { dayId, personId, sequence } of said.map(toldOrWanted)) {
          const key = `${dayId}-${personId}`
          assert.ok(sequence > (highest.get(key) ?? -1))
          highest.set(key, sequence)
        }
        const held = told.filter(({ method }) => method === 'REQUEST').map(({ facts, uid }) => `${uid} ${facts}`)
        assert.deepEqual(held.sort(), want.map((each) => `${each.dayId}-${each.personId} ${factsOf(each)}`).sort())
        assert.deepEqual(step(want, told), [])
      }
    }),
  )
})

function toldOrWanted(change: Change) {
  const { dayId, personId } = change.method === 'REQUEST' ? change.wanted : change.told
  return { dayId, personId, sequence: change.sequence }
}
