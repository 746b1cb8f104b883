import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoWrite: readonly Who[] = ['regional-project-manager', 'journey-owner', 'skr-secretariat']
const ofRegion = { may: ['regional-project-manager'], in: 'region' } as const
const ofNation = { may: ['journey-owner', 'skr-secretariat'], ofJourney: 'travelled' } as const

const token = ({ mark }: Things, kind: string) =>
  `00000000-0000-4000-${kind}-000000000${mark.replaceAll(/[a-z]/g, '0')}`
const begun = (sender: string, spot: string) => ({ sender, spot, title: 'Nytt', body: 'Läs.' })

/** Letters on their way. Outside the demo they are for whoever answers for the system. */
export const messages = [
  line('GET /outbox', 'every letter', { may: ['system-administrator'] }),
  line('GET /outbox/:letterId', 'a letter', {
    may: ['system-administrator'],
    ids: ({ letterId }) => ({ letterId }),
  }),

  line('GET /regions', 'the pages of the regions', { may: ['signed in'] }),
  line('GET /regions/:slug', 'the page of a region', {
    may: ['signed in'],
    ids: ({ regionSlug }) => ({ slug: regionSlug }),
  }),
  line('GET /regions/:slug/contacts', 'whom to call, to be changed', {
    ...ofRegion,
    ids: ({ regionSlug }) => ({ slug: regionSlug }),
  }),
  line('POST /regions/:slug/contacts', 'someone more to call', {
    ...ofRegion,
    ids: ({ regionSlug }) => ({ slug: regionSlug }),
    form: (of) => ({ token: token(of, '8001'), name: 'Nils', task: 'Platser', phone: '070-174 06 06', email: '' }),
  }),
  line('POST /regions/:slug/contacts/:contactId/removal', 'someone not to call any more', {
    ...ofRegion,
    ids: ({ regionSlug, contactId }) => ({ slug: regionSlug, contactId }),
  }),

  line('GET /articles', 'what whoever asks writes', { may: whoWrite }),
  line('GET /articles/new', 'the form of a new article', { may: whoWrite }),
  line('POST /articles/new', 'an article of a region', {
    ...ofRegion,
    form: (of) => ({ token: token(of, '8002'), ...begun(`${of.regionId}.0`, 'region/news') }),
    says: 'no in the form',
  }),
  line('POST /articles/new', 'an article of the nation about a journey', {
    ...ofNation,
    form: (of) => ({ token: token(of, '8003'), ...begun(`${of.countryId}.${of.journeyId}`, 'station/news') }),
    says: 'no in the form',
  }),
  line('GET /articles/:articleId', 'an article on the page of a region', {
    may: ['signed in'],
    ids: ({ noticeId }) => ({ articleId: noticeId }),
  }),
  line('GET /articles/:articleId', 'an article at the station', {
    may: [
      'regional-project-manager',
      { below: 'team-leader' },
      { below: 'municipal-administrator' },
      { below: 'head-of-social-services' },
    ],
    in: 'region',
    ids: ({ stationArticleId }) => ({ articleId: stationArticleId }),
  }),
  line('GET /articles/:articleId', 'an article on the platform', {
    may: ['regional-project-manager', { below: 'trainer' }, { below: 'course-leader' }],
    in: 'region',
    ids: ({ platformArticleId }) => ({ articleId: platformArticleId }),
  }),
  line('GET /articles/:articleId', 'a draft', { ...ofRegion, ids: ({ draftId }) => ({ articleId: draftId }) }),
  line('GET /articles/:articleId/draft', 'an article of a region, to be changed', {
    ...ofRegion,
    ids: ({ draftId }) => ({ articleId: draftId }),
  }),
  line('GET /articles/:articleId/draft', 'an article of the nation, to be changed', {
    ...ofNation,
    ids: ({ nationalArticleId }) => ({ articleId: nationalArticleId }),
  }),
  line('GET /articles/:articleId/draft/texts/:number', 'what an article said', {
    ...ofRegion,
    ids: ({ draftId }) => ({ articleId: draftId, number: 1 }),
    free: ['number'],
  }),
  line('POST /articles/:articleId/draft', 'another text of an article', {
    ...ofRegion,
    ids: ({ draftId }) => ({ articleId: draftId }),
    form: () => ({ seen: 1, title: 'Nyare', body: 'Läs det här.' }),
  }),
  line('POST /articles/:articleId/draft', 'another text of an article of the nation', {
    ...ofNation,
    ids: ({ nationalArticleId }) => ({ articleId: nationalArticleId }),
    form: () => ({ seen: 1, title: 'Nyare', body: 'Läs det här.' }),
  }),
  line('POST /articles/:articleId/draft/showing', 'an article published', {
    ...ofRegion,
    ids: ({ draftId }) => ({ articleId: draftId }),
    form: () => ({ seen: 1, from: '2026-02-12', until: '' }),
  }),
  line('POST /articles/:articleId/draft/withdrawal', 'an article taken down', {
    ...ofRegion,
    ids: ({ noticeId }) => ({ articleId: noticeId }),
  }),
]
