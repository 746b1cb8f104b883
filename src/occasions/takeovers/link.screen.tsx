import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken, siteAddress } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { ofSeat } from '../booking/met-seat.report.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import type { OccasionsPorts } from '../ports.ts'
import { judgeLink } from './judge-link.ts'
import { LinkClosedPage, LinkPage } from './link.view.tsx'
import { takeOverSeat } from './take-over-seat.ts'
import { whyNotFollow } from './takeover.rules.ts'
import { findTakeover } from './takeover.store.ts'
import { text } from './takeover.text.ts'
import { wordTakeoverRefusal } from './word-takeover.view.ts'

interface Params {
  Params: { token: string }
}

interface Answer {
  readonly request: FastifyRequest<Params>
  readonly reply: FastifyReply
}

/** Behind the link to a seat: what it is, and the press that takes it. Reading it changes nothing. */
export function takeoverLinkScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', (request, reply) => show(db, { request, reply }))

    area.post<Params>('/', async (request, reply) => {
      const { asker } = request
      const takeover = await findTakeover(db, hashToken(request.params.token))
      if (asker === undefined || takeover === undefined) return show(db, { request, reply })
      const { takeoverId, bookingId, occasionId } = takeover
      const { personId } = asker
      const asked = { takeoverId, bookingId, personId, money, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => takeOverSeat(tx, asked))
      const { lang } = frameOf(request)
      if (isRefusal(outcome)) {
        const notice = wordTakeoverRefusal(outcome, lang)
        return redirectWith(reply, `/takeovers/${request.params.token}`, { notice, outcome, config })
      }
      return redirectWith(reply, `/occasions/${occasionId}/place`, { notice: text[lang].taken, config })
    })

    async function show(from: Db, { request, reply }: Answer): Promise<FastifyReply> {
      const frame = frameOf(request)
      const { token } = request.params
      const takeover = await findTakeover(from, hashToken(token))
      const closed = whyNotFollow(takeover)
      if (takeover === undefined || closed)
        return page(
          reply,
          <LinkClosedPage frame={frame} refusal={closed ?? { refused: 'unknownLink' }} />,
          takeover ? 410 : 404,
        )
      const occasion = await findOccasion(from, takeover.occasionId, ofSeat(takeover.bookingId))
      if (occasion === undefined)
        return page(reply, <LinkClosedPage frame={frame} refusal={{ refused: 'unknownLink' }} />, 404)
      const seat = await getFeeSeat(from, takeover.bookingId)
      const reader = request.asker?.personId
      const isGiver = reader !== undefined && (reader === takeover.madeBy || reader === seat.personId)
      const refusal =
        reader === undefined || isGiver
          ? undefined
          : await attempt(from, (tx) => judgeLink(tx, { seat, personId: reader, today: today() })).then(
              (judged) => judged.why,
            )
      const address = `${siteAddress(config, request)}/takeovers/${token}`
      const who = reader === undefined ? ('stranger' as const) : isGiver ? ('giver' as const) : ('colleague' as const)
      return page(reply, <LinkPage frame={frame} {...{ occasion, refusal, address, who, takeover }} />)
    }
  }
}
