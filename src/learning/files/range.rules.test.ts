import assert from 'node:assert/strict'
import test from 'node:test'
import { dispositionOf } from './disposition.rules.ts'
import { type Answer, answerTo } from './range.rules.ts'

const file = { bytes: 1000, etag: '"abc"', lastModified: new Date('2026-02-12T09:00:00.500Z') }
const part = (start: number, end: number): Answer => ({ status: 206, range: { start, end } })
const whole: Answer = { status: 200 }

const ranges: [range: string, answer: Answer][] = [
  ['bytes=0-99', part(0, 99)],
  ['bytes=100-', part(100, 999)],
  ['bytes=-1', part(999, 999)],
  ['bytes=-5000', part(0, 999)],
  ['bytes=999-5000', part(999, 999)],
  ['Bytes=0-0', part(0, 0)],
  ['bytes=1000-', { status: 416 }],
  ['bytes=5000-6000', { status: 416 }],
  ['bytes=-0', { status: 416 }],
  ['bytes=9-1', whole],
  ['bytes=-', whole],
  ['bytes=a-b', whole],
  ['bytes=0-1,5-6', whole],
  ['seconds=0-1', whole],
  ['bytes=99999999999999999999-', whole],
]
for (const [range, answer] of ranges) {
  test(`${range} of a thousand bytes is answered with ${answer.status}`, () => {
    assert.deepEqual(answerTo({ method: 'GET', headers: { range } }, file), answer)
  })
}

const asked: [what: string, headers: Record<string, string>, status: number, method?: string][] = [
  ['whoever has it is told so', { 'if-none-match': '"abc"' }, 304],
  ['one of several tags is enough', { 'if-none-match': '"x", W/"abc"' }, 304],
  ['another tag is another file', { 'if-none-match': '"x"' }, 200],
  ['whoever has it asks for a part and is told so', { 'if-none-match': '"abc"', range: 'bytes=0-1' }, 304],
  ['a date as late is as good', { 'if-modified-since': 'Thu, 12 Feb 2026 09:00:00 GMT' }, 304],
  ['an earlier date is not', { 'if-modified-since': 'Thu, 12 Feb 2026 08:59:59 GMT' }, 200],
  ['a tag goes before a date', { 'if-none-match': '"x"', 'if-modified-since': 'Thu, 12 Feb 2026 09:00:00 GMT' }, 200],
  ['what is no date is passed over', { 'if-modified-since': 'yesterday' }, 200],
  ['a part of the same file', { range: 'bytes=0-1', 'if-range': '"abc"' }, 206],
  ['a part of another file is all of this', { range: 'bytes=0-1', 'if-range': '"x"' }, 200],
  ['a weak tag promises no same bytes', { range: 'bytes=0-1', 'if-range': 'W/"abc"' }, 200],
  ['a part by date', { range: 'bytes=0-1', 'if-range': 'Thu, 12 Feb 2026 09:00:00 GMT' }, 206],
  ['a part by another date is all of it', { range: 'bytes=0-1', 'if-range': 'Thu, 12 Feb 2026 09:00:01 GMT' }, 200],
  ['a head has no parts', { range: 'bytes=0-1' }, 200, 'HEAD'],
]
for (const [what, headers, status, method = 'GET'] of asked) {
  test(what, () => assert.equal(answerTo({ method, headers }, file).status, status))
}

test('a document is saved under its name, in any letters; a film is shown', () => {
  assert.equal(
    dispositionOf({ kind: 'document', name: 'Möte "1".pdf' }),
    `attachment; filename="Mote _1_.pdf"; filename*=UTF-8''M%C3%B6te%20%221%22.pdf`,
  )
  assert.match(dispositionOf({ kind: 'film', name: 'a.mp4' }), /^inline; /)
  assert.match(dispositionOf({ kind: 'package', name: 'a.zip' }), /^attachment; /)
})
