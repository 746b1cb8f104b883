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

/** What happened, in one sentence for the next page. */
export function wordOutcome({ outcome, item, place, answer, lang }: OutcomeFacts): string {
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
      if (place.doneOn !== null) return answer === undefined ? say.doneNotice : say.saved
      const isLast = item.part !== 'deepening' && nextToDo(item.id, place.siblings) === undefined
      return isLast ? say.allDone : say.doneNotice
    }
  }
}
