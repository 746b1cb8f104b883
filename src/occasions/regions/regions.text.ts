import { sentences } from '#values'

export const text = sentences(
  { which: 'Vilken region gäller det?', back: 'Tillfällen' },
  { which: 'Which region?', back: 'Occasions' },
)
