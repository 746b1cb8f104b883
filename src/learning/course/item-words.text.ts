import { sentences } from '#values'

/** What one does with an item of each format, before its title; which days; and where one stands in a queue. */
export const text = sentences(
  {
    page: 'Läs',
    document: 'Läs',
    film: 'Titta',
    podcast: 'Lyssna',
    link: 'Läs',
    quiz: 'Svara',
    reflection: 'Tänk efter',
    checklist: 'Bocka av',
    form: 'Berätta',
    package: 'Öppna webbkurs',
    day: (n: number) => `dag ${n}`,
    days: (first: number, last: number) => (last === first + 1 ? `dag ${first} & ${last}` : `dag ${first}–${last}`),
    place: (n: number) =>
      ['', 'först', 'tvåa', 'trea', 'fyra', 'femma', 'sexa', 'sjua', 'åtta', 'nia', 'tia'][n] ?? `på plats ${n}`,
  },
  {
    page: 'Read',
    document: 'Read',
    film: 'Watch',
    podcast: 'Listen',
    link: 'Read',
    quiz: 'Answer',
    reflection: 'Reflect',
    checklist: 'Tick off',
    form: 'Tell',
    package: 'Open web course',
    day: (n: number) => `day ${n}`,
    days: (first: number, last: number) => (last === first + 1 ? `days ${first} & ${last}` : `days ${first}–${last}`),
    place: (n: number) =>
      ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'][n] ??
      `number ${n}`,
  },
)
