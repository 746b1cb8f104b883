import { today } from '#platform'
import { addDays } from '#values'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const ofRegion = { in: 'region', ofJourney: 'travelled' } as const
const one = '/occasions/:occasionId'
const open = ({ openOccasionId }: Things) => ({ occasionId: openOccasionId })
const openDay = ({ openOccasionId, openDayId }: Things) => ({ occasionId: openOccasionId, dayId: openDayId })
const held = ({ heldOccasionId }: Things) => ({ occasionId: heldOccasionId })
const ofOpen = { may: whoPlan, ...ofRegion, ids: open }
const why = () => ({ why: 'För få är bokade.' })

const facts = () => ({
  ...{ version: 1, seats: 20, bookingOpens: today(), bookingCloses: addDays(today(), 5) },
})

const lifecycle = [
  line(`GET ${one}/facts`, 'the seats and booking of an occasion', ofOpen),
  line(`POST ${one}/facts`, 'other seats and booking', { ...ofOpen, form: facts }),
  line(`GET ${one}/move`, 'the days of an occasion, to move', ofOpen),
  line(`POST ${one}/move`, 'all days moved', {
    ...ofOpen,
    form: () => ({ version: 1, first: addDays(today(), 37) }),
  }),
  line(`GET ${one}/cancellation`, 'what cancelling an occasion does', ofOpen),
  line(`POST ${one}/cancellation`, 'an occasion cancelled', { ...ofOpen, form: why }),
  line(`GET ${one}/days/:dayId/cancellation`, 'what cancelling a day does', { ...ofOpen, ids: openDay }),
  line(`POST ${one}/days/:dayId/cancellation`, 'a day cancelled', { ...ofOpen, ids: openDay, form: why }),
  line(`GET ${one}/days/:dayId/staff`, 'who are the staff of a day', { ...ofOpen, ids: openDay }),
  line(`POST ${one}/days/:dayId/staff`, 'other staff of a day', {
    ...ofOpen,
    ids: openDay,
    form: ({ staffIds: [leader = 0, trainer = 0] }) => ({
      ...{ version: 1, days: 'this', 'leader-1': leader, 'trainers-1': '', 'reserves-1': trainer },
    }),
    // The team here has nobody who could take the other's place; staffing.screen.test.ts changes staff.
    changesNothing: true,
  }),
  line(`POST ${one}/decision`, 'an occasion held all the same', { ...ofOpen, changesNothing: true }),
  line(`GET ${one}/settle`, 'what is left before an occasion is settled', { ...ofOpen, ids: held }),
  line(`POST ${one}/settle`, 'an occasion settled', { ...ofOpen, ids: held, changesNothing: true }),
  line(`POST ${one}/settle/reopening`, 'an occasion opened again', { ...ofOpen, ids: held, changesNothing: true }),
]

const series = { every: 2, times: 2, weeks: '', holidays: 'yes' }

const many = [
  line('GET /occasions/new', 'a plan after another', {
    may: whoPlan,
    ...ofRegion,
    search: ({ openOccasionId }) => ({ copy: openOccasionId }),
  }),
  line('GET /occasions/series', 'what a series is made after', { may: whoPlan }),
  line('GET /occasions/series', 'a series', {
    may: whoPlan,
    ...ofRegion,
    search: ({ openOccasionId }) => ({ after: openOccasionId, ...series }),
  }),
  line('POST /occasions/series', 'a series planned', {
    may: whoPlan,
    ...ofRegion,
    form: ({ openOccasionId }) => ({
      ...{ after: openOccasionId, ...series, chosen: '14' },
      token: '00000000-0000-4000-8000-000000000024',
    }),
  }),
]

const inRegion = {
  may: whoPlan,
  in: 'region',
  search: ({ regionId }: Things) => ({ region: regionId }),
} as const
const ofSheet = { may: whoPlan, in: 'region', ids: ({ planSheetId }: Things) => ({ sheetId: planSheetId }) } as const

const sheets = [
  line('GET /occasions/sheet', 'where a term is brought in', inRegion),
  line('POST /occasions/sheet', 'a sheet', {
    may: whoPlan,
    in: 'region',
    form: ({ regionId }) => ({ region: regionId, text: 'Kurs\tDag 1\nEn kurs\t2027-03-12' }),
  }),
  line('GET /occasions/sheet/template.xlsx', 'the template, for Excel', inRegion),
  line('GET /occasions/sheet/template.csv', 'the template, for other programs', inRegion),
  line('GET /occasions/sheet/:sheetId', 'what of a sheet is right', ofSheet),
  line('POST /occasions/sheet/:sheetId/planning', 'a sheet planned', {
    ...ofSheet,
    form: () => ({ rows: 'right' }),
    changesNothing: true,
  }),
]

/** Planning beyond the single occasion, and how one ends. */
export const planningLines = [...lifecycle, ...many, ...sheets]
