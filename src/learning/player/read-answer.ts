import type { ItemBody } from '#journeys'
import { field, readForm } from '#platform/web'
import { type Answer, longestReflection, readChoices, readTicks } from './answer.rules.ts'

export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | {
      readonly ok: false
      readonly faults: Readonly<Record<string, 'choose' | 'tooLong'>>
      readonly typed: Readonly<Record<string, string>>
    }

/** Reads what was posted to an item, by its format: an answer, none where none is asked for, or what is wrong by field. */
export function readAnswer(body: ItemBody, posted: unknown): ReadAnswer {
  switch (body.format) {
    case 'quiz': {
      const { typed } = readForm(posted, {})
      const { chosen, missing } = readChoices(body.questions, typed)
      if (missing.length === 0) return { ok: true, answer: { format: 'quiz', chosen } }
      return { ok: false, faults: Object.fromEntries(missing.map((key) => [key, 'choose' as const])), typed }
    }
    case 'reflection': {
      const read = readForm(posted, { text: field.optionalText(longestReflection) })
      if (!read.ok) return { ok: false, faults: { text: 'tooLong' }, typed: read.typed }
      // What a browser cannot send but a program can: the database keeps neither.
      const { text } = read.values
      return { ok: true, answer: text === '' ? undefined : { format: 'reflection', text } }
    }
    case 'checklist':
      return { ok: true, answer: { format: 'checklist', ticked: readTicks(body.points, postedList(posted)) } }
    default:
      return { ok: true, answer: undefined }
  }
}

function postedList(posted: unknown): string[] {
  const points = typeof posted === 'object' && posted !== null && 'points' in posted ? posted.points : []
  return (Array.isArray(points) ? points : [points]).filter((point) => typeof point === 'string')
}
