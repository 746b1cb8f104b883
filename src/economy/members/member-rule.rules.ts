import type { Period, Refusal } from '#values'
import type { Counting } from '../allocation/member.rules.ts'

/** How those count who are members for part of a year, from a year until the next rule. */
export interface MemberRule {
  readonly fromYear: number
  readonly counting: Counting
  readonly source: string
  readonly setBy: string | null
}

/** A municipality of the region with the agreements that make it a member. */
export interface MemberShown {
  readonly municipalityId: number
  readonly name: string
  /** Its agreement with the region counts before that with SKR; neither makes it no member. */
  readonly kind: 'regional' | 'service' | null
  readonly periods: readonly Period[]
}

export type MemberRuleRefusal =
  | (Refusal<'year-shared'> & { readonly year: number })
  | (Refusal<'before-the-latest'> & { readonly latest: number })
  | Refusal<'year-been'>

/** Why a rule cannot begin that year: years that have been, and years whose cost is shared already, are never counted anew by it. */
export function whyNotSetMemberRule(
  fromYear: number,
  given: { readonly thisYear: number; readonly latest: number | undefined; readonly sharedYears: readonly number[] },
): MemberRuleRefusal | undefined {
  if (fromYear < given.thisYear) return { refused: 'year-been' }
  if (given.latest !== undefined && fromYear <= given.latest)
    return { refused: 'before-the-latest', latest: given.latest }
  const shared = given.sharedYears.filter((year) => year >= fromYear).sort((a, b) => b - a)
  return shared[0] === undefined ? undefined : { refused: 'year-shared', year: shared[0] }
}
