import { formatKr } from '#design'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { type Asker, isRefusal, type Language, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts, PricePort } from '../ports.ts'
import { listPriceChanges } from './day-prices.store.ts'
import { text } from './day-prices.text.ts'
import { DayPricesPage, type DayPricesShown } from './day-prices.view.tsx'
import { ownTyped, readDayPrices } from './read-day-prices.screen.ts'
import { type PricesSet, setDayPrices } from './set-day-prices.ts'
import { wordPricesRefusal } from './word-refusal.view.ts'

interface Params {
  Params: { occasionId: string; dayId: string }
}

/** What a seat costs on one day, to be set until the day is here; with a reason once someone has a seat. */
export function dayPricesScreen({ prices: list, money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const shown = await showPrices(db, askerOf(request), { ...request.params, list })
      return page(reply, <DayPricesPage frame={frameOf(request)} {...shown} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const frame = frameOf(request)
      const asker = askerOf(request)
      const shown = await showPrices(db, asker, { ...request.params, list })
      const typed = typedIn(request.body)
      const read = readDayPrices(typed, frame.lang)
      const again = { frame, typed, ownTyped: ownTyped(typed) }
      if (!read.ok) return page(reply, <DayPricesPage {...shown} {...again} errors={read.errors} />, 422)
      const { version, prices, reason } = read
      const { occasionId } = shown.occasion
      const asked = { occasionId, dayId: shown.day.dayId, version, prices, reason, list, money, today: today() }
      const outcome = await attempt(db, (tx) => setDayPrices(tx, { ...asked, actor: knownActorOf(request) }))
      if (!isRefusal(outcome))
        return redirectWith(reply, `/occasions/${occasionId}`, { notice: wordSet(outcome, frame.lang), config })
      if (outcome.refused === 'noReason') {
        const errors = { reason: wordPricesRefusal(outcome, frame.lang) }
        return page(reply, <DayPricesPage {...shown} {...again} errors={errors} />, 422)
      }
      const fresh = await showPrices(db, asker, { ...request.params, list })
      const kept = prices === undefined ? { frame } : again
      return page(reply, <DayPricesPage {...fresh} {...kept} stale={outcome.refused === 'stale'} />, 409)
    })
  }
}

function wordSet({ number, price, isChanged, seats }: PricesSet, lang: Language): string {
  const say = text[lang]
  if (!isChanged) return say.same
  const saved = price === 0 ? say.savedFree(number) : say.saved(number, formatKr(price, lang))
  return seats === 0 ? saved : `${saved} ${say.putRight(say.seats(seats))}`
}

type Asked = Params['Params'] & { readonly list: PricePort }

async function showPrices(db: Db, asker: Asker, { occasionId, dayId, list }: Asked): Promise<DayPricesShown> {
  const occasion = await getPlanned(db, asker, { id: occasionId, right: 'plan occasions' })
  const day = occasion.days.find((one) => String(one.dayId) === dayId)
  if (day === undefined) throw new Missing('day')
  const { onDay, form } = day
  const proposed = await list.proposePrices(db, { ...occasion, onDay, form })
  const changes = (await listPriceChanges(db, day.dayId)).map(({ changedAt, ...change }) => ({
    ...change,
    changedOn: dayAt(changedAt),
  }))
  return { occasion, day, proposed, changes, today: today() }
}
