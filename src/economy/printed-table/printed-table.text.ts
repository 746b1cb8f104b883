import { sentences } from '#values'

export const text = sentences(
  { title: 'Tabellen från 2021, räknad om' },
  { title: 'The table of 2021, reckoned again' },
)
