import type { Day, Refusal } from '#values'
import type { DraftPeriod, DraftRefusal } from '../drafts/draft.rules.ts'
import type { NotInState } from '../invoices/invoice.rules.ts'
import type { IssueFault } from '../invoices/issuing.rules.ts'

export const runActs = ['draft', 'check', 'issue', 'send'] as const
export type RunAct = (typeof runActs)[number]

/** Many at once: drafts for every buyer who has something to be billed, or one of the later acts for every such invoice. */
export interface RunAsked {
  readonly sellerId: number
  readonly act: RunAct
  readonly period: DraftPeriod
  readonly year: number
  readonly fromDay: Day
  readonly untilDay: Day
}
export interface Run extends RunAsked {
  readonly id: number
  readonly madeBy: string
  readonly madeAt: Date
  readonly finishedAt: Date | null
  readonly total: number
  readonly done: number
  readonly refused: number
  /** Invoices drafted, checked, issued or sent by it. */
  readonly made: number
}

export type RunRefusal = (Refusal<'already-running'> & { readonly runId: number }) | Refusal<'nothing-to-do'>

/** Why one part of a run was not done. */
export type PartRefusal =
  | DraftRefusal
  | NotInState
  | Refusal<'changed-meanwhile'>
  | Refusal<'stale'>
  | Refusal<'no-e-mail'>
  | (Refusal<'at-fault'> & { readonly faults: readonly IssueFault[] })
  | PartFault

/** Something went wrong that no rule foresaw: it stands in the log with the part's id, and nothing of the part was kept. */
export type PartFault = Refusal<'fault'>

/**
 * Whether a fault is of the machine and not of the part: the database is gone, full or at odds with itself for a moment. Then the
 * whole run waits and goes on; anything else is of the part alone, and the others are done.
 */
export function isOfTheMachine(fault: unknown): boolean {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined
  if (typeof code === 'string') return /^(08|40|53|57|58)|^E[A-Z]+$/.test(code)
  return fault instanceof Error && /connection (terminated|closed|ended)/i.test(fault.message)
}

export interface RefusedPart {
  readonly id: number
  readonly buyerId: number
  readonly buyer: string
  readonly invoiceId: number | null
  readonly refusal: PartRefusal
}
