import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { minutesIn, whyNotNote, yearOf } from './study-time.rules.ts'

const known = { today: day('2026-02-12'), isTravelled: true, isEmployed: true, hasEarlier: false }
const note = { onDay: day('2026-02-12'), minutes: 45 }

test('time is noted for today and days gone by, in a course one travels, by whoever was employed', () => {
  assert.equal(whyNotNote(note, known), undefined)
  assert.equal(whyNotNote({ ...note, onDay: day('2026-02-13') }, known)?.refused, 'day-to-come')
  assert.equal(whyNotNote(note, { ...known, isTravelled: false })?.refused, 'no-such-course')
  assert.equal(whyNotNote(note, { ...known, isEmployed: false })?.refused, 'not-employed-that-day')
})

test('nothing is noted only to take an earlier note away', () => {
  assert.equal(whyNotNote({ ...note, minutes: 0 }, known)?.refused, 'nothing-to-take-away')
  assert.equal(whyNotNote({ ...note, minutes: 0 }, { ...known, hasEarlier: true }), undefined)
})

test('minutes are added whole, and a year is one the programme has had', () => {
  assert.equal(minutesIn([{ minutes: 45 }, { minutes: 15 }]), 60)
  assert.equal(yearOf('2025', known.today), 2025)
  for (const typed of [undefined, '', '1999', '20x5', ['2025']]) assert.equal(yearOf(typed, known.today), 2026)
})
