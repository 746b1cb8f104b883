import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startData } from './resume.rules.ts'
import { cleanData, type PackageData, resultOf, type UnitState } from './run.rules.ts'

const results: [string, string, PackageData, object][] = [
  ['1.2 before anything', 'scorm-1.2', { 'cmi.core.lesson_status': 'not attempted' }, { status: 'begun', score: null }],
  ['1.2 browsed', 'scorm-1.2', { 'cmi.core.lesson_status': 'browsed' }, { status: 'begun', score: null }],
  ['1.2 completed', 'scorm-1.2', { 'cmi.core.lesson_status': 'completed' }, { status: 'completed', score: null }],
  [
    '1.2 passed with points of its own scale',
    'scorm-1.2',
    { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '15', 'cmi.core.score.max': '20' },
    { status: 'passed', score: 75 },
  ],
  [
    '1.2 failed without a scale',
    'scorm-1.2',
    { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '40.5', 'cmi.core.score.max': '' },
    { status: 'failed', score: 40.5 },
  ],
  [
    'points above the scale',
    'scorm-1.2',
    { 'cmi.core.score.raw': '150', 'cmi.core.score.max': '100' },
    { status: 'begun', score: 100 },
  ],
  [
    'a scale without length',
    'scorm-1.2',
    { 'cmi.core.score.raw': '5', 'cmi.core.score.max': '0' },
    { status: 'begun', score: null },
  ],
  ['points that are no number', 'scorm-1.2', { 'cmi.core.score.raw': 'NaN' }, { status: 'begun', score: null }],
  [
    '2004 completed, success unknown',
    'scorm-2004',
    { 'cmi.completion_status': 'completed', 'cmi.success_status': 'unknown' },
    { status: 'completed', score: null },
  ],
  [
    '2004 completed and failed',
    'scorm-2004',
    { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.score.scaled': '0.333333' },
    { status: 'failed', score: 33.33 },
  ],
  [
    '2004 passed',
    'scorm-2004',
    { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'passed', 'cmi.score.scaled': '1' },
    { status: 'passed', score: 100 },
  ],
  ['2004 below nothing', 'scorm-2004', { 'cmi.score.scaled': '-0.5' }, { status: 'begun', score: 0 }],
]
for (const [what, kind, data, result] of results) {
  test(`${what} comes to ${JSON.stringify(result)}`, () => assert.deepEqual(resultOf(kind, data), result))
}

const traveller = { id: 'p', name: 'Fia' }
const state = (given: Partial<UnitState>): UnitState => ({
  ...{ status: 'begun', score: null, doneAt: null, isEnded: true, data: { 'cmi.suspend_data': 'here' } },
  ...given,
})
const start = (kind: string, given: UnitState | undefined) =>
  startData({ kind, state: given, traveller, launchData: { 'cmi.launch_data': 'a=1' }, isLooking: false })

test('the first time a unit begins from the beginning, told who it is for and what the manifest says', () => {
  assert.deepEqual(start('scorm-1.2', undefined), {
    'cmi.launch_data': 'a=1',
    'cmi.core.student_id': 'p',
    'cmi.core.student_name': 'Fia',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.entry': 'ab-initio',
  })
})

const goesOn: [string, UnitState][] = [
  ['suspended', state({ data: { 'cmi.suspend_data': 'here', 'cmi.exit': 'suspend' } })],
  ['torn off', state({ isEnded: false })],
  ['ended before it was done', state({ data: { 'cmi.suspend_data': 'here', 'cmi.exit': 'normal' } })],
  ['failed', state({ status: 'failed' })],
  ['done and suspended', state({ status: 'passed', data: { 'cmi.suspend_data': 'here', 'cmi.exit': 'suspend' } })],
  ['done and torn off', state({ status: 'completed', isEnded: false })],
]
for (const [how, left] of goesOn) {
  test(`what was ${how} goes on where it was`, () => {
    const told = start('scorm-2004', left)
    assert.equal(told['cmi.entry'], 'resume')
    assert.equal(told['cmi.suspend_data'], 'here')
    assert.equal(told['cmi.exit'], undefined)
  })
}

test('what was done and ended in order begins afresh', () => {
  const told = start('scorm-2004', state({ status: 'completed', data: { 'cmi.suspend_data': 'here', 'cmi.exit': '' } }))
  assert.deepEqual([told['cmi.entry'], told['cmi.suspend_data']], ['ab-initio', undefined])
})

test('whoever only looks gets no credit', () => {
  const told = startData({ kind: 'scorm-2004', state: undefined, traveller, launchData: {}, isLooking: true })
  assert.deepEqual([told['cmi.mode'], told['cmi.credit']], ['browse', 'no-credit'])
})

test('of a report only texts of the data model are kept, as the database takes them', () => {
  const reported = {
    'cmi.suspend_data': 'a\0\ud800b',
    'cmi.score.raw': 5,
    'cmi.objectives': {},
    __proto__: 'x',
    evil: 'x',
    'cmi.a-b': 'x',
  }
  assert.deepEqual(cleanData(reported), { 'cmi.suspend_data': 'a\ufffdb', 'cmi.score.raw': '5' })
})
