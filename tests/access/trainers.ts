import { line, type Who } from './line.ts'

const planners: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']

/** The teams that teach a region's courses. */
export const trainers = [
  line('GET /trainers', 'the teams of a region', {
    may: planners,
    in: 'region',
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('POST /trainers/members', 'someone new in a team', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    form: (of) => ({
      region: of.regionId,
      email: of.newcomerEmail,
      course: of.courseId,
      role: 'trainer',
      from: '2026-03-01',
    }),
    says: 'no in the form',
  }),
  line('POST /trainers/members', 'someone of elsewhere in a team of ours', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    form: (of, own) => ({
      region: own.regionId,
      email: of.newcomerEmail,
      course: own.courseId,
      role: 'trainer',
      from: '2026-03-01',
    }),
    says: 'no in the form',
  }),
  line('POST /trainers/members/:memberId/ending', 'the end of a place in a team', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ memberId }) => ({ memberId }),
  }),
]
