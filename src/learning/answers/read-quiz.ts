import { mixedSteps, type Question } from '#journeys'
import { longestLine, type QuizFault, stepField } from './answer.rules.ts'

/** What was posted, by field. */
export type Posted = Readonly<Record<string, unknown>>

type Chosen = string | readonly string[]

/** The answer of each question, and what is wrong by field. What is no answer to a question counts as none. */
export function readQuiz(
  questions: readonly Question[],
  posted: Posted,
): { chosen: Record<string, Chosen>; faults: Record<string, QuizFault> } {
  const chosen: Record<string, Chosen> = {}
  const faults: Record<string, QuizFault> = {}
  for (const question of questions) {
    const read = readOne(question, posted)
    if ('fault' in read) faults[read.field] = read.fault
    else chosen[question.key] = read.given
  }
  return { chosen, faults }
}

function readOne(question: Question, posted: Posted): { given: Chosen } | { fault: QuizFault; field: string } {
  const field = question.key
  const texts = textsOf(posted[field])
  switch (question.kind) {
    case 'single': {
      const given = question.answers.find(({ key }) => key === texts[0])?.key
      return given === undefined ? { fault: 'choose', field } : { given }
    }
    case 'multiple': {
      const given = question.answers.map(({ key }) => key).filter((key) => texts.includes(key))
      return given.length === 0 ? { fault: 'chooseSome', field } : { given }
    }
    case 'text': {
      const given = (texts[0] ?? '').trim()
      if (given === '') return { fault: 'writeAnswer', field }
      return given.length > longestLine ? { fault: 'tooLongLine', field } : { given }
    }
    case 'order': {
      const places = question.steps.map(({ key }) => ({ key, place: textsOf(posted[stepField(field, key)])[0] ?? '' }))
      const given = question.steps.map((_, index) => places.find(({ place }) => place === String(index + 1))?.key)
      const whole = given.filter((key) => key !== undefined)
      const first = mixedSteps(question)[0]?.key ?? ''
      return whole.length === given.length ? { given: whole } : { fault: 'order', field: stepField(field, first) }
    }
  }
}

/** The texts of a field, whether it came once, several times or not at all; the database keeps no null character. */
export function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.filter((one) => typeof one === 'string').map((one) => one.replaceAll('\u0000', ''))
}
