import type { Question, QuizRules } from './body.rules.ts'

/** What was answered: the key of one answer, the keys of several, a text, or the keys of the steps in their order. */
export type Given = string | readonly string[]

type Step = Extract<Question, { kind: 'order' }>['steps'][number]

/** Whether the answer to a question is right. What is no answer to it is not. */
export function isRight(question: Question, given: Given | undefined): boolean {
  if (given === undefined) return false
  const keys = typeof given === 'string' ? [given] : given
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const right = question.answers.filter((answer) => answer.isRight).map(({ key }) => key)
      return right.length === new Set(keys).size && right.every((key) => keys.includes(key))
    }
    case 'text': {
      const said = plainly(keys.join(' '))
      return question.accepted.some((accepted) => plainly(accepted) === said)
    }
    case 'order':
      return keys.join() === question.steps.map(({ key }) => key).join()
  }
}

/** As it is compared: without capitals, needless spaces and a last full stop. */
function plainly(words: string): string {
  return words
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*\.$/, '')
    .toLocaleLowerCase('sv')
}

/** How many are right, of how many. */
export interface Score {
  readonly right: number
  readonly of: number
}

export function scoreOf(questions: readonly Question[], chosen: Readonly<Record<string, Given>>): Score {
  return { right: questions.filter((each) => isRight(each, chosen[each.key])).length, of: questions.length }
}

/** Where someone stands with a quiz after some attempts. */
export interface QuizStanding {
  readonly made: number
  /** Null is as many as one likes. */
  readonly left: number | null
  readonly best: Score | undefined
  readonly isPassed: boolean
  readonly showsRight: boolean
}

/** The best attempt counts. When no attempt is left there is nothing more to hide, passed or not. */
export function quizStanding(rules: QuizRules, scores: readonly Score[]): QuizStanding {
  const made = scores.length
  const left = rules.attempts === null ? null : Math.max(rules.attempts - made, 0)
  const best = scores.toSorted((a, b) => b.right / b.of - a.right / a.of)[0]
  const isPassed = best !== undefined && best.right * 100 >= rules.passShare * best.of
  const isOver = left === 0
  const shows = {
    'after-each': made > 0,
    passed: isPassed || isOver,
    // Where attempts never end, the one that passed is the last that is asked for.
    'after-last': isOver || (left === null && isPassed),
  }
  return { made, left, best, isPassed, showsRight: shows[rules.showsRight] }
}

/** The steps as they are shown to whoever shall order them: the same way each time, and never the right one. */
export function mixedSteps({ key, steps }: Extract<Question, { kind: 'order' }>): Step[] {
  const mixed = steps.toSorted((a, b) => numberOf(key + a.key) - numberOf(key + b.key))
  const isInOrder = mixed.every((step, index) => step === steps[index])
  return isInOrder ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed
}

function numberOf(word: string): number {
  return [...word].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) % 9973, 7)
}
