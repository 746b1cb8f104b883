import { inWords, sentenceCase } from '#design'
import type { ItemBody, ItemPart } from '#journeys'
import type { Language } from '#values'
import type { Answer } from './answer.rules.ts'
import { type ItemPlace, nextToDo } from './player.rules.ts'
import { text } from './player.text.ts'

interface OutcomeFacts {
  readonly outcome: 'saved' | 'done' | 'course-completed'
  readonly item: { readonly id: number; readonly part: ItemPart; readonly body: ItemBody }
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
      const points = item.body.format === 'checklist' ? item.body.points.length : 0
      const ticked = answer?.format === 'checklist' ? answer.ticked.length : 0
      return say.savedLeft(sentenceCase(inWords(points - ticked, lang)))
    }
    case 'done': {
      if (place.doneOn !== null) return answer === undefined ? undefined : say.saved
      const isLast = item.part !== 'deepening' && nextToDo(item.id, place.siblings) === undefined
      return isLast ? say.allDone : undefined
    }
  }
}

/** What is wrong, by field: which question has no answer, or that a text is too long. */
export function wordFaults(
  faults: Readonly<Record<string, 'choose' | 'tooLong'>>,
  body: ItemBody,
  lang: Language,
): Record<string, string> {
  const say = text[lang]
  const keys = body.format === 'quiz' ? body.questions.map(({ key }) => key) : []
  return Object.fromEntries(
    Object.entries(faults).map(([name, word]) => [
      name,
      word === 'choose' ? say.choose(keys.indexOf(name) + 1) : say.tooLong,
    ]),
  )
}
