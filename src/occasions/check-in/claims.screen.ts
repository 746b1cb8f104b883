import { siteAddress } from '#people'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { type DayAddress, getMarkable, listAddress } from '../attendance/met.screen.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { answerClaims } from './answer-claims.ts'
import { text } from './claims.text.ts'

const mostAtOnce = 500
const fields = {
  claim: field.ids(mostAtOnce),
  answer: field.choice(['yes', 'no']),
  why: field.choice(['without-network', 'not-on-the-list']),
}

/** The leader's answer to those who wait for it, from the list of the day. */
export function claimsScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.post<DayAddress>('/', async (request, reply) => {
      const met = await getMarkable(db, askerOf(request), request.params)
      const say = text[frameOf(request).lang]
      const read = readForm(request.body, fields)
      if (!read.ok || read.values.claim.length === 0)
        return redirectWith(reply, listAddress(met), { notice: say.nobody, outcome: { refused: 'nobody' }, config })
      const { claim: claimIds, answer, why } = read.values
      const asked = { occasionId: met.occasion.occasionId, dayId: met.day.dayId, claimIds, answer, money }
      const means = { today: today(), site: siteAddress(config, request), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => answerClaims(tx, { ...asked, ...means }))
      const done = why === 'without-network' ? say.saved[answer] : answer === 'yes' ? say.letInNow : say.leftOut
      const notice = isRefusal(outcome) ? say.refused[outcome.refused] : done
      return redirectWith(reply, listAddress(met), { notice, outcome, config })
    })
  }
}
