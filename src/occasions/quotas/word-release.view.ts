import { formatDate, formatPercent, sentenceCase } from '#design'
import type { Day, Language } from '#values'
import type { Release } from './quota.rules.ts'
import { text } from './quota.text.ts'

/** "hälften", "en fjärdedel", "30 %" */
export function wordPart(percent: number, lang: Language): string {
  const say = text[lang].parts
  if (percent === 100) return say.all
  if (percent === 75) return say.most
  if (percent === 50) return say.half
  return percent === 25 ? say.quarter : formatPercent(percent / 100, lang)
}

/** "1 mars blir hälften av varje kvot fri för alla." */
export function wordRelease({ onDay, percent }: Release, today: Day, lang: Language): string {
  const say = text[lang]
  const [day, part] = [formatDate(onDay, lang), wordPart(percent, lang)]
  return sentenceCase(onDay <= today ? say.wasReleased(day, part) : say.release(day, part))
}
