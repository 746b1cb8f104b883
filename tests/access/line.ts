import type { Role } from '#values'
import type { Form } from '../world/visitor.ts'
import type { PlaceName } from './ground.ts'
import type { KindOfSecret } from './secrets.ts'
import type { Things } from './things.ts'

/** Which part of the tree a thing belongs to. */
export const levels = ['unit', 'municipality', 'region', 'country'] as const
export type Level = (typeof levels)[number]

/**
 * Who may come: anyone at all; anyone signed in; the person the thing is about; those who teach there, or lead it; a role whose part
 * of the tree holds the thing; or, within the thing's part of the tree, a role or an employment that lies below it.
 */
export type Who =
  | 'anyone'
  | 'signed in'
  | 'themselves'
  | 'its staff'
  | 'its course leader'
  | Role
  | { readonly below: Role | 'employee' }

type Ids = Readonly<Record<string, string | number>>

/** Fills an address or a form with somebody's things; `own` are those of the home of whoever asks. */
type Fill<Filled> = (of: Things, own: Things) => Filled

/** One line of the table: a route, what is asked for there, what fills the address and the form, and who may come. */
export interface Line {
  readonly route: string
  /** What it is for, to be read in a fault: "the account of someone". */
  readonly what: string
  readonly mayCome: readonly Who[]
  /** Where the things lie. Without it the route is nobody's in particular, and a role comes wherever it is held. */
  readonly in?: Level
  /** Fills the parameters of the address. */
  readonly ids?: Fill<Ids>
  /** What stands after the question mark. */
  readonly search?: Fill<Ids>
  /** A form filled in as on the page. */
  readonly form?: Fill<Form>
  /** A role held for one journey comes only to what is of that journey: the one travelled here, or the other one. */
  readonly ofJourney?: 'travelled' | 'other'
  /**
   * A no that is neither 403 nor 404, and changes nothing: the form comes again with the reason, where what is not theirs
   * stands in it; or the page says that nothing was done, as to whoever comes too late.
   */
  readonly says?: 'no in the form' | 'nothing was done'
  /** Only the things of these places, where those of others would be a different question. */
  readonly only?: readonly PlaceName[]
  /** Parameters that belong to nobody: a year, a name that everyone may know. */
  readonly free?: readonly string[]
  /** Shown to whoever has the address, which is as good as a key. */
  readonly shows?: readonly KindOfSecret[]
  /** And leads to the pages of what it shows, where whoever comes is asked who they are. */
  readonly leads?: true
  /** A post that leaves nothing behind even for those who may send it. */
  readonly changesNothing?: true
  /** Who may is read from the tables for each thing, since letters go to the same; widening whoever asks changes nothing. */
  readonly isAskedOfTables?: true
  /** Tables that a page writes when it is read, since the reading itself is to be remembered. */
  readonly leaves?: readonly string[]
}

type Given = Omit<Line, 'route' | 'what' | 'mayCome'> & { readonly may: readonly Who[] }

/** "GET /people/:personId is the account of someone; may come: …" */
export function line(route: string, what: string, { may, ...given }: Given): Line {
  return { ...given, route, what, mayCome: may }
}
