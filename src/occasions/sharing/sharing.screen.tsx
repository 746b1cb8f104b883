import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate } from '#design'
import { listRegionBodies } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { shareSeats } from './share-seats.ts'
import { listShares } from './sharing.report.ts'
import type { SharingRefusal } from './sharing.rules.ts'
import { text } from './sharing.text.ts'
import { SharingPage, type SharingShown } from './sharing.view.tsx'

interface Params {
  Params: { occasionId: string }
}

const fields = {
  region: field.id(),
  seats: field.whole(0, 500),
  agreement: field.text(500),
  agreedWith: field.text(100),
  agreedOn: field.day(),
}

/** Seats of an occasion opened to other regions. */
export function sharingScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const occasion = await getPlanned(db, askerOf(request), { id: request.params.occasionId, right: 'see occasions' })
      return page(reply, <SharingPage frame={frameOf(request)} {...(await showSharing(db, occasion))} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const occasion = await getPlanned(db, askerOf(request), {
        id: request.params.occasionId,
        right: 'plan occasions',
      })
      const { lang } = frameOf(request)
      const no = (errors: FieldErrors, status: number) => again({ db, request, reply, occasion }, errors, status)
      const read = readForm(request.body, fields)
      if (!read.ok) return no(wordFaults(read.faults, lang), 422)
      const { region: regionId, ...agreed } = read.values
      const { regions } = await showSharing(db, occasion)
      const region = regions.find(({ id }) => id === regionId)
      if (region === undefined) return no({ region: text[lang].unknownRegion }, 422)
      if (agreed.agreedOn > today()) return no({ agreedOn: text[lang].future }, 422)
      const means = { actor: knownActorOf(request), today: today(), money }
      const asked = { ...agreed, ...means, regionId, occasionId: occasion.occasionId }
      const outcome = await attempt(db, (tx) => shareSeats(tx, asked))
      if (isRefusal(outcome)) return no(wordRefusal(outcome, lang), 409)
      const say = text[lang]
      const given = outcome.seatsWentTo.length
      const told = agreed.seats === 0 ? say.stopped(region.name) : say.saved(region.name, agreed.seats)
      const notice = given > 0 ? `${told} ${say.seatsWentTo(given)}` : told
      return redirectWith(reply, `/occasions/${occasion.occasionId}/sharing`, { notice, config })
    })
  }
}

async function showSharing(db: Db, occasion: Occasion): Promise<SharingShown> {
  const regions = (await listRegionBodies(db)).filter(({ id }) => id !== occasion.regionId)
  return { occasion, regions, shares: await listShares(db, occasion.occasionId), today: today() }
}

interface Again {
  readonly db: Db
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly occasion: Occasion
}

async function again({ db, request, reply, occasion }: Again, errors: FieldErrors, status: number) {
  const shown = await showSharing(db, occasion)
  const typed = typedIn(request.body)
  return page(reply, <SharingPage frame={frameOf(request)} {...shown} errors={errors} typed={typed} />, status)
}

function wordRefusal(refusal: SharingRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'started':
      return { '': say.started(formatDate(refusal.firstDay, lang)) }
    case 'cancelled':
      return { '': say.cancelled }
    case 'moreThanSeats':
      return { seats: say.moreThanSeats(refusal.seats) }
    case 'fewerThanUsed':
      return { seats: say.fewerThanUsed(refusal.used) }
  }
}
