import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, timeOfDay } from '#values'
import {
  fillIn,
  isDue,
  type MessageRule,
  placeholders,
  plannedMessages,
  type Recipient,
  unknownWords,
  whyNotKeep,
} from './message.rules.ts'

const wording = { sv: { subject: 'Hej {namn}', body: 'Text' }, en: { subject: 'Hi {name}', body: 'Text' } }
const rule = (occurs: MessageRule['occurs'], days = 0): MessageRule => ({
  ...{ id: 1, regionId: 1, journeyId: null, name: 'Regel', reader: 'participant', occurs, days },
  ...{
    atTime: timeOfDay('08'),
    fromName: 'Regionen',
    replyTo: 'kurs@region.example',
    wording,
    madeOn: day('2026-01-01'),
  },
})
const fia = (given: Partial<Recipient> = {}): Recipient => ({
  ...{ reader: 'participant', key: 'seat 1', personId: 1, address: 'fia@kalix.example', name: 'Fia', language: 'sv' },
  ...{ dayIds: undefined, since: day('2026-02-01'), gone: null, people: ['Fia'], ...given },
})
const occasion = {
  ...{ firstDay: day('2026-03-12'), lastDay: day('2026-03-20') },
  days: [
    { dayId: 1, onDay: day('2026-03-12') },
    { dayId: 2, onDay: day('2026-03-20') },
  ],
}
const shown = (occurs: MessageRule['occurs'], days: number, given?: Partial<Recipient>) =>
  plannedMessages([rule(occurs, days)], [fia(given)], occasion).map(({ onDay, aboutKey }) => `${onDay} ${aboutKey}`)

test('a message goes out so many days before or after a day, or when something happens', () => {
  assert.deepEqual(shown('before-first-day', 7), ['2026-03-05 seat 1'])
  assert.deepEqual(shown('before-each-day', 1), ['2026-03-11 seat 1 day 1', '2026-03-19 seat 1 day 2'])
  assert.deepEqual(shown('after-each-day', 0), ['2026-03-12 seat 1 day 1', '2026-03-20 seat 1 day 2'])
  assert.deepEqual(shown('after-last-day', 2), ['2026-03-22 seat 1'])
  assert.deepEqual(shown('seat-given', 0), ['2026-02-01 seat 1'])
  assert.deepEqual(shown('seat-given-back', 0, { gone: day('2026-02-20') }), ['2026-02-20 seat 1'])
})

test('whoever has given the seat back hears only that', () => {
  assert.deepEqual(shown('before-first-day', 7, { gone: day('2026-02-20') }), [])
  assert.deepEqual(shown('seat-given-back', 0), [])
})

test('whoever got a seat after the message went out gets it then, and whoever comes for one day hears of that day', () => {
  assert.deepEqual(shown('before-first-day', 7, { since: day('2026-03-09') }), ['2026-03-09 seat 1'])
  assert.deepEqual(shown('before-each-day', 1, { dayIds: [2] }), ['2026-03-19 seat 1 day 2'])
  assert.deepEqual(shown('before-first-day', 7, { dayIds: [2] }), ['2026-03-13 seat 1'])
})

test('a rule does not write of what happened before it was made', () => {
  assert.deepEqual(shown('seat-given', 0, { since: day('2025-12-31') }), [])
  assert.deepEqual(shown('before-first-day', 200, { since: day('2025-12-31') }), [])
})

test('a message is due from its day on, while it still says something', () => {
  const at = (occurs: MessageRule['occurs'], onDay: string, today: string) =>
    isDue({ onDay: day(onDay), dayId: 1 }, { occurs }, { ...occasion, today: day(today) })
  assert.equal(at('before-first-day', '2026-03-05', '2026-03-04'), false)
  assert.equal(at('before-first-day', '2026-03-05', '2026-03-05'), true)
  assert.equal(at('before-first-day', '2026-03-05', '2026-03-11'), true)
  assert.equal(at('before-first-day', '2026-03-05', '2026-03-12'), false)
  assert.equal(at('before-each-day', '2026-03-11', '2026-03-12'), false)
  assert.equal(at('after-last-day', '2026-03-21', '2026-03-24'), true)
  assert.equal(at('after-last-day', '2026-03-21', '2026-03-25'), false)
})

test('words are put in where they stand, in either language, and what they hold is left as it is', () => {
  const values = Object.fromEntries(placeholders.map((key) => [key, `<${key}>`])) as Parameters<typeof fillIn>[1]
  assert.equal(fillIn('{Namn}: {kurs} {link}, {okänt}', values), '<name>: <course> <link>, {okänt}')
  assert.equal(fillIn('{namn}', { ...values, name: '{kurs}' }), '{kurs}')
  assert.deepEqual(unknownWords('{namn} {mat} {}'), ['mat', ''])
})

test('a rule names the word that is not known, and a moment that its readers have none of', () => {
  assert.equal(whyNotKeep(rule('seat-given')), undefined)
  const wrong = { ...wording, en: { subject: 'x', body: 'Bring {food}' } }
  assert.deepEqual(whyNotKeep({ ...rule('seat-given'), wording: wrong }), {
    ...{ refused: 'unknownWord', field: 'body-en', word: 'food' },
  })
  assert.deepEqual(whyNotKeep({ ...rule('seat-given'), reader: 'venue' }), {
    refused: 'momentDoesNotFit',
    reader: 'venue',
  })
})

test('nobody is written to twice of the same thing, and never before the rule was made', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ key: fc.integer({ min: 1, max: 4 }), since: fc.integer({ min: -60, max: 60 }) }), {
        maxLength: 6,
      }),
      fc.constantFrom<MessageRule['occurs']>('seat-given', 'before-first-day', 'before-each-day', 'after-last-day'),
      fc.integer({ min: 0, max: 30 }),
      (people, occurs, days) => {
        const unique = [...new Map(people.map((one) => [one.key, one])).values()]
        const recipients = unique.map(({ key, since }) =>
          fia({ key: `seat ${key}`, address: `${key}@x.example`, since: addDays(day('2026-01-01'), since) }),
        )
        const planned = plannedMessages([rule(occurs, days)], recipients, occasion)
        const keys = planned.map(({ aboutKey, recipient }) => `${aboutKey} ${recipient.address}`)
        assert.equal(new Set(keys).size, keys.length)
        assert.ok(planned.every(({ onDay }) => onDay >= '2026-01-01'))
      },
    ),
  )
})
