import type { Role } from '#values'
import { type Ground, type Place, type PlaceName, placeNames } from './ground.ts'
import { type Level, levels } from './line.ts'
import { reaches } from './may-come.ts'
import type { Someone } from './someone.ts'
import type { AllThings, Things } from './things.ts'

type Readers = readonly (Role | 'employee' | { readonly below: Role | 'employee' })[]

/** Who may read something, by the part of the tree of it that their own must hold. */
interface Kind {
  readonly readers: Partial<Record<Level, Readers>>
  /** Also the person whom it is about. */
  readonly themselves?: true
  /** Also whoever leads the days of the place. */
  readonly itsCourseLeader?: true
}

const whoMeetPeople: Readers = [
  'team-leader',
  'municipal-administrator',
  'head-of-social-services',
  'trainer',
  'course-leader',
  'regional-project-manager',
  'regional-course-administrator',
  'system-administrator',
]
const whoeverIsThere: Readers = [
  { below: 'employee' },
  { below: 'team-leader' },
  { below: 'municipal-administrator' },
  'regional-project-manager',
  'regional-course-administrator',
  'system-administrator',
]

/** Those of a unit who travel the same way see each other's names on it. */
const whoShareAUnit: Readers = [...whoMeetPeople, { below: 'employee' }]

/** Words that stand in the names and figures of each place, followed by its mark. */
const kinds = {
  traveller: { word: 'hemligresande', readers: { unit: whoShareAUnit }, themselves: true },
  colleague: { word: 'hemligkollega', readers: { unit: whoShareAUnit } },
  answer: { word: 'hemligtsvar', readers: {}, themselves: true },
  shared: { word: 'hemligtdelat', readers: { unit: ['team-leader'] } },
  staff: { word: 'hemligbemanning', readers: { unit: whoMeetPeople, region: whoeverIsThere } },
  room: { word: 'hemligsal', readers: { region: whoeverIsThere } },
  price: { word: 'hemligtpris', readers: { region: whoeverIsThere } },
  // What someone needs in order to come: never their manager.
  need: {
    word: 'hemligtbehov',
    readers: { region: ['regional-project-manager', 'regional-course-administrator'] },
    themselves: true,
    itsCourseLeader: true,
  },
  unit: { word: 'hemligenhet', readers: { unit: whoMeetPeople, municipality: [{ below: 'employee' }] } },
} as const satisfies Record<string, Kind & { readonly word: string }>
export type KindOfSecret = keyof typeof kinds

export function secretOf(kind: KindOfSecret, { mark }: Pick<Place, 'mark'>): string {
  return `${kinds[kind].word}${mark}`
}

const whoSeeMoney: Readers = ['head-of-social-services', 'regional-project-manager', 'regional-course-administrator']

/** Addresses of what is there, so that a list which names nobody does not lead to what is not theirs. */
const addresses: readonly (Kind & { readonly of: (things: Things) => readonly string[] })[] = [
  {
    of: ({ heldOccasionId, openOccasionId, fullOccasionId }) =>
      [heldOccasionId, openOccasionId, fullOccasionId].map((id) => `/occasions/${id}`),
    readers: { region: whoeverIsThere },
  },
  { of: ({ postingId }) => [`/economy/postings/${postingId}`], readers: { municipality: whoSeeMoney } },
  {
    of: ({ colleagueId, newcomerId }) => [colleagueId, newcomerId].map((id) => `/people/${id}`),
    readers: { unit: ['team-leader', 'municipal-administrator', 'system-administrator'] },
  },
  { of: ({ certificateId }) => [`/record/certificates/${certificateId}.pdf`], readers: {}, themselves: true },
]

export interface Secret {
  readonly word: string
  /** Whose it is. */
  readonly of: PlaceName
  readonly kind?: KindOfSecret
  readonly mayRead: (someone: Someone) => boolean
}

/** Every secret of every place, with who may read it. */
export function allSecrets(ground: Ground, things: AllThings): Secret[] {
  return placeNames.flatMap((of) => [
    ...kindsOfSecret.map((kind) => ({
      ...{ of, kind, word: secretOf(kind, things[of]) },
      mayRead: readersOf(kinds[kind], { ground, things: things[of] }),
    })),
    ...addresses.flatMap((address) =>
      address.of(things[of]).map((word) => ({ of, word, mayRead: readersOf(address, { ground, things: things[of] }) })),
    ),
  ])
}

function readersOf(
  { readers, themselves, itsCourseLeader }: Kind,
  { ground, things }: { ground: Ground; things: Things },
) {
  return ({ hats, personId }: Someone): boolean => {
    const isTheirs = themselves === true && hats.length > 0 && personId === things.travellerId
    const isLed = itsCourseLeader === true && hats.length > 0 && personId === things.leaderId
    const isReader = levels.some((level) => {
      const at = things[`${level}Id`]
      return hats.some((hat) => readers[level]?.some((who) => reaches(hat, who, { ground, at })))
    })
    return isTheirs || isLed || isReader
  }
}

const kindsOfSecret = Object.keys(kinds).filter((word): word is KindOfSecret => Object.hasOwn(kinds, word))
