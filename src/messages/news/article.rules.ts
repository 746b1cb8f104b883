import { type Asker, type Day, placesWith, type Right } from '#values'

export const articlePlaces = ['station', 'trainer-platform', 'region'] as const
export type ArticlePlace = (typeof articlePlaces)[number]
export type Topic = 'news' | 'about' | 'workplace-meeting' | 'assignment' | 'links'

/** Where an article can stand, and as what; the order in which the choice is offered. */
export const spots = [
  'region/news',
  'region/about',
  'region/links',
  'station/news',
  'station/about',
  'station/workplace-meeting',
  'trainer-platform/news',
  'trainer-platform/about',
  'trainer-platform/assignment',
] as const
export type Spot = (typeof spots)[number]

/** The place and the topic of a spot. */
export function placeOf(spot: Spot): { place: ArticlePlace; topic: Topic } {
  const found = articlePlaces.flatMap((place) => topicsOf[place].map((topic) => ({ place, topic })))
  return found.find(({ place, topic }) => `${place}/${topic}` === spot) ?? { place: 'region', topic: 'news' }
}

const topicsOf: Record<ArticlePlace, readonly Topic[]> = {
  region: ['news', 'about', 'links'],
  station: ['news', 'about', 'workplace-meeting'],
  'trainer-platform': ['news', 'about', 'assignment'],
}

/** Whose an article is: a region body's own, or the nation's, then perhaps for one journey. */
export interface Sender {
  readonly organisationId: number
  readonly isNational: boolean
  readonly journeyId: number | null
}

/** An article as it is shown today. */
export interface Article extends Sender {
  readonly articleId: number
  readonly place: ArticlePlace
  readonly topic: Topic
  readonly title: string
  readonly body: string
  /** Who tells it: a region body, or the nation. */
  readonly senderName: string
  readonly journeyName: string | null
  readonly shownFrom: Day
  readonly isInvented: boolean
}

const readersOf: Record<ArticlePlace, readonly Right[]> = {
  region: [],
  station: ['see own team', 'see municipality'],
  'trainer-platform': ['teach'],
}

/**
 * From where someone reads what stands at a place: where they lead or teach. The pages of the regions are for everyone who is
 * signed in, and each reads from where they are employed or have a role.
 */
export function readsFrom(place: ArticlePlace, asker: Pick<Asker, 'grants' | 'employerIds'>): number[] {
  const places = readersOf[place].flatMap((right) => placesWith(asker, right))
  return place === 'region' ? belongsTo(asker) : [...new Set(places)]
}

/** Every organisation someone belongs to: employed there, or with a role there. */
export function belongsTo({ employerIds, grants }: Pick<Asker, 'grants' | 'employerIds'>): number[] {
  return [...new Set([...employerIds, ...grants.map(({ organisationId }) => organisationId)])]
}
