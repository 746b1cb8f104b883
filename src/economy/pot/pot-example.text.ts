import { sentences } from '#values'

export const text = sentences(
  { title: 'Utbildarpotten i ett räkneexempel' },
  { title: 'The trainer pot in an example' },
)
