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
/** Made by the region that is home; and the journey that the other region makes. */
const made = ({ makingJourneyId, year }: Things) => ({ journeyId: makingJourneyId, year })
const making = { ofJourney: 'travelled', only: ['home'], ids: made, free: ['year'] } as const
const makingElsewhere = { in: 'region', ofJourney: 'other', only: ['foreign'], ids: made, free: ['year'] } as const
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

/** The budget of making a journey: for its makers, and for who sees its owner's economy of that journey. */
function productionLines(what: string, of: typeof making | typeof makingElsewhere) {
  return [
    line(`GET ${production}`, `the budget of making ${what}`, { may: whoSeeMaking, ...of }),
    line(`GET ${production}/amounts`, `where the budget of making ${what} is decided`, { may: whoMake, ...of }),
    line(`POST ${production}/amounts`, `the budget of making ${what} decided`, { may: whoMake, ...of, form: amounts }),
    line(`GET ${production}/outcomes`, `what making ${what} came to`, { may: whoSeeMaking, ...of }),
    line(`POST ${production}/outcomes`, `a cost of making ${what} entered`, { may: whoMake, ...of, form: outcome }),
    line(`POST ${production}/outcomes/sheet`, `costs of making ${what} put in`, { may: whoMake, ...of, form: sheet }),
    line(`POST ${production}/outcomes/:rowId/correction`, `a cost of making ${what} taken back`, {
      may: whoMake,
      ...of,
      ids: (things) => ({ ...made(things), rowId: things.makingRowId }),
      form: () => ({ reason: 'Fel belopp' }),
    }),
  ]
}

/** What a sum is made of, the years beside each other, and budgets. */
export const budgetLines = [
  line('GET /economy/explain/:regionId/:year/:sum', 'why all municipalities pay a sum', { may: whoSee, ...sum }),
  line('GET /economy/explain/:regionId/:year/:sum/:municipalityId', 'why a municipality pays a sum', {
    may: whoSeeTheirs,
    ...sumOfTheirs,
  }),
  line('GET /economy/explain/:regionId/:year/pot/occasions/:occasionId', 'what an occasion put into the pot', {
    may: whoSee,
    ...yearOfRegion,
    ids: (of) => ({ ...yearOfRegion.ids(of), occasionId: of.heldOccasionId }),
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
  ...productionLines('the journey', making),
  ...productionLines('the journey made elsewhere', makingElsewhere),
  line('GET /economy/programme', 'the programme in sums', { may: whoFollow }),
  line('GET /economy/programme/:year/national-fee', 'the national fee region by region', {
    may: whoFollow,
    ofJourney: 'travelled',
    ids: ({ year }) => ({ year }),
    free: ['year'],
  }),
  line('GET /economy/programme/:year/national-fee/:id', 'the national fee of a region', {
    may: whoFollow,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ year, regionId }) => ({ year, id: regionId }),
    free: ['year'],
  }),
  line('GET /economy/programme/:year/regions/:id', 'a region’s budget by kind', {
    may: whoFollow,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ year, regionId }) => ({ year, id: regionId }),
    free: ['year'],
  }),
  line('GET /economy/programme/:year/journeys/:id', 'the budget of making a journey by kind', {
    may: whoFollow,
    ...making,
    ids: ({ year, makingJourneyId }) => ({ year, id: makingJourneyId }),
    free: ['year'],
  }),
]
