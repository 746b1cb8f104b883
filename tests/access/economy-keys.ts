import { today } from '#platform'
import { yearOf } from '#values'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoSee: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoRun: readonly Who[] = ['regional-project-manager']
const whoSeeAll: readonly Who[] = ['regional-project-manager', 'head-of-social-services']
const nation = { may: ['skr-secretariat'] as readonly Who[] }

const ofRegion = { in: 'region', ids: ({ regionId }: Things) => ({ regionId }) } as const
const ofYear = { ids: ({ year }: Things) => ({ year }), free: ['year'] } as const
const nextYear = () => yearOf(today()) + 1
const ofNextYear = { ids: () => ({ year: nextYear() }), free: ['year'] } as const

/** Typed as on the page: one of the region's own municipalities, by its name. */
const key = ({ municipalityName }: Things) => ({
  ...{ name: 'Ny nyckel', kind: 'staff', asOf: '2026-01-31', source: 'Beslut' },
  rows: `${municipalityName}; 12`,
})
const population = ({ municipalityName }: Things) => ({
  ...{ asOf: '2026-01-31', source: 'SCB' },
  rows: `${municipalityName}; 12`,
})

/** Keys, members, what is tried, and the national fee of the country. */
export const keyLines = [
  line('GET /economy/keys/:regionId', 'the keys of a region', { may: whoSee, ...ofRegion }),
  line('GET /economy/keys/:regionId/new', 'a new key to fill in', { may: whoRun, ...ofRegion }),
  line('POST /economy/keys/:regionId/preview', 'a key to look at', {
    ...{ may: whoRun, ...ofRegion, form: key, changesNothing: true },
  }),
  line('POST /economy/keys/:regionId', 'a new key', { may: whoRun, ...ofRegion, form: key }),
  line('POST /economy/keys/:regionId/population', 'the key of a population, made already', {
    may: whoRun,
    ...ofRegion,
    form: ({ populationBasisId }) => ({ basis: populationBasisId }),
    changesNothing: true,
  }),
  line('POST /economy/keys/:regionId/:keyId/laying-aside', 'a key laid aside', {
    may: whoRun,
    in: 'region',
    ids: ({ regionId, spareKeyId }) => ({ regionId, keyId: spareKeyId }),
    form: () => ({}),
  }),
  line('GET /economy/members/:regionId', 'who is a member of a region', { may: whoSee, ...ofRegion }),
  line('POST /economy/members/:regionId', 'another way to count members', {
    may: whoRun,
    ...ofRegion,
    form: () => ({ fromYear: String(nextYear()), counting: 'days', source: 'Beslut' }),
  }),
  line('GET /economy/:regionId/:year/simulation', 'what a year would cost', {
    ...{ may: whoSee, in: 'region', free: ['year'] },
    ids: ({ regionId, year }) => ({ regionId, year }),
  }),
  line('GET /municipality/simulation', 'what it would cost a municipality', {
    may: whoSeeAll,
    in: 'municipality',
    search: ({ municipalityId, year }) => ({ municipality: municipalityId, year }),
  }),
  line('GET /economy/:regionId/:year/simulation/simulation.csv', 'what a year would cost, as a file', {
    ...{ may: whoSee, in: 'region', free: ['year'] },
    ids: ({ regionId, year }) => ({ regionId, year }),
  }),
  line('GET /municipality/simulation/simulation.csv', 'what it would cost a municipality, as a file', {
    may: whoSeeAll,
    in: 'municipality',
    search: ({ municipalityId, year }) => ({ municipality: municipalityId, year }),
  }),
  line('GET /national-fee', 'the national fee year by year', nation),
  line('GET /national-fee/:year', 'the national fee of a year', { ...nation, ...ofYear }),
  line('POST /national-fee/:year', 'the national fee decided', {
    ...{ ...nation, ...ofNextYear },
    form: () => ({ amount: '1,90', counting: 'whole-year', decidedOn: today(), source: 'Beslut', inhabitants: 0 }),
  }),
  line('POST /national-fee/:year/frame', 'the frame of a national fee', {
    ...{ ...nation, ...ofNextYear },
    form: () => ({ most: '2,28', frame: '14 000 000', source: 'Beslut' }),
  }),
  line('GET /national-fee/:year/regions/:regionId', 'the national fee of a region', {
    ...nation,
    ids: ({ year, regionId }) => ({ year, regionId }),
    free: ['year'],
  }),
  line('POST /national-fee/:year/runs', 'the national fee posted for the country', {
    ...{ ...nation, ...ofYear },
    form: () => ({}),
  }),
  line('GET /national-fee/:year/runs/:runId', 'how far a posting has come', {
    ...nation,
    ids: ({ year, feeRunId }) => ({ year, runId: feeRunId }),
    free: ['year'],
  }),
  line('GET /national-fee/populations', 'a population to fill in', nation),
  line('POST /national-fee/populations/preview', 'a population to look at', {
    ...{ ...nation, form: population, changesNothing: true },
  }),
  line('POST /national-fee/populations', 'the population of the country', { ...nation, form: population }),
]
