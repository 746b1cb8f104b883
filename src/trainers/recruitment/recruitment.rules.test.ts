import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { applicationStates, isOpen, whyNotApply, whyNotMove } from './recruitment.rules.ts'

const today = day('2026-02-12')
const call = { isClosed: false, answerBy: day('2026-03-01') }
const fia = { municipalityId: 7, state: undefined, isTrainer: false } as const

test('a call is open through its last day, unless it has been closed', () => {
  assert.equal(isOpen({ isClosed: false, answerBy: today }, today), true)
  assert.equal(isOpen({ isClosed: false, answerBy: day('2026-02-11') }, today), false)
  assert.equal(isOpen({ ...call, isClosed: true }, today), false)
})

const applying = [
  ['anyone who is asked', fia, undefined],
  ['someone of a municipality that is not asked', { ...fia, municipalityId: null }, 'notAsked'],
  ['someone who waits for an answer', { ...fia, state: 'sent' }, 'applied'],
  ['someone whose employer has said yes', { ...fia, state: 'consented' }, 'applied'],
  ['someone who was accepted', { ...fia, state: 'accepted' }, 'applied'],
  ['someone whose employer said no', { ...fia, state: 'refused' }, undefined],
  ['someone the region declined', { ...fia, state: 'declined' }, undefined],
  ['someone who took it back', { ...fia, state: 'withdrawn' }, undefined],
  ['someone who teaches it already', { ...fia, isTrainer: true }, 'inRegister'],
] as const
for (const [who, applicant, refused] of applying)
  test(`${who} ${refused === undefined ? 'applies' : 'does not apply'}`, () => {
    assert.equal(whyNotApply(call, applicant, today)?.refused, refused)
    assert.equal(whyNotApply({ ...call, isClosed: true }, applicant, today)?.refused, 'callClosed')
  })

const moves = {
  sent: ['consented', 'refused', 'declined', 'withdrawn'],
  consented: ['accepted', 'declined', 'withdrawn'],
}
test('an application moves only as its table says, and what has ended moves no more', () => {
  for (const state of applicationStates)
    for (const to of applicationStates) {
      if (to === 'sent') continue
      const allowed = state === 'sent' || state === 'consented' ? moves[state].includes(to) : false
      assert.equal(whyNotMove({ state, isOwn: false }, to) === undefined, allowed, `${state} → ${to}`)
    }
  assert.deepEqual(whyNotMove({ state: 'sent', isOwn: false }, 'accepted'), { refused: 'needsConsent' })
  assert.deepEqual(whyNotMove({ state: 'accepted', isOwn: false }, 'accepted'), {
    refused: 'movedAlready',
    state: 'accepted',
  })
})

test('nobody says yes to their own application, but takes it back', () => {
  assert.equal(whyNotMove({ state: 'sent', isOwn: true }, 'consented')?.refused, 'ownApplication')
  assert.equal(whyNotMove({ state: 'consented', isOwn: true }, 'accepted')?.refused, 'ownApplication')
  assert.equal(whyNotMove({ state: 'sent', isOwn: true }, 'withdrawn'), undefined)
})
