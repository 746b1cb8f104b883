import { line, type Who } from './line.ts'

const whoMake: readonly Who[] = ['journey-owner']
const whoTeach: readonly Who[] = ['trainer', 'course-leader', 'journey-owner']
const files = '/workshop/journeys/:journeySlug/files'
const made = { may: whoMake, ofJourney: 'travelled' } as const
const otherMade = { may: whoMake, ofJourney: 'other' } as const
/** Without a file the form comes again. */
const noFile = { changesNothing: true, form: () => ({}) } as const

/** The files of a journey, who may read and who may change them, and whole journeys as archives. */
export const journeyFiles = [
  line('GET /content/:fileKey/:name', 'a file that a task shows', {
    may: ['themselves', ...whoTeach],
    ofJourney: 'travelled',
    free: ['name'],
    ids: ({ fileKey }) => ({ fileKey, name: 'bild.png' }),
    // Those who travel: the traveller of each place reads the same.
    only: ['home'],
  }),
  line('GET /content/:fileKey/:name', 'a file that nothing published shows', {
    ...made,
    free: ['name'],
    ids: ({ spareKey }) => ({ fileKey: spareKey, name: 'bild.png' }),
  }),
  line('GET /content/:fileKey/:name', 'a file of a journey that one does not travel', {
    may: whoTeach,
    ofJourney: 'other',
    free: ['name'],
    ids: ({ other }) => ({ fileKey: other.fileKey, name: 'bild.png' }),
  }),
  line(`GET ${files}`, 'the files of a journey', { ...made, ids: ({ journeySlug }) => ({ journeySlug }) }),
  line(`GET ${files}`, 'the files of another journey', {
    ...otherMade,
    ids: ({ other }) => ({ journeySlug: other.journeySlug }),
  }),
  line(`POST ${files}`, 'a file put in', { ...made, ...noFile, ids: ({ journeySlug }) => ({ journeySlug }) }),
  line(`GET ${files}/:fileKey`, 'a file in the library', {
    ...made,
    ids: ({ journeySlug, fileKey }) => ({ journeySlug, fileKey }),
  }),
  line(`GET ${files}/:fileKey`, 'a file in the library of another journey than it says', {
    may: [],
    ids: ({ journeySlug, other }) => ({ journeySlug, fileKey: other.fileKey }),
  }),
  line(`POST ${files}/:fileKey/replacement`, 'a file replaced', {
    ...made,
    ...noFile,
    ids: ({ journeySlug, fileKey }) => ({ journeySlug, fileKey }),
  }),
  line(`POST ${files}/:fileKey/length`, 'how long a file is', {
    ...made,
    ids: ({ journeySlug, fileKey }) => ({ journeySlug, fileKey }),
    form: () => ({ minutes: 1, seconds: 2 }),
  }),
  // Its bytes are gone afterwards, whatever is undone: so it is of the journey that is not read from.
  line(`POST ${files}/:fileKey/removal`, 'a file removed', {
    ...otherMade,
    ids: ({ other }) => ({ journeySlug: other.journeySlug, fileKey: other.spareKey }),
    form: () => ({}),
  }),
  line('GET /workshop/journeys/:journeySlug/archive', 'what an archive of a journey holds', {
    ...made,
    ids: ({ journeySlug }) => ({ journeySlug }),
  }),
  line('GET /workshop/journeys/:journeySlug/archive/:name(^[a-z0-9-]+).zip', 'a journey as an archive', {
    ...made,
    free: ['name'],
    ids: ({ journeySlug }) => ({ journeySlug, name: journeySlug }),
  }),
  // A role for one journey begins no other.
  line('GET /workshop/archives/new', 'where an archive is taken in', made),
  line('POST /workshop/archives/new', 'an archive taken in', { ...made, ...noFile }),
  line('GET /workshop/archives/:importId', 'an archive that someone without a role once took in', {
    may: [],
    ids: ({ importId }) => ({ importId }),
  }),
]
