import { listOpenWays, type OpenWay } from '#journeys'
import type { EnrolmentPort } from '#people'
import { enrol } from './enrol.ts'

/** What people needs when an account is made: where one can be enrolled, and the act. */
export const enrolmentPort: EnrolmentPort = {
  async listChoices(db) {
    const ways = await listOpenWays(db)
    return ways.map((way) => ({ stepId: way.stepId, trackId: way.trackId, label: labelOf(way) }))
  },
  enrol,
}

function labelOf({ journeyName, stepName, trackName }: OpenWay): string {
  return [journeyName, stepName, trackName].filter((name) => name !== null).join(' · ')
}
