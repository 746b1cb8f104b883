import { randomUUID } from 'node:crypto'
import { today } from '#platform'
import { addDays } from '#values'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const nobody: readonly Who[] = []
const crossed = { may: nobody, in: 'region', only: ['foreign'], says: 'no in the form' } as const
/** The address is one's own, and what stands in the form is of whomever. */
const ownYear = {
  ...crossed,
  ids: (_: Things, { regionId, year }: Things) => ({ regionId, year }),
  free: ['year'],
} as const
const own = { ...crossed, ids: (_: Things, { regionId }: Things) => ({ regionId }) } as const
const draft = {
  may: nobody,
  in: 'region',
  ids: ({ draftInvoiceId }: Things) => ({ invoiceId: draftInvoiceId }),
} as const

/** What is of elsewhere, asked for at an address of one's own; and papers that there are none of before an invoice is issued. */
export const crossedLines = [
  line('POST /economy/:regionId/:year/corrections', 'an amount of a municipality of elsewhere put right', {
    ...ownYear,
    form: ({ municipalityId }) => ({
      ...{ token: randomUUID(), municipality: municipalityId, direction: 'less', amount: '100', reason: 'Fel lokal' },
    }),
  }),
  line('GET /economy/:regionId/:year/simulation', 'what a year would cost by a key of elsewhere', {
    ...ownYear,
    search: ({ spareKeyId }) => ({ key: spareKeyId }),
  }),
  line('GET /municipality/simulation', 'what it would cost a municipality by a key of elsewhere', {
    ...crossed,
    search: ({ spareKeyId }, { municipalityId, year }) => ({ municipality: municipalityId, year, key: spareKeyId }),
  }),
  line('GET /economy/:regionId/:year/simulation/simulation.csv', 'a file of a year by a key of elsewhere', {
    ...ownYear,
    search: ({ spareKeyId }) => ({ key: spareKeyId }),
  }),
  line('GET /municipality/simulation/simulation.csv', 'a file of a municipality by a key of elsewhere', {
    ...crossed,
    search: ({ spareKeyId }, { municipalityId, year }) => ({ municipality: municipalityId, year, key: spareKeyId }),
  }),
  line('POST /economy/ledger-export/:regionId', 'a file for the accounts in a form of elsewhere', {
    ...own,
    form: ({ exportProfileId }) => ({ from: '2020-01-01', until: '2020-01-02', profile: exportProfileId }),
  }),
  line('POST /economy/ledger-export/:regionId/accounts/counterparts', 'a code of a buyer of elsewhere', {
    ...own,
    form: ({ municipalityId }) => ({
      ...{ buyer: municipalityId, code: '8325', from: addDays(today(), 300), source: 'Beslut' },
    }),
  }),
  line('GET /invoices/:invoiceId/document.pdf', 'a draft as a paper', draft),
  line('GET /invoices/:invoiceId/document.xml', 'a draft as an e-invoice', draft),
]
