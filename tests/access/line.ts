import type { Role } from '#values'
import type { Form } from '../world/visitor.ts'
import type { KindOfSecret } from './secrets.ts'
import type { Things } from './things.ts'

/** Which part of the tree a thing belongs to; a role comes to it when its own part is that one or lies above it. */
export type Level = 'unit' | 'municipality' | 'region' | 'country'

/**
 * Who may come: anyone at all; anyone signed in; the person the thing is about; those who teach there; a role whose part
 * of the tree holds the thing; or, within the thing's part of the tree, a role or an employment that lies below it.
 */
export type Who = 'anyone' | 'signed in' | 'themselves' | 'its staff' | Role | { readonly below: Role | 'employee' }

type Ids = Readonly<Record<string, string | number>>

/** One line of the table: a route, what is asked for there, what fills the address and the form, and who may come. */
export interface Line {
  readonly route: string
  /** What it is for, to be read in a fault: "the account of someone". */
  readonly what: string
  readonly mayCome: readonly Who[]
  /** Where the things lie. */
  readonly in: Level
  /** Fills the parameters of the address. */
  readonly ids?: (of: Things) => Ids
  /** What stands after the question mark. */
  readonly search?: (of: Things) => Ids
  /** A form that is filled in as on the page; `own` are the things of whoever asks. */
  readonly form?: (of: Things, own: Things) => Form
  /** A role held for one journey comes only to what is of that journey. */
  readonly ofJourney?: true
  /** What is not theirs stands in the form, so that the page comes again with the reason, and nothing is changed. */
  readonly refusedInForm?: true
  /** Parts of the address that may come from elsewhere, since they do not belong to the part before: a year, a journey. */
  readonly free?: readonly string[]
  /** Shown to whoever has the address, which is as good as a key. */
  readonly shows?: readonly KindOfSecret[]
  /** A page that changes nothing itself even when it is posted to, such as a search. */
  readonly changesNothing?: true
}

type Given = Omit<Line, 'route' | 'what' | 'mayCome' | 'in'> & { readonly may: readonly Who[]; readonly in?: Level }

/** "GET /people/:personId is the account of someone; may come: …" */
export function line(route: string, what: string, { may, ...given }: Given): Line {
  return { in: 'country', ...given, route, what, mayCome: may }
}

/** Everyone who belongs to the thing's part of the tree: works there, or holds a role there. */
export const everyoneThere: readonly Who[] = [
  { below: 'employee' },
  { below: 'team-leader' },
  { below: 'municipal-administrator' },
  { below: 'head-of-social-services' },
  'trainer',
  'course-leader',
  'regional-project-manager',
  'regional-course-administrator',
]
