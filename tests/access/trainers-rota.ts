import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const planners: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const teachers: readonly Who[] = ['trainer', 'course-leader']
const ofMember = {
  may: planners,
  in: 'region',
  ofJourney: 'travelled',
  ids: ({ memberId }: Things) => ({ memberId }),
} as const
const said = { kind: 'cannot', from: '2027-03-12', until: '', weekday: '', starts: '', ends: '', note: '' }
const ownSaying = {
  may: ['its course leader'] as readonly Who[],
  ids: ({ availabilityId }: Things) => ({ availabilityId }),
}
const ofRegion = { may: planners, in: 'region', ids: ({ regionId }: Things) => ({ regionId }) } as const

/** How a team stands together, when those who teach can, and who has which turn. */
export const rotaLines = [
  line('POST /trainers/members/:memberId/role', 'another role in a team', {
    ...ofMember,
    form: () => ({ role: 'reserve' }),
  }),
  // A trainer does not lead a team.
  line('POST /trainers/members/:memberId/head', 'a team led by another', { ...ofMember, changesNothing: true }),
  line('POST /trainers/members/:memberId/earlier', 'someone asked earlier', ofMember),
  line('POST /trainers/needs', 'how many a day needs', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    form: (of) => ({
      ...{ region: of.regionId, course: of.courseId, trainers: 2, reserves: 1, from: '2027-03-01' },
      source: 'Styrgruppen',
    }),
    says: 'no in the form',
  }),

  line('GET /trainer-platform/availability', 'when one can oneself', { may: teachers }),
  line('POST /trainer-platform/availability', 'when one cannot oneself', { may: teachers, form: () => said }),
  line('GET /trainer-platform/availability/:availabilityId', 'what one has said, to change', ownSaying),
  line('POST /trainer-platform/availability/:availabilityId', 'what one has said, changed', {
    ...ownSaying,
    form: () => said,
  }),
  line('POST /trainer-platform/availability/:availabilityId/removal', 'what one has said, taken back', {
    ...ownSaying,
    says: 'nothing was done',
  }),

  line('GET /rota', 'the regions one proposes turns in', { may: planners }),
  line('GET /rota/:regionId', 'the turns of a term', ofRegion),
  // Nothing is chosen: the days are as they were.
  line('POST /rota/:regionId', 'the turns of a term, staffed', { ...ofRegion, form: () => ({}), changesNothing: true }),
  line('GET /rota/:regionId/runs/:runId', 'how far the staffing of a term has come', {
    ...ofRegion,
    ids: ({ regionId, rotaRunId }: Things) => ({ regionId, runId: rotaRunId }),
  }),
  line('POST /occasions/:occasionId/days/:dayId/staff/replacement', 'one in the place of another', {
    ...{ may: planners, in: 'region', ofJourney: 'travelled' },
    ids: ({ openOccasionId, openDayId }) => ({ occasionId: openOccasionId, dayId: openDayId }),
    form: ({ staffIds: [leader = 0, trainer = 0] }) => ({ leaves: trainer, comes: leader, version: 1 }),
    // Whoever leads cannot also train in the other's place; staffing.screen.test.ts changes staff.
    changesNothing: true,
  }),
]
