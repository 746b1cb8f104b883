import { plural } from '#design'
import type { Language } from '#values'
import { pointsText } from './points.view.tsx'
import type { TaskDays } from './pot-example.rules.ts'
import { text } from './pot-example.text.ts'

/** What someone did and what it is worth: 1 dag som utbildare × 1 + 1 dag som kursledare × 1,5. */
export function wordTasks(tasks: readonly TaskDays[], lang: Language): string {
  const say = text[lang]
  return tasks
    .map(({ as, days, each }) => say.asTasks[as](plural(days, lang, say.dayCount), pointsText(each, lang)))
    .join(' + ')
}
