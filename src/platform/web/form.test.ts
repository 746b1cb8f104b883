import assert from 'node:assert/strict'
import { test } from 'node:test'
import { field, readForm, wordFaults } from './form.ts'

const shape = {
  name: field.text(20),
  email: field.email(),
  starts: field.day(),
  seats: field.whole(1, 500),
  people: field.ids(3),
}
const good = { name: ' Fia ', email: 'Fia@Kalix.Example', starts: '2026-03-12', seats: '22', people: ['4', '7'] }

test('a form that is filled in gives its values', () => {
  const read = readForm(good, shape)
  assert.deepEqual(read.ok && read.values, {
    name: 'Fia',
    email: 'fia@kalix.example',
    starts: '2026-03-12',
    seats: 22,
    people: [4, 7],
  })
})

const faults: [string, object, object][] = [
  ['nothing at all', {}, { name: 'missing', email: 'missing', starts: 'missing', seats: 'missing' }],
  ['no body', { ...good, name: '' }, { name: 'missing' }],
  ['a day that does not exist', { ...good, starts: '2026-02-30' }, { starts: 'notADay' }],
  ['a day in words', { ...good, starts: 'på torsdag' }, { starts: 'notADay' }],
  ['seats out of range', { ...good, seats: '501' }, { seats: 'outOfRange' }],
  ['half a seat', { ...good, seats: '2.5' }, { seats: 'outOfRange' }],
  ['too long a name', { ...good, name: 'x'.repeat(21) }, { name: 'tooLong' }],
  ['an address without its at-sign', { ...good, email: 'fia.kalix' }, { email: 'notAnEmail' }],
  ['a person that is no number', { ...good, people: ['4', "' or 1=1"] }, { people: 'notAChoice' }],
  ['more people than may be chosen', { ...good, people: ['1', '2', '3', '4'] }, { people: 'tooMany' }],
]
for (const [what, body, expected] of faults) {
  test(`${what} is a fault of its field, and what was typed is kept`, () => {
    const read = readForm(body, shape)
    assert.equal(read.ok, false)
    assert.deepEqual(!read.ok && read.faults, expected)
    if ('name' in body) assert.equal(read.typed.name, body.name)
  })
}

test('a field posted twice counts once, the first', () => {
  const read = readForm({ ...good, seats: ['22', '400'] }, shape)
  assert.equal(read.ok && read.values.seats, 22)
})

test('a body that is no form at all is as an empty form', () => {
  for (const body of [undefined, null, 'text', 7]) assert.equal(readForm(body, shape).ok, false)
})

test('a fault is a sentence in the language of the reader', () => {
  assert.deepEqual(wordFaults({ starts: 'notADay' }, 'sv'), { starts: 'Skriv en dag som finns, som 2026-03-12.' })
  assert.deepEqual(wordFaults({ starts: 'notADay' }, 'en'), { starts: 'Write a day that exists, as 2026-03-12.' })
})
