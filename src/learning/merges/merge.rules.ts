import type { Refusal } from '#values'

export type MergeRefusal =
  | Refusal<'same-account'>
  | Refusal<'merged-already'>
  | Refusal<'holds-roles'>
  | Refusal<'has-bookings'>

interface Accounts {
  readonly from: { readonly id: number; readonly isMerged: boolean; readonly roles: number; readonly bookings: number }
  readonly into: { readonly id: number; readonly isMerged: boolean }
}

/** Why the first account may not become part of the second: what still depends on its name is settled before. */
export function whyNotMerge({ from, into }: Accounts): MergeRefusal | undefined {
  if (from.id === into.id) return { refused: 'same-account' }
  if (from.isMerged || into.isMerged) return { refused: 'merged-already' }
  if (from.roles > 0) return { refused: 'holds-roles' }
  return from.bookings > 0 ? { refused: 'has-bookings' } : undefined
}
