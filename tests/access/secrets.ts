import type { Role } from '#values'
import { type Ground, type Place, placeNames } from './ground.ts'
import { type Level, levels } from './line.ts'
import { reaches } from './may-come.ts'
import type { Someone } from './someone.ts'
import type { AllThings, Things } from './things.ts'

type Readers = readonly (Role | { readonly below: Role | 'employee' })[]

/** A word for what must not be read by others, with who reads it, by the part of the tree that their own must hold. */
interface Kind {
  readonly word: string
  readonly readers: Partial<Record<Level, Readers>>
  /** Also the person whose secret it is. */
  readonly themselves?: true
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

/** Words that stand in the names and figures of each place, followed by its mark. */
const kinds = {
  traveller: { word: 'hemligresande', readers: { unit: whoMeetPeople }, themselves: true },
  colleague: { word: 'hemligkollega', readers: { unit: whoMeetPeople } },
  answer: { word: 'hemligtsvar', readers: {}, themselves: true },
  staff: { word: 'hemligbemanning', readers: { unit: whoMeetPeople, region: whoeverIsThere } },
  room: { word: 'hemligsal', readers: { region: whoeverIsThere } },
  price: { word: 'hemligtpris', readers: { region: whoeverIsThere } },
} as const satisfies Record<string, Kind>
export type KindOfSecret = keyof typeof kinds
export const kindsOfSecret: readonly KindOfSecret[] = ['traveller', 'colleague', 'answer', 'staff', 'room', 'price']

export function secretOf(kind: KindOfSecret, { mark }: Pick<Place, 'mark'>): string {
  return `${kinds[kind].word}${mark}`
}

export interface Secret {
  readonly kind: KindOfSecret
  readonly word: string
  readonly mayRead: (someone: Someone) => boolean
}

/** Every secret of every place, with who may read it. */
export function allSecrets(ground: Ground, things: AllThings): Secret[] {
  return placeNames.flatMap((name) => kindsOfSecret.map((kind) => secretIn(ground, { kind, of: things[name] })))
}

function secretIn(ground: Ground, { kind, of }: { kind: KindOfSecret; of: Things }): Secret {
  const { readers, themselves }: Kind = kinds[kind]
  const isReader = ({ hats }: Someone) =>
    levels.some((level) => {
      const at = of[`${level}Id`]
      return hats.some((hat) => readers[level]?.some((who) => reaches(hat, who, { ground, at })))
    })
  const isTheirs = ({ hats, personId }: Someone) =>
    themselves === true && hats.length > 0 && personId === of.travellerId
  return { kind, word: secretOf(kind, of), mayRead: (someone) => isTheirs(someone) || isReader(someone) }
}
