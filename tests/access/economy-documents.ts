import { randomUUID } from 'node:crypto'
import { today } from '#platform'
import { addDays } from '#values'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoSee: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoRun: readonly Who[] = ['regional-project-manager']

const byKey = { may: ['anyone'], ids: ({ appendixKey }: Things) => ({ key: appendixKey }) } as const
const ofRegion = { in: 'region', ids: ({ regionId }: Things) => ({ regionId }) } as const
const ofProfile = {
  in: 'region',
  ids: ({ regionId, exportProfileId }: Things) => ({ regionId, profileId: exportProfileId }),
} as const
const at = '/economy/ledger-export/:regionId'
/** Later than any set before, as a setting is never changed backwards. */
let ahead = 1
const later = () => {
  ahead += 1
  return addDays(today(), ahead)
}

/** An invoice as whoever holds it reads it, and the files that a region's accounts are read from. */
export const documentLines = [
  line('GET /invoice/:key', 'why an invoice is what it is', byKey),
  line('GET /invoice/:key([A-Za-z0-9_-]+).pdf', 'an invoice as a paper', byKey),
  line('GET /invoice/:key([A-Za-z0-9_-]+).xml', 'an invoice as an e-invoice', byKey),
  line(`GET ${at}`, 'what waits to be booked', { may: whoSee, ...ofRegion }),
  line(`POST ${at}`, 'a file for the accounts', {
    may: whoRun,
    ...ofRegion,
    form: ({ exportProfileId }) => ({ from: '2020-01-01', until: '2020-01-02', profile: exportProfileId }),
    changesNothing: true,
  }),
  line(`GET ${at}/files/:exportId(^\\d+)`, 'a file that was made', {
    may: whoSee,
    in: 'region',
    ids: ({ regionId, exportId }: Things) => ({ regionId, exportId }),
  }),
  line(`GET ${at}/accounts`, 'how a region books', { may: whoSee, ...ofRegion }),
  line(`POST ${at}/accounts`, 'an account for a kind of line', {
    may: whoRun,
    ...ofRegion,
    form: () => ({ kind: 'fee', account: '3412', from: later(), source: 'Beslut' }),
  }),
  line(`POST ${at}/accounts/counterparts`, 'a counterpart code of a buyer', {
    may: whoRun,
    ...ofRegion,
    form: ({ municipalityId }) => ({ buyer: municipalityId, code: '8325', from: later(), source: 'Beslut' }),
  }),
  line(`GET ${at}/profiles`, 'the forms of a region’s files', { may: whoSee, ...ofRegion }),
  line(`POST ${at}/profiles`, 'a new form of file', {
    may: whoRun,
    ...ofRegion,
    form: () => ({ name: randomUUID(), form: 'csv' }),
  }),
  line(`GET ${at}/profiles/:profileId(^\\d+)`, 'how a file is written', { may: whoSee, ...ofProfile }),
  line(`POST ${at}/profiles/:profileId(^\\d+)`, 'how a file is to be written', {
    may: whoRun,
    ...ofProfile,
    form: () => ({ rows: '1', 'cell-1': 'account', act: 'save' }),
  }),
]
