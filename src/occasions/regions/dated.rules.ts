import type { Day, Refusal } from '#values'

export type DatedRefusal =
  | (Refusal<'ruleInThePast'> & { readonly today: Day })
  | (Refusal<'ruleBeforeTheLatest'> & { readonly latest: Day })

/** What a region decides is never changed backwards, and begins after what it has decided before of the same. */
export function whyNotFrom(
  fromDay: Day,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): DatedRefusal | undefined {
  if (fromDay < today) return { refused: 'ruleInThePast', today }
  return latest !== undefined && fromDay <= latest ? { refused: 'ruleBeforeTheLatest', latest } : undefined
}
