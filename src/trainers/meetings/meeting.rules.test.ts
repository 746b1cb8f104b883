import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import {
  calendarMethodOf,
  entryChanges,
  faultsOfDay,
  type Invited,
  letterKindOf,
  type MeetingDay,
  type ToldEntry,
  type WantedEntry,
  whyNotAnswer,
  whyNotChange,
  whyNotGive,
  whyNotHold,
} from './meeting.rules.ts'

const today = day('2026-02-12')
const aDay = (on: string): MeetingDay => ({
  ...{ dayId: 1, number: 1, onDay: day(on), starts: timeOfDay('09:00'), ends: timeOfDay('16:00') },
  ...{ form: 'on-site', place: 'Gårdavägen', link: '' },
})

const gun = { makesContent: true, plans: false, ownsJourney: true }
const hedda = { makesContent: false, plans: true, ownsJourney: true }
const eivor = { makesContent: false, plans: true, ownsJourney: false }
const holding = [
  ['the owner’s maker trains trainers of all regions', gun, 'training', true, undefined],
  ['whoever plans at the owner trains them too', hedda, 'training', true, undefined],
  ['whoever plans elsewhere trains nobody', eivor, 'training', false, 'onlyTheOwner'],
  ['whoever plans elsewhere gathers their own', eivor, 'meeting', false, undefined],
  ['whoever plans elsewhere gathers no others', eivor, 'meeting', true, 'onlyTheOwner'],
  ['the owner gathers everyone', hedda, 'meeting', true, undefined],
  ['a maker of a body that owns nothing holds nothing', { ...gun, ownsJourney: false }, 'meeting', false, 'notYours'],
] as const
for (const [what, who, kind, isForOthers, refused] of holding)
  test(what, () => assert.equal(whyNotHold(who, { kind, isForOthers })?.refused, refused))

const faults = [
  ['a right one', {}, []],
  ['one that has been', { onDay: day('2026-02-11') }, ['inThePast']],
  ['one that ends first', { ends: timeOfDay('08:00') }, ['endsBeforeItStarts']],
  ['one without a place', { place: '' }, ['needsPlace']],
  ['one on a screen without a link', { form: 'digital' as const }, ['needsLink']],
  ['one on a screen with a link', { form: 'digital' as const, link: 'https://mote.example/1' }, []],
  ['one on the day of the one before', { onDay: day('2026-02-20') }, ['notAfterDayBefore']],
] as const
for (const [what, more, said] of faults)
  test(`of a day, ${what}: ${said.length === 0 ? 'nothing to put right' : said.join()}`, () => {
    const typed = { ...aDay('2026-03-01'), ...more }
    const found = faultsOfDay(typed, { before: aDay('2026-02-20'), today, isKept: false })
    assert.deepEqual(
      found.map(({ fault }) => fault),
      what === 'one that has been' ? ['inThePast', 'notAfterDayBefore'] : said,
    )
    assert.deepEqual(faultsOfDay(typed, { before: undefined, today, isKept: true }), [])
  })

test('one answers until the last day is over, unless it is cancelled or one was taken off', () => {
  const meeting = { isCancelled: false, days: [aDay('2026-02-11'), aDay('2026-02-12')] }
  const asked = { isTakenOff: false, today }
  assert.equal(whyNotAnswer(meeting, asked), undefined)
  assert.equal(whyNotAnswer(meeting, { ...asked, today: day('2026-02-13') })?.refused, 'over')
  assert.equal(whyNotAnswer({ ...meeting, isCancelled: true }, asked)?.refused, 'cancelled')
  assert.equal(whyNotAnswer(meeting, { ...asked, isTakenOff: true })?.refused, 'takenOff')
  assert.equal(whyNotChange(meeting, today)?.refused, 'begun')
  assert.equal(whyNotChange({ isCancelled: false, days: [aDay('2026-02-12')] }, today), undefined)
  assert.equal(whyNotChange({ isCancelled: true, days: [] }, today)?.refused, 'cancelled')
})

