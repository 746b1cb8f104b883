import { line, type Who } from './line.ts'

const packages = '/workshop/journeys/:journeySlug/packages'
const made = { may: ['journey-owner'], ofJourney: 'travelled' } as const
const whoTeach: readonly Who[] = ['trainer', 'course-leader', 'journey-owner']

/** Web packages: who puts them in, and who opens one. What an opened one gives out is behind its token, on another origin. */
export const packageLines = [
  line(`GET ${packages}`, 'the packages of a journey', { ...made, ids: ({ journeySlug }) => ({ journeySlug }) }),
  line(`GET ${packages}`, 'the packages of another journey', {
    ...{ may: ['journey-owner'], ofJourney: 'other' },
    ids: ({ other }) => ({ journeySlug: other.journeySlug }),
  }),
  line(`GET ${packages}/new`, 'where a package is put in', { ...made, ids: ({ journeySlug }) => ({ journeySlug }) }),
  line(`POST ${packages}/new`, 'a package put in', {
    ...{ ...made, changesNothing: true, form: () => ({}) },
    ids: ({ journeySlug }) => ({ journeySlug }),
  }),
  line('GET /courses/:courseId/items/:itemId/package', 'a package opened', {
    may: ['themselves', ...whoTeach],
    ofJourney: 'travelled',
    ids: ({ courseId, packageId }) => ({ courseId, itemId: packageId }),
  }),
  line('GET /courses/:courseId/items/:itemId/package', 'a package that one does not travel, opened', {
    may: whoTeach,
    ofJourney: 'other',
    ids: ({ other }) => ({ courseId: other.courseId, itemId: other.packageId }),
  }),
]
