import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { isPhone, isRunning, whyNotAuthorise, whyNotJoin, whyNotLeave } from './register.rules.ts'

const [january, march, june] = [day('2026-01-15'), day('2026-03-01'), day('2026-06-30')]
const open = { from: january, until: null }

test('someone stands once at a time in a register, and comes back after having left', () => {
  assert.equal(whyNotJoin([], march), undefined)
  assert.deepEqual(whyNotJoin([{ ...open, trainerId: 7 }], march), { refused: 'inRegister', trainerId: 7 })
  assert.equal(whyNotJoin([{ from: january, until: day('2026-02-28'), trainerId: 7 }], march), undefined)
})

test('one leaves once, and not before one came', () => {
  assert.equal(whyNotLeave(open, march), undefined)
  assert.equal(whyNotLeave(open, january), undefined)
  assert.deepEqual(whyNotLeave(open, day('2026-01-14')), { refused: 'beforeTheyCame' })
  assert.deepEqual(whyNotLeave({ from: january, until: march }, june), { refused: 'hasLeft', until: march })
})

const asked = { courseId: 1, role: 'trainer', from: march, until: null } as const
const cases = [
  ['nothing held', [], undefined],
  ['the same held', [{ ...asked, from: january }], 'mayAlready'],
  ['the same, over before', [{ ...asked, from: january, until: day('2026-02-28') }], undefined],
  ['the same, on its last day', [{ ...asked, from: january, until: march }], 'mayAlready'],
  ['leading the same course', [{ ...asked, role: 'course-leader' as const }], undefined],
  ['another course', [{ ...asked, courseId: 2 }], undefined],
] as const
for (const [what, held, refused] of cases)
  test(`with ${what}, an authorisation is ${refused === undefined ? 'noted' : 'refused'}`, () => {
    assert.equal(whyNotAuthorise(asked, { place: open, held, today: march })?.refused, refused)
  })

test('nobody who has left is authorised, and nothing ends before it begins', () => {
  const gone = { from: january, until: day('2026-02-28') }
  assert.equal(whyNotAuthorise(asked, { place: gone, held: [], today: march })?.refused, 'hasLeft')
  const backwards = { ...asked, until: january }
  assert.equal(whyNotAuthorise(backwards, { place: open, held: [], today: march })?.refused, 'endsBeforeItBegins')
})

test('what ends today still runs today', () => {
  assert.equal(isRunning({ from: january, until: june }, june), true)
  assert.equal(isRunning({ from: january, until: june }, day('2026-07-01')), false)
  assert.equal(isRunning(open, june), true)
})

test('a telephone number has digits and what stands between them', () => {
  for (const right of ['070-123 45 67', '+46 70 123 45 67', '0920 / 123 45']) assert.equal(isPhone(right), true, right)
  for (const wrong of ['ring mig', '----- ', '12', '070-123 45 67 efter fem'])
    assert.equal(isPhone(wrong), false, wrong)
})
