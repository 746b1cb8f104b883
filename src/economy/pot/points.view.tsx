import { type Language, type Weight, weightText } from '#values'

/** Points as they are read: 2,5. */
export function pointsText(points: Weight, lang: Language): string {
  const text = weightText(points)
  return lang === 'sv' ? text.replace('.', ',') : text
}
