import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { calendarOf } from './calendar.rules.ts'
import type { Entry } from './entry.rules.ts'
import { headlineOf } from './headline.rules.ts'

const entry: Entry = {
  uid: '5f0c7f0e-64c5-4b57-9c5f-1d1f7a3b0001',
  sequence: 2,
  saidAt: new Date('2026-02-12T08:00:00Z'),
  startsAt: new Date('2026-03-12T08:00:00Z'),
  endsAt: new Date('2026-03-12T15:00:00Z'),
  summary: 'Handläggning, dag 1; första\\andra 😀',
  place: 'Kulturens hus, Luleå',
  description: 'Rad ett\nRad två',
  url: 'https://resan.example/occasions/7/place?a=1,2;3',
  standing: 'confirmed',
  between: {
    asks: { name: 'Norrbottens Kommuner', address: 'no-reply@resan.example' },
    asked: { name: 'Fia', address: 'fia@kalix.example' },
  },
}

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [first, ...more] = calendar.getAllSubcomponents('vevent')
  assert.ok(first)
  const valueIn = (name: string) => first.getFirstPropertyValue(name)
  return { calendar, first, valueIn, count: 1 + more.length, names: first.getAllProperties().map(({ name }) => name) }
}

function linesOf(text: string): string[] {
  assert.ok(text.endsWith('\r\n'))
  return text.slice(0, -2).split('\r\n')
}

test('another program reads every word as it was written', () => {
  const { calendar, valueIn, first } = parsed(calendarOf({ method: 'REQUEST', entries: [entry] }))
  assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST')
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
  for (const name of ['uid', 'summary', 'description', 'url', 'sequence'] as const)
    assert.equal(valueIn(name), entry[name], name)
  assert.equal(valueIn('location'), entry.place)
  assert.equal(valueIn('status'), 'CONFIRMED')
  assert.equal(valueIn('organizer'), 'mailto:no-reply@resan.example')
  assert.equal(first.getFirstProperty('attendee')?.getParameter('cn'), 'Fia')
  assert.equal(valueIn('attendee'), 'mailto:fia@kalix.example')
})

test('every moment is told in UTC, and no time zone is named', () => {
  const text = calendarOf({ method: 'REQUEST', entries: [entry] })
  assert.match(text, /\r\nDTSTAMP:20260212T080000Z\r\nDTSTART:20260312T080000Z\r\nDTEND:20260312T150000Z\r\n/)
  assert.doesNotMatch(text, /TZID|VTIMEZONE/)
  assert.equal(new ICAL.Event(parsed(text).first).startDate.toJSDate().toISOString(), '2026-03-12T08:00:00.000Z')
})

test('one day is at nine in Stockholm and at ten in Helsinki, in winter as in summer', () => {
  for (const [startsAt, clocks] of [
    ['2026-03-12T08:00:00Z', ['09:00', '10:00']],
    ['2026-06-11T07:00:00Z', ['09:00', '10:00']],
  ] as const) {
    const { first } = parsed(calendarOf({ method: 'REQUEST', entries: [{ ...entry, startsAt: new Date(startsAt) }] }))
    const starts = new ICAL.Event(first).startDate.toJSDate()
    const shown = ['Europe/Stockholm', 'Europe/Helsinki'].map((timeZone) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(starts),
    )
    assert.deepEqual(shown, clocks)
  }
})

