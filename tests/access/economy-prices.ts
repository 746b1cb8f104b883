import { randomUUID } from 'node:crypto'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoSee: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoRun: readonly Who[] = ['regional-project-manager']

const yearOfRegion = {
  in: 'region',
  ids: ({ regionId, year }: Things) => ({ regionId, year }),
  free: ['year'],
} as const

/** Corrections by hand, the pot's protocol, and the steps of a year. */
export const economyPriceLines = [
  line('GET /economy/:regionId/:year/corrections', 'what was put right by hand', { may: whoSee, ...yearOfRegion }),
  line('POST /economy/:regionId/:year/corrections', 'an amount put right', {
    may: whoRun,
    ...yearOfRegion,
    form: ({ municipalityId }) => ({
      ...{ token: randomUUID(), municipality: municipalityId, direction: 'less', amount: '100', reason: 'Fel lokal' },
    }),
  }),
  line('POST /economy/:regionId/:year/corrections/:correctionId/withdrawal', 'a correction taken back', {
    may: whoRun,
    ...yearOfRegion,
    ids: ({ regionId, year, correctionId }) => ({ regionId, year, correctionId }),
    form: () => ({ reason: 'Lokalen var rätt' }),
  }),
  line('GET /economy/:regionId/:year/pot/protocol.pdf', 'the protocol of the pot on paper', {
    may: whoSee,
    ...yearOfRegion,
  }),
  line('GET /economy/:regionId/:year/pot/protocol.csv', 'the protocol of the pot as a file', {
    may: whoSee,
    ...yearOfRegion,
  }),
  line('GET /economy/:regionId/:year/steps', 'the steps of a year', { may: whoSee, ...yearOfRegion }),
]
