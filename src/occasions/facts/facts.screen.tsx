import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { pairFaults } from '../planning/window.rules.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { OccasionsPorts } from '../ports.ts'
import { changeFacts } from './change-facts.ts'
import { type FactsFault, whyNotChangeFacts } from './facts.rules.ts'
import { text } from './facts.text.ts'
import { FactsPage } from './facts.view.tsx'

interface Params {
  Params: { occasionId: string }
}

const form = {
  version: field.id(),
  seats: field.whole(1, 500),
  bookingOpens: field.day(),
  bookingCloses: field.day(),
  least: field.optionalWhole(1, 500),
  decideBy: field.optionalDay(),
}

/** An occasion's own facts on one page. */
export function factsScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const asked = { id: request.params.occasionId, right: 'plan occasions' } as const
      const occasion = await getPlanned(db, askerOf(request), asked)
      const closed = whyNotChangeFacts(occasion, today())
      return page(reply, <FactsPage frame={frameOf(request)} {...{ occasion, closed }} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const frame = frameOf(request)
      const { lang } = frame
      const asked = { id: request.params.occasionId, right: 'plan occasions' } as const
      const occasion = await getPlanned(db, askerOf(request), asked)
      const closed = whyNotChangeFacts(occasion, today())
      const read = readForm(request.body, form)
      const again = { frame, occasion, closed, typed: read.typed }
      if (!read.ok) return page(reply, <FactsPage {...again} errors={wordFaults(read.faults, lang)} />, 422)
      const { least, decideBy, version, ...rest } = read.values
      const pair = pairFaults(read.values)
      if (pair.length > 0) return page(reply, <FactsPage {...again} errors={wordFactsFaults(pair, lang)} />, 422)
      const facts = { ...rest, minimum: least && decideBy ? { least, decideBy } : undefined }
      const { occasionId } = occasion
      const change = { occasionId, facts, version, money, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => changeFacts(tx, change))
      if (isRefusal(outcome)) {
        if (outcome.refused === 'factsFaulty')
          return page(reply, <FactsPage {...again} errors={wordFactsFaults(outcome.faults, lang)} />, 422)
        const fresh = await getPlanned(db, askerOf(request), asked)
        const isStale = outcome.refused === 'stale'
        const now = { occasion: fresh, closed: isStale ? undefined : outcome, stale: isStale }
        return page(reply, <FactsPage {...again} {...now} />, 409)
      }
      const say = text[lang]
      const notice = outcome.seatsWentTo > 0 ? `${say.saved} ${say.wentTo(outcome.seatsWentTo)}` : say.saved
      return redirectWith(reply, `/occasions/${occasionId}`, { notice, config })
    })
  }
}

function wordFactsFaults(faults: readonly FactsFault[], lang: Language): Record<string, string> {
  const ofPlan = faults.filter((fault) => fault.fault !== 'fewerThanTaken')
  const tooFew = faults.find((fault) => fault.fault === 'fewerThanTaken')
  const worded = wordPlanFaults(ofPlan, [], lang)
  return tooFew ? { seats: text[lang].fewerThanTaken(tooFew.taken), ...worded } : worded
}