test('a line in what someone wrote begins no property of its own', () => {
  const hostile = 'Kurs\r\nATTENDEE:mailto:x@y.example\rEND:VEVENT\nX-EVIL:1\u2028X-MORE:2\u0085\u0000\u0007'
  const evil = { name: `Eva";X-A=1:mailto:z@z.example\r\nX-B:1`, address: 'eva@a.example\r\nX-C:1' }
  const between = { asks: evil, asked: evil }
  const made = {
    ...entry,
    summary: hostile,
    place: hostile,
    description: hostile,
    url: `https://a.example/\r\nX-D:1`,
    between,
  }
  const { names, valueIn, count } = parsed(calendarOf({ method: 'REQUEST', entries: [made] }))
  const plain = parsed(calendarOf({ method: 'REQUEST', entries: [entry] })).names
  assert.deepEqual(names, plain)
  assert.equal(count, 1)
  assert.equal(valueIn('summary'), 'Kurs\nATTENDEE:mailto:x@y.example\nEND:VEVENT\nX-EVIL:1\nX-MORE:2\n')
})

test('a link that is no address on the web is left out', () => {
  for (const url of ['', 'javascript:alert(1)', 'Teams', 'data:text/html,x'])
    assert.ok(!parsed(calendarOf({ method: 'REQUEST', entries: [{ ...entry, url }] })).names.includes('url'), url)
})

test('whatever anyone writes is read as it was, on lines of at most 75 octets that end as they should', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(anything, anything, anything, fc.nat({ max: 2 ** 31 - 1 }), (summary, place, description, sequence) => {
      const text = calendarOf({ method: 'REQUEST', entries: [{ ...entry, summary, place, description, sequence }] })
      for (const line of linesOf(text)) {
        assert.ok(Buffer.byteLength(line) <= 75, line)
        assert.doesNotMatch(line, /[\r\n]/)
      }
      assert.ok(text.isWellFormed())
      const { valueIn } = parsed(text)
      const same = (typed: string) => typed.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '')
      assert.equal(valueIn('summary') ?? '', same(summary))
      assert.equal(valueIn('location') ?? '', same(place))
      assert.equal(valueIn('description') ?? '', same(description))
      assert.equal(valueIn('sequence'), sequence)
    }),
  )
})

test('a letter of four octets is never cut in two', () => {
  for (let before = 0; before < 8; before += 1) {
    const summary = 'x'.repeat(before) + '😀å'.repeat(60)
    assert.equal(parsed(calendarOf({ method: 'CANCEL', entries: [{ ...entry, summary }] })).valueIn('summary'), summary)
  }
})

test('what is taken back is cancelled, a reserve is tentative and leaves the day free', () => {
  const back = parsed(calendarOf({ method: 'CANCEL', entries: [{ ...entry, standing: 'cancelled' }] }))
  assert.equal(back.valueIn('status'), 'CANCELLED')
  assert.equal(back.calendar.getFirstPropertyValue('method'), 'CANCEL')
  const reserve = parsed(calendarOf({ method: 'REQUEST', entries: [{ ...entry, standing: 'tentative' }] }))
  assert.equal(reserve.valueIn('status'), 'TENTATIVE')
  assert.equal(reserve.valueIn('transp'), 'TRANSPARENT')
  assert.equal(reserve.first.getFirstProperty('attendee')?.getParameter('partstat'), 'TENTATIVE')
})

test('a feed has a name and asks nobody, and may be empty', () => {
  const { between: _, ...alone } = entry
  const feed = calendarOf({
    method: 'PUBLISH',
    entries: [alone, { ...alone, uid: 'b' }],
    name: 'Yrkesresan: mina kursdagar',
  })
  const { calendar, names, count } = parsed(feed)
  assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'Yrkesresan: mina kursdagar')
  assert.equal(count, 2)
  assert.ok(!names.includes('attendee') && !names.includes('organizer'))
  assert.doesNotThrow(() => ICAL.parse(calendarOf({ method: 'PUBLISH', entries: [], name: 'Tom' })))
})

test('what a calendar of ours is about can be told without reading all of it', () => {
  const text = calendarOf({ method: 'REQUEST', entries: [{ ...entry, summary: `${entry.summary} ${'å'.repeat(80)}` }] })
  assert.deepEqual(headlineOf(text), { summary: `${entry.summary} ${'å'.repeat(80)}`, sequence: 2 })
})
