import type { Day, Refusal } from '#values'

/** Who may read an answer besides whoever wrote it. */
export type SharedWith = 'nobody' | 'manager' | 'group' | 'course-leader'

/** The answer of each question: a key, several keys in their order, or a text. */
type Chosen = Readonly<Record<string, string | readonly string[]>>

/** What someone answered. The newest answer counts, and says who may read it; of a quiz the best attempt does. */
export type Answer =
  | { readonly format: 'quiz'; readonly chosen: Chosen }
  | { readonly format: 'reflection'; readonly text: string; readonly sharedWith?: SharedWith }
  /** `shown` is what was ticked on the page that was sent, and is not kept. */
  | { readonly format: 'checklist'; readonly ticked: readonly string[]; readonly shown?: readonly string[] | undefined }
  | { readonly format: 'form'; readonly filled: Readonly<Record<string, string>> }

/** An answer as it was kept. `ofItem` is false for one given under an earlier revision that counts here. */
export interface KeptAnswer {
  readonly answer: Answer
  readonly sharedWith: SharedWith
  readonly on: Day
  readonly ofItem: boolean
}

/** The longest reflection, in characters: about three pages. */
export const longestReflection = 10_000
/** The longest answers in forms and quizzes, in characters. */
export const longestLine = 300
export const longestText = 4_000

/** Who reads it, by what kind of answer it is. A reflection says it itself. */
export function readersOf(answer: Answer): SharedWith {
  if (answer.format === 'reflection') return answer.sharedWith ?? 'nobody'
  return answer.format === 'form' ? 'course-leader' : 'nobody'
}

export type QuizFault = 'choose' | 'chooseSome' | 'writeAnswer' | 'order' | 'tooLongLine'

/** What is wrong with what was posted to an item, as a word that its text puts into a sentence. */
export type AnswerFault = QuizFault | 'tooLong' | 'tooLongText' | 'missing' | 'chooseReader'

/** The field that asks which place a step has. Keys hold no two hyphens in a row, so it is nobody else's. */
export function stepField(questionKey: string, stepKey: string): string {
  return `${questionKey}--${stepKey}`
}

/** The ticks that are points of the list, in its order. */
export function readTicks(points: readonly { readonly key: string }[], posted: readonly string[]): string[] {
  return points.map(({ key }) => key).filter((key) => posted.includes(key))
}

/** The attempts to come: null is as many as one likes. */
interface Attempts {
  readonly left: number | null
  readonly isPassed: boolean
}

export type AttemptRefusal = Refusal<'no-attempts-left'> | Refusal<'answer-first'>

/**
 * A quiz is answered as long as there are attempts. Without an answer it is done by going through the right ones, once the
 * attempts are over: nobody is left standing because of a quiz.
 */
export function whyNotAttempt(
  { left, isPassed }: Attempts,
  sent: 'answers' | 'gone-through',
): AttemptRefusal | undefined {
  if (sent === 'answers') return left === 0 ? { refused: 'no-attempts-left' } : undefined
  return left === 0 || isPassed ? undefined : { refused: 'answer-first' }
}

/**
 * The ticks of a list after a page was sent: only what was changed on it changes, so that a page that lay open does not undo
 * what another device ticked meanwhile. A page that does not say what it showed only adds.
 */
export function mergeTicks(
  points: readonly { readonly key: string }[],
  {
    kept,
    shown = [],
    ticked,
  }: { kept: readonly string[]; shown?: readonly string[] | undefined; ticked: readonly string[] },
): string[] {
  const isTicked = (key: string) => ticked.includes(key) || (kept.includes(key) && !shown.includes(key))
  return points.map(({ key }) => key).filter(isTicked)
}

/** Whether the answer makes the item done: a checklist when every point is ticked, a reflection also when nothing was written. */
export function makesDone(answer: Answer, points: readonly { readonly key: string }[]): boolean {
  return answer.format !== 'checklist' || points.every(({ key }) => answer.ticked.includes(key))
}
