import assert from 'node:assert/strict'
import test from 'node:test'
import type { Question, QuizRules } from './body.rules.ts'
import { type Given, isRight, mixedSteps, quizStanding, scoreOf } from './quiz.rules.ts'

const answer = (key: string, right: boolean) => ({ key, text: key, isRight: right, feedback: '' })
const feedback = { right: 'Ja', wrong: 'Nej' }
const asked = { key: 'q', question: 'Vad?' }
const single: Question = { ...asked, kind: 'single', answers: [answer('a', true), answer('b', false)] }
const multiple: Question = {
  ...{ ...asked, kind: 'multiple' },
  answers: [answer('a', true), answer('b', false), answer('c', true)],
}
const word: Question = { ...asked, kind: 'text', accepted: ['Barnets bästa', 'barnkonventionen'], feedback }
const steps = () => ['a', 'b', 'c'].map((key) => ({ key, text: key }))
const order: Question = { ...asked, kind: 'order', feedback, steps: steps() }

const cases: [string, Question, Given | undefined, boolean][] = [
  ['the right one', single, 'a', true],
  ['the other one', single, 'b', false],
  ['nothing', single, undefined, false],
  ['just the right ones', multiple, ['c', 'a'], true],
  ['one of the right ones', multiple, ['a'], false],
  ['one too many', multiple, ['a', 'b', 'c'], false],
  ['the same one twice', multiple, ['a', 'a'], false],
  ['capitals, spaces and a full stop', word, '  barnets   BÄSTA . ', true],
  ['letters put together in another way', word, 'barnets ba\u0308sta', true],
  ['another word that is accepted', word, 'Barnkonventionen.', true],
  ['something else', word, 'bästa', false],
  ['the right order', order, ['a', 'b', 'c'], true],
  ['another order', order, ['b', 'a', 'c'], false],
  ['not all of the steps', order, ['a', 'b'], false],
]

for (const [name, question, given, expected] of cases) {
  test(`${question.kind}: ${name} is ${expected ? 'right' : 'wrong'}`, () =>
    assert.equal(isRight(question, given), expected))
}

test('a score counts the questions that are right', () => {
  const questions = [single, { ...word, key: 'w' }, { ...order, key: 'o' }]
  assert.deepEqual(scoreOf(questions, { q: 'a', w: 'nej', o: ['a', 'b', 'c'] }), { right: 2, of: 3 })
})

const rules = (part: Partial<QuizRules>): QuizRules => ({
  ...{ attempts: 2, passShare: 75, showsRight: 'passed' },
  ...part,
})
const half = { right: 2, of: 4 }
const most = { right: 3, of: 4 }

const standings: [string, QuizRules, { right: number; of: number }[], [number | null, boolean, boolean]][] = [
  ['no attempt made', rules({}), [], [2, false, false]],
  ['half right, one left', rules({}), [half], [1, false, false]],
  ['half right twice: nothing left, so the right answers are shown', rules({}), [half, half], [0, false, true]],
  ['enough right', rules({}), [most], [1, true, true]],
  ['the best attempt counts, not the last', rules({}), [half, most], [0, true, true]],
  ['any share does', rules({ passShare: 0 }), [{ right: 0, of: 4 }], [1, true, true]],
  ['as often as one likes', rules({ attempts: null }), [half, half, half], [null, false, false]],
  ['shown after each', rules({ showsRight: 'after-each' }), [half], [1, false, true]],
  ['shown after the last, which is not yet', rules({ showsRight: 'after-last' }), [most], [1, true, false]],
  ['shown after the last', rules({ showsRight: 'after-last' }), [most, half], [0, true, true]],
  [
    'shown after the last, when there is none: when it is passed',
    rules({ showsRight: 'after-last', attempts: null }),
    [most],
    [null, true, true],
  ],
]

for (const [name, of, scores, expected] of standings) {
  test(`a quiz: ${name}`, () => {
    const { left, isPassed, showsRight } = quizStanding(of, [...scores])
    assert.deepEqual([left, isPassed, showsRight], expected)
  })
}

test('the steps are never shown in the right order, and always in the same one', () => {
  for (const key of ['q', 'r', 's', 'first', 'second']) {
    const asks = { kind: 'order' as const, key, question: 'Vad?', steps: steps(), feedback }
    const shown = mixedSteps(asks).map((step) => step.key)
    assert.notEqual(shown.join(), 'a,b,c')
    assert.deepEqual(shown.toSorted(), ['a', 'b', 'c'])
    assert.deepEqual(
      mixedSteps(asks).map((step) => step.key),
      shown,
    )
  }
})
