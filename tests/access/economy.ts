import { today } from '#platform'
import { addDays } from '#values'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoSee: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoSeeTheirs: readonly Who[] = [...whoSee, 'head-of-social-services']
const whoSeeAll: readonly Who[] = ['regional-project-manager', 'head-of-social-services']
const whoRun: readonly Who[] = ['regional-project-manager']

const ofRegion = { in: 'region', ids: ({ regionId }: Things) => ({ regionId }) } as const
const yearOfRegion = {
  in: 'region',
  ids: ({ regionId, year }: Things) => ({ regionId, year }),
  free: ['year'],
} as const

const invoice = {
  in: 'municipality',
  ids: ({ regionId, year, municipalityId }: Things) => ({ regionId, year, municipalityId }),
  free: ['year'],
} as const

/** The region's year of money, and what each municipality pays. */
export const economy = [
  line('GET /economy', 'the regions whose economy one sees', { may: whoSee }),
  line('GET /economy/:regionId/:year', 'a year', { may: whoSee, ...yearOfRegion }),
  line('GET /economy/:regionId/:year/fixed-cost', 'the fixed cost', { may: whoSee, ...yearOfRegion }),
  line('POST /economy/:regionId/:year/fixed-cost', 'the fixed cost shared', {
    may: whoRun,
    ...yearOfRegion,
    form: () => ({}),
  }),
  line('POST /economy/:regionId/:year/fixed-cost/cost', 'another fixed cost', {
    may: whoRun,
    ...yearOfRegion,
    form: ({ allocationKeyId }) => ({ amount: '12 000', key: allocationKeyId, source: 'Beslut' }),
  }),
  line('POST /economy/:regionId/:year/fixed-cost/cost', 'a fixed cost shared by a key of elsewhere', {
    may: whoRun,
    in: 'region',
    ids: (_, { regionId, year }) => ({ regionId, year }),
    free: ['year'],
    form: ({ allocationKeyId }) => ({ amount: '12 000', key: allocationKeyId, source: 'Beslut' }),
    says: 'no in the form',
  }),
  line('GET /economy/:regionId/:year/invoices', 'every municipality’s invoice', { may: whoSee, ...yearOfRegion }),
  line('GET /economy/:regionId/:year/invoices/:municipalityId', 'an invoice', { may: whoSeeTheirs, ...invoice }),
  line('GET /economy/:regionId/:year/invoices/:municipalityId(^\\d+).pdf', 'an invoice as a paper', {
    may: whoSeeTheirs,
    ...invoice,
  }),
  line('GET /economy/:regionId/:year/invoices/:municipalityId(^\\d+).csv', 'an invoice as a file', {
    may: whoSeeTheirs,
    ...invoice,
  }),
  line('GET /economy/:regionId/:year/invoices/:municipalityId/days/:dayId', 'the seats of a day on an invoice', {
    may: whoSeeTheirs,
    ...invoice,
    ids: (of) => ({ ...invoice.ids(of), dayId: of.heldDayId }),
  }),
  line('GET /economy/:regionId/:year/between-regions/:otherId', 'what two regions owe each other', {
    may: whoSee,
    ...yearOfRegion,
    ids: ({ regionId, year, otherRegionId }) => ({ regionId, year, otherId: otherRegionId }),
    free: ['year', 'otherId'],
  }),
  line('GET /economy/prices/:regionId', 'the prices of a region', { may: whoSee, ...ofRegion }),
  line('POST /economy/prices/:regionId', 'new prices', {
    may: whoRun,
    ...ofRegion,
    form: () => ({
      from: addDays(today(), 40),
      journey: 'all',
      source: 'Beslut',
      'amount-room': '1 000',
      'forms-room': 'on-site',
    }),
  }),
  line('GET /economy/rules/:regionId', 'how a region reckons', { may: whoSee, ...ofRegion }),
  line('POST /economy/rules/:regionId', 'another way to reckon', {
    may: whoRun,
    ...ofRegion,
    form: () => ({
      ...{ from: addDays(today(), 40), decidedOn: today(), source: 'Beslut', potRule: 'equal-days' },
      ...{ leaderPoints: '1', trainerPoints: '1', unusedReservePoints: '0' },
      ...{ chargingBasis: 'attended', shareUnit: 'kr', potScope: 'all', procuredLeaders: 'outside' },
      ...{ regionStaff: 'outside', withoutPoints: 'refuse', largeShare: 'paid-out', potReceiver: 'person' },
    }),
  }),
  line('GET /economy/postings/:postingId', 'a posting', {
    may: whoSeeTheirs,
    in: 'municipality',
    ids: ({ postingId }) => ({ postingId }),
  }),
  line('GET /municipality', 'what a municipality pays and got', { may: whoSeeAll }),
  line('GET /municipality', 'what this municipality pays and got', {
    may: whoSeeAll,
    in: 'municipality',
    search: ({ municipalityId, year }) => ({ municipality: municipalityId, year }),
  }),
  line('GET /economy/printed-table', 'the table of 2021 as printed', { may: ['signed in'] }),
  line('GET /economy/printed-table/try', 'one’s own figures shared', { may: ['signed in'] }),
  line('GET /economy/printed-table/try/rows', 'one’s own figures, pasted', { may: ['signed in'] }),
  line('POST /economy/printed-table/try/rows', 'one’s own figures, pasted', {
    may: ['signed in'],
    form: () => ({ cost: '950 000', fee: '2,28', rows: 'Ett 100' }),
    changesNothing: true,
  }),
  line('GET /economy/pot-example', 'the example of the pot', { may: ['signed in'] }),
  line('GET /economy/:regionId/:year/national-fee', 'the national fee', { may: whoSee, ...yearOfRegion }),
  line('POST /economy/:regionId/:year/national-fee', 'the national fee added', {
    may: whoRun,
    ...yearOfRegion,
    form: () => ({}),
  }),
  line('GET /economy/:regionId/:year/pot', 'the pot', { may: whoSee, ...yearOfRegion }),
  line('POST /economy/:regionId/:year/pot/closing', 'the pot closed', {
    may: whoRun,
    ...yearOfRegion,
    form: () => ({}),
  }),
]
