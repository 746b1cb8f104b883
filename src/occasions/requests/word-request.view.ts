import type { Language } from '#values'
import type { AnswerRefusal } from './request.rules.ts'
import { text } from './request.text.ts'

/** Why a request can no longer be answered, to whoever would. */
export function wordAnswerRefusal(refusal: AnswerRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'answered':
      return refusal.answer === 'approved' ? say.approved(refusal.by) : say.declined(refusal.by)
    case 'requestExpired':
    case 'requestWithdrawn':
    case 'notYours':
      return say[refusal.refused]
  }
}
