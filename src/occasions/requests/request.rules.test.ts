import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { expiryOf, whyNotAnswer, whyNotAsk } from './request.rules.ts'

test('the region says whether employees ask; one asks once, and somebody must be there to answer', () => {
  const table = [
    ['not', false, 2, 'leadersAsk'],
    ['with-approval', false, 2, undefined],
    ['with-approval', true, 2, 'asked'],
    ['with-approval', false, 0, 'nobodyToAsk'],
    ['freely', false, 0, undefined],
  ] as const
  for (const [way, hasAsked, approvers, expected] of table)
    assert.equal(whyNotAsk(way, { hasAsked, approvers })?.refused, expected, `${way} ${hasAsked} ${approvers}`)
})

test('a request waits so many days, and never past the day booking closes', () => {
  const asked = day('2026-03-01')
  assert.equal(expiryOf(asked, { requestDays: 7, bookingCloses: day('2026-04-01') }), '2026-03-08')
  assert.equal(expiryOf(asked, { requestDays: 7, bookingCloses: day('2026-03-04') }), '2026-03-04')
})

test('a request is answered once, until its last day, by those whose it is', () => {
  const open = { answer: null, answeredBy: null, expiresOn: day('2026-03-08') }
  const ask = (standing: Parameters<typeof whyNotAnswer>[0], on: string, isTheirs = true) =>
    whyNotAnswer(standing, { today: day(on), isTheirs })?.refused
  assert.equal(ask(open, '2026-03-08'), undefined)
  assert.equal(ask(open, '2026-03-09'), 'requestExpired')
  assert.equal(ask(open, '2026-03-08', false), 'notYours')
  assert.equal(ask({ ...open, answer: 'approved', answeredBy: 'Bo' }, '2026-03-02'), 'answered')
  assert.equal(ask({ ...open, answer: 'withdrawn' }, '2026-03-02'), 'requestWithdrawn')
  assert.equal(ask({ ...open, answer: 'expired' }, '2026-03-02'), 'requestExpired')
})
