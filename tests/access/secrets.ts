import type { Role } from '#values'
import { type Ground, type Place, placeNames } from './ground.ts'
import type { Level } from './line.ts'
import { reaches } from './may-come.ts'
import type { Someone } from './someone.ts'
import type { AllThings, Things } from './things.ts'

/** What a secret is part of, and with it who may read it. */
interface Kind {
  readonly word: string
  readonly in: Level
  readonly readers: readonly (Role | { readonly below: Role | 'employee' })[]
  /** Also the person whose secret it is. */
  readonly themselves?: true
}

const whoMeetPeople: readonly Role[] = [
  'team-leader',
  'municipal-administrator',
  'head-of-social-services',
  'trainer',
  'course-leader',
  'regional-project-manager',
  'regional-course-administrator',
  'system-administrator',
]
const whoeverIsThere: Kind['readers'] = [{ below: 'employee' }, 'system-administrator', 'skr-secretariat']

/** Words that stand in the names and figures of each place, followed by its mark. */
const kinds = {
  traveller: { word: 'hemligresande', in: 'unit', readers: whoMeetPeople, themselves: true },
  colleague: { word: 'hemligkollega', in: 'unit', readers: whoMeetPeople },
  answer: { word: 'hemligtsvar', in: 'unit', readers: [], themselves: true },
  staff: { word: 'hemligbemanning', in: 'region', readers: whoeverIsThere },
  room: { word: 'hemligsal', in: 'region', readers: whoeverIsThere },
  price: { word: 'hemligtpris', in: 'region', readers: whoeverIsThere },
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
  const { in: level, readers, themselves }: Kind = kinds[kind]
  const at = of[`${level}Id`]
  const isReader = ({ hats }: Someone) => hats.some((hat) => readers.some((who) => reaches(hat, who, { ground, at })))
  const isTheirs = ({ hats, personId }: Someone) =>
    themselves === true && hats.length > 0 && personId === of.travellerId
  return { kind, word: secretOf(kind, of), mayRead: (someone) => isTheirs(someone) || isReader(someone) }
}
