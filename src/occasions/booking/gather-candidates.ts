import { findAbove, listWorkplaces, type Workplace, whyNotOpenContent } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#values'

/** What stands or falls with where someone works. */
export interface Employed {
  readonly personId: number
  readonly workplace: Workplace | undefined
  /** The region body that delivers to their municipality. */
  readonly regionId: number | undefined
  readonly mayOpenContent: boolean
}

export interface AskedFor {
  readonly today: Day
  /** The parts of the tree that are asked for: of two employments the seat goes on the one there. */
  readonly within?: readonly number[] | undefined
}

/** Where these persons work today and whether they may open content, in the order asked. Before any lock is taken. */
export async function gatherCandidates(tx: Tx, personIds: readonly number[], asked: AskedFor): Promise<Employed[]> {
  const { today } = asked
  const workplaces = await listWorkplaces(tx, personIds, asked)
  const regions = new Map<number, number | undefined>()
  for (const { municipalityId } of workplaces.values())
    if (!regions.has(municipalityId))
      regions.set(municipalityId, (await findAbove(tx, municipalityId, 'region-body'))?.id)
  const employed: Employed[] = []
  for (const personId of personIds) {
    const workplace = workplaces.get(personId)
    const mayOpenContent = (await whyNotOpenContent(tx, personId, today)) === undefined
    employed.push({
      personId,
      workplace,
      regionId: workplace && regions.get(workplace.municipalityId),
      mayOpenContent,
    })
  }
  return employed
}
