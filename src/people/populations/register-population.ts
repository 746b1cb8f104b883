import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { insertPopulation } from './population.store.ts'

export interface PopulationAsked {
  readonly asOf: Day
  readonly source: string
  readonly printedTotal: number | null
  readonly rows: readonly { readonly organisationId: number; readonly inhabitants: number }[]
}

/** Enters how many lived in each municipality on a day. What is entered is never changed: what was reckoned by it stands. */
export async function registerPopulation(
  tx: Tx,
  asked: PopulationAsked,
  actor: Actor,
): Promise<{ readonly id: number } | Refusal<'population-of-the-day'>> {
  const id = await insertPopulation(tx, { ...asked, slug: `country-${asked.asOf}` })
  if (id === undefined) return { refused: 'population-of-the-day' }
  await record(tx, actor, {
    act: 'population entered',
    subject: { kind: 'population basis', id },
    detail: { asOf: asked.asOf, municipalities: asked.rows.length },
  })
  return { id }
}
