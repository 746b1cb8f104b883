import { randomUUID } from 'node:crypto'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoSee: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoSeeTheirs: readonly Who[] = [...whoSee, 'head-of-social-services']
const whoRun: readonly Who[] = ['regional-project-manager']
const whoFollow: readonly Who[] = ['journey-owner', 'skr-secretariat']

const yearOfRegion = {
  in: 'region',
  ids: ({ regionId, year }: Things) => ({ regionId, year }),
  free: ['year'],
} as const
const sum = {
  ...yearOfRegion,
  ids: (of: Things) => ({ ...yearOfRegion.ids(of), sum: 'course-days' }),
  free: ['year', 'sum'],
}
const sumOfTheirs = {
  in: 'municipality',
  ids: ({ regionId, year, municipalityId }: Things) => ({ regionId, year, municipalityId, sum: 'course-days' }),
  free: ['year', 'sum'],
} as const
/** Made by the region that is home, whoever asks. */
const making = {
  in: 'region',
  ofJourney: 'travelled',
  only: ['home'],
  ids: ({ journeyId, year }: Things) => ({ journeyId, year }),
  free: ['year'],
} as const
const whoMake: readonly Who[] = ['journey-owner', 'regional-project-manager']
const whoSeeMaking: readonly Who[] = [...whoMake, 'regional-course-administrator']

const amounts = () => ({ 'cost-travel': '12 000', source: 'Styrgruppen' })
const outcome = () => ({
  ...{ onDay: '2026-02-01', kind: 'cost travel', text: 'Tåg', amount: '800', journey: '', token: randomUUID() },
})
const sheet = () => ({
  pasted: `datum;text;belopp;slag\n2026-02-01;Tåg ${randomUUID()};800;administration`,
  journey: '',
})
const budget = '/economy/:regionId/:year/budget'
const production = '/economy/journeys/:journeyId/:year'

/** What a sum is made of, the years beside each other, and budgets. */
export const budgetLines = [
  line('GET /economy/explain/:regionId/:year/:sum', 'why all municipalities pay a sum', { may: whoSee, ...sum }),
  line('GET /economy/explain/:regionId/:year/:sum/:municipalityId', 'why a municipality pays a sum', {
    may: whoSeeTheirs,
    ...sumOfTheirs,
  }),
  line('GET /economy/:regionId/:year/flows', 'the flows of the region’s municipalities', {
    may: whoSee,
    ...yearOfRegion,
  }),
  line('GET /economy/:regionId/:year/flows', 'the flows of a municipality', {
    may: whoSee,
    ...yearOfRegion,
    search: ({ municipalityId }) => ({ municipality: municipalityId }),
  }),
  line(`GET ${budget}`, 'a budget', { may: whoSee, ...yearOfRegion }),
  line(`GET ${budget}/amounts`, 'where a budget is decided', { may: whoRun, ...yearOfRegion }),
  line(`POST ${budget}/amounts`, 'a budget decided', { may: whoRun, ...yearOfRegion, form: amounts }),
  line(`GET ${budget}/outcomes`, 'what it came to', { may: whoSee, ...yearOfRegion }),
  line(`POST ${budget}/outcomes`, 'a cost entered', { may: whoRun, ...yearOfRegion, form: outcome }),
  line(`POST ${budget}/outcomes/sheet`, 'costs put in', { may: whoRun, ...yearOfRegion, form: sheet }),
  line(`POST ${budget}/outcomes/:rowId/correction`, 'a cost taken back', {
    may: whoRun,
    ...yearOfRegion,
    ids: (of) => ({ ...yearOfRegion.ids(of), rowId: of.outcomeRowId }),
    form: () => ({ reason: 'Fel belopp' }),
  }),
  line(`GET ${production}`, 'the budget of making a journey', { may: whoSeeMaking, ...making }),
  line(`GET ${production}/amounts`, 'where the budget of making a journey is decided', { may: whoMake, ...making }),
  line(`POST ${production}/amounts`, 'the budget of making a journey decided', {
    may: whoMake,
    ...making,
    form: amounts,
  }),
  line(`GET ${production}/outcomes`, 'what making a journey came to', { may: whoSeeMaking, ...making }),
  line(`POST ${production}/outcomes`, 'a cost of making a journey entered', { may: whoMake, ...making, form: outcome }),
  line(`POST ${production}/outcomes/sheet`, 'costs of making a journey put in', {
    may: whoMake,
    ...making,
    form: sheet,
  }),
  line(`POST ${production}/outcomes/:rowId/correction`, 'a cost of making a journey taken back', {
    may: whoMake,
    ...making,
    ids: (of) => ({ ...making.ids(of), rowId: of.makingRowId }),
    form: () => ({ reason: 'Fel belopp' }),
  }),
  line('GET /economy/programme', 'the programme in sums', { may: whoFollow }),
  line('GET /economy/programme/:year/national-fee', 'the national fee region by region', {
    may: ['skr-secretariat'],
    ids: ({ year }) => ({ year }),
    free: ['year'],
  }),
]
