import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentences } from './language.ts'

test('a topic has its sentences in both languages', () => {
  const text = sentences(
    { name: 'Namn', stops: (n: number) => `${n} hållplatser`, status: { open: 'Öppen', full: 'Full' } },
    { name: 'Name', stops: (n) => `${n.toFixed(0)} stops`, status: { open: 'Open', full: 'Full' } },
  )
  assert.equal(text.sv.stops(3), '3 hållplatser')
  assert.equal(text.en.stops(3), '3 stops')
  const status: 'open' | 'full' = 'open'
  assert.equal(text.sv.status[status], 'Öppen')
})

test('a sentence that is missing, too many or asks for something else does not compile', () => {
  // @ts-expect-error: the name is missing
  sentences({ name: 'Namn' }, {})
  // @ts-expect-error: a sentence in a group is missing
  sentences({ status: { open: 'Öppen', full: 'Full' } }, { status: { open: 'Open' } })
  // @ts-expect-error: there is no such Swedish sentence
  sentences({ name: 'Namn' }, { name: 'Name', more: 'More' })
  // @ts-expect-error: it is told a number, not a text
  sentences({ stops: (n: number) => `${n}` }, { stops: (n: string) => n })
  // @ts-expect-error: it is told one thing, not two
  sentences({ stops: (n: number) => `${n}` }, { stops: (n: number, of: number) => `${n} ${of}` })
  // @ts-expect-error: a sentence cannot stand for one that is told something
  sentences({ stops: (n: number) => `${n}` }, { stops: 'stops' })
})