test('authorisations are given once, by a training that is over, to those who came', () => {
  const gives = [{ courseId: 1, courseName: 'Samtal', role: 'trainer' as const }]
  const training = { kind: 'training' as const, isGiven: false, isCancelled: false, days: [aDay('2026-02-12')], gives }
  const asked = { attended: 3, today }
  assert.equal(whyNotGive(training, asked), undefined)
  assert.equal(whyNotGive({ ...training, isGiven: true }, asked)?.refused, 'givenAlready')
  assert.equal(whyNotGive(training, { attended: 0, today })?.refused, 'nobodyAttended')
  assert.equal(whyNotGive({ ...training, days: [aDay('2026-02-13')] }, asked)?.refused, 'notOver')
  assert.equal(whyNotGive({ ...training, isCancelled: true }, asked)?.refused, 'notOver')
  assert.equal(whyNotGive({ ...training, kind: 'meeting' }, asked)?.refused, 'givesNothing')
  assert.equal(whyNotGive({ ...training, gives: [] }, asked)?.refused, 'givesNothing')
})

const wanted: WantedEntry = { dayId: 1, personId: 7, standing: 'tentative', facts: 'a', inCalendar: true }
const told: ToldEntry = {
  ...{ entryId: 3, dayId: 1, personId: 7, uid: 'u', sequence: 4, method: 'REQUEST', facts: 'a' },
  inCalendar: true,
}

test('a calendar is told once, anew with a higher number when something differs, and takes out what is not wanted', () => {
  assert.deepEqual(entryChanges([wanted], []), [{ method: 'REQUEST', wanted, told: undefined, sequence: 0 }])
  assert.deepEqual(entryChanges([wanted], [told]), [])
  const moved = { ...wanted, facts: 'b' }
  assert.deepEqual(entryChanges([moved], [told]), [{ method: 'REQUEST', wanted: moved, told, sequence: 5 }])
  assert.deepEqual(entryChanges([], [told]), [{ method: 'CANCEL', told, sequence: 5 }])
  const gone = { ...told, method: 'CANCEL', sequence: 5 } as const
  assert.deepEqual(entryChanges([], [gone]), [])
  assert.deepEqual(entryChanges([wanted], [gone]), [{ method: 'REQUEST', wanted, told: gone, sequence: 6 }])
})

test('whoever wants no invitations by mail is told in words, and what their calendar held is taken out once', () => {
  const quiet = { ...wanted, inCalendar: false }
  const [first] = entryChanges([quiet], [])
  assert.equal(first && calendarMethodOf(first), undefined)
  const [out] = entryChanges([quiet], [told])
  assert.deepEqual([out?.sequence, out && calendarMethodOf(out)], [5, 'CANCEL'])
  const known = { ...told, inCalendar: false, sequence: 5 }
  assert.deepEqual(entryChanges([quiet], [known]), [])
  const [gone] = entryChanges([], [known])
  assert.equal(gone && calendarMethodOf(gone), undefined)
  const [back] = entryChanges([wanted], [known])
  assert.deepEqual([back?.sequence, back && calendarMethodOf(back)], [6, 'REQUEST'])
})

test('one letter says the most that has happened to all days of a meeting', () => {
  const invited = { isCancelled: false, isTakenOff: false, answer: null } as const
  const kindOf = (now: readonly WantedEntry[], before: readonly ToldEntry[], how: Partial<Invited> = {}) =>
    letterKindOf(entryChanges(now, before), { ...invited, ...how })
  const asked = { ...wanted, facts: '["T","2026-03-12","tentative"]' }
  const yes = { ...asked, standing: 'confirmed', facts: '["T","2026-03-12","confirmed"]' } as const
  const second = { ...asked, dayId: 2 }
  const toldOf = ({ dayId, facts }: WantedEntry): ToldEntry => ({ ...told, entryId: dayId, dayId, facts })
  assert.equal(kindOf([asked, second], []), 'ask')
  assert.equal(kindOf([yes, { ...yes, dayId: 2 }], [toldOf(asked), toldOf(second)]), 'yes')
  assert.equal(kindOf([yes], [{ ...toldOf(asked), method: 'CANCEL' }]), 'yes')
  assert.equal(kindOf([asked, second], [toldOf(asked)]), 'ask')
  assert.equal(
    kindOf([{ ...asked, facts: '["T","2026-03-13","tentative"]' }, second], [toldOf(asked), toldOf(second)]),
    'change',
  )
  assert.equal(kindOf([asked], [toldOf(asked), toldOf(second)]), 'change')
  assert.equal(kindOf([{ ...asked, inCalendar: false }], [toldOf(asked)]), 'calendar')
  assert.equal(kindOf([], [toldOf(asked)], { answer: 'no' }), 'no')
  assert.equal(kindOf([], [toldOf(asked)], { isTakenOff: true, answer: 'yes' }), 'off')
  assert.equal(kindOf([], [toldOf(asked)], { isCancelled: true, answer: 'yes' }), 'cancelled')
})
