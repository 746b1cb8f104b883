import type { FastifyInstance } from 'fastify'
import { type Asker, type Language, mayAnywhere, type Right } from '#values'
import type { House } from './house.ts'

/** Who may come in at all: anyone, anyone signed in, or whoever holds one of the rights somewhere. */
export type Guard =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'right'; readonly anyOf: readonly Right[] }

export const open: Guard = { kind: 'open' }
export const signedIn: Guard = { kind: 'signed-in' }
export function may(...anyOf: Right[]): Guard {
  return { kind: 'right', anyOf }
}

/** Whether the guard lets this asker through. What is theirs inside is decided by the screen. */
export function lets(guard: Guard, asker: Asker | undefined): boolean {
  if (guard.kind === 'open') return true
  if (asker === undefined) return false
  return guard.kind === 'signed-in' || guard.anyOf.some((right) => mayAnywhere(asker, right))
}

/** The routes of one page, registered under its prefix. */
export type Screen = (area: FastifyInstance, house: House) => void

/** One line of a directory board: where, who may come in, what is there, and its line in the menu of those who may. */
export interface Place {
  readonly prefix: string
  readonly guard: Guard
  readonly screen: Screen
  /** `notFor` are those who have a better way to the same, so that a long menu stays one row. */
  readonly menu?: { readonly label: Record<Language, string>; readonly order: number; readonly notFor?: Guard }
}
