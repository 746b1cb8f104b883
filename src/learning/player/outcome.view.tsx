import { inWords, sentenceCase } from '#design'
import type { ItemBody } from '#journeys'
import type { Language } from '#values'
import type { Answer, AnswerFault } from '../answers/answer.rules.ts'
import { text as answerWords } from '../answers/answer.text.ts'
import { type ItemPlace, nextToDo } from './player.rules.ts'
import { text } from './player.text.ts'

interface OutcomeFacts {
  readonly outcome: 'saved' | 'done' | 'course-completed'
  readonly item: { readonly id: number; readonly mandatory: boolean; readonly body: ItemBody }
  readonly place: ItemPlace
  readonly answer: Answer | undefined
  readonly lang: Language
}

/** What happened, in one sentence for the next page; nothing when that page says it by itself. */
export function wordOutcome({ outcome, item, place, answer, lang }: OutcomeFacts): string | undefined {
  const say = text[lang]
  switch (outcome) {
    case 'course-completed':
      return say.courseCompleted
    case 'saved': {
      if (item.body.format !== 'checklist') return undefined
      const ticked = answer?.format === 'checklist' ? answer.ticked.length : 0
      return say.savedLeft(sentenceCase(inWords(item.body.points.length - ticked, lang)))
    }
    case 'done': {
      if (place.doneOn !== null) return answer === undefined || answer.format === 'quiz' ? undefined : say.saved
      return item.mandatory && nextToDo(item.id, place.siblings) === undefined ? say.allDone : undefined
    }
  }
}

/** What is wrong, by field; at a quiz also at which question. */
export function wordFaults(
  faults: Readonly<Record<string, AnswerFault>>,
  body: ItemBody,
  lang: Language,
): Record<string, string> {
  const say = answerWords[lang]
  const keys = body.format === 'quiz' ? body.questions.map(({ key }) => key) : []
  return Object.fromEntries(
    Object.entries(faults).map(([name, word]) => {
      // The steps of a question have fields of their own, named after it.
      const number = keys.indexOf(name.split('--')[0] ?? '') + 1
      return [name, number > 0 ? say.atQuestion(number, say.fault[word]) : say.fault[word]]
    }),
  )
}
