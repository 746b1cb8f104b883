import type { FormBody, ItemBody, ReflectionBody } from '#journeys'
import { field, readForm } from '#platform/web'
import {
  type Answer,
  type AnswerFault,
  longestLine,
  longestReflection,
  longestText,
  readTicks,
} from './answer.rules.ts'
import { type Posted, readQuiz, textsOf } from './read-quiz.ts'

export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly faults: Readonly<Record<string, AnswerFault>>; readonly typed: Posted }

/** Reads what was posted to an item, by its format: an answer, none where none is asked for, or what is wrong by field. */
export function readAnswer(body: ItemBody, posted: unknown): ReadAnswer {
  const typed: Posted = typeof posted === 'object' && posted !== null ? { ...posted } : {}
  switch (body.format) {
    case 'quiz': {
      // Going through the right answers once the attempts are over asks nothing more.
      if (typed['gone-through'] === 'yes') return { ok: true, answer: undefined }
      const { chosen, faults } = readQuiz(body.questions, typed)
      return Object.keys(faults).length > 0
        ? { ok: false, faults, typed }
        : { ok: true, answer: { format: 'quiz', chosen } }
    }
    case 'reflection':
      return readReflection(body, typed)
    case 'checklist':
      return {
        ok: true,
        answer: {
          format: 'checklist',
          ticked: readTicks(body.points, textsOf(typed.points)),
          shown: readTicks(body.points, textsOf(typed.shown)),
        },
      }
    case 'form':
      return readFilled(body, typed)
    default:
      return { ok: true, answer: undefined }
  }
}

function readReflection({ sharing }: ReflectionBody, typed: Posted): ReadAnswer {
  const read = readForm(typed, { text: field.optionalText(longestReflection) })
  if (!read.ok) return { ok: false, faults: { text: 'tooLong' }, typed }
  const reader = textsOf(typed.sharing)[0] ?? 'nobody'
  const sharedWith = sharing.find((choice) => choice === reader)
  if (sharedWith === undefined) return { ok: false, faults: { sharing: 'chooseReader' }, typed }
  const { text } = read.values
  return { ok: true, answer: { format: 'reflection', text: text.replaceAll('\u0000', ''), sharedWith } }
}

function readFilled({ fields }: FormBody, typed: Posted): ReadAnswer {
  const filled: Record<string, string> = {}
  const faults: Record<string, AnswerFault> = {}
  for (const each of fields) {
    const said = (textsOf(typed[each.key])[0] ?? '').trim()
    const isUnknown = each.kind === 'choice' && said !== '' && !each.choices.includes(said)
    if (isUnknown || (each.isRequired && said === '')) faults[each.key] = each.kind === 'choice' ? 'choose' : 'missing'
    else if (each.kind === 'line' && said.length > longestLine) faults[each.key] = 'tooLongLine'
    else if (said.length > longestText) faults[each.key] = 'tooLongText'
    else if (said !== '') filled[each.key] = said
  }
  return Object.keys(faults).length > 0
    ? { ok: false, faults, typed }
    : { ok: true, answer: { format: 'form', filled } }
}
