import { type FieldErrors, formatDate } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { listQuotaKeys } from '../quota-keys/quota-key.store.ts'
import { getQuotas } from './quota.report.ts'
import type { QuotasRefusal } from './quota.rules.ts'
import { text } from './quota.text.ts'
import { QuotasPage, type QuotasShown } from './quota.view.tsx'
import { readQuotas } from './read-quotas.screen.ts'
import { setQuotas } from './set-quotas.ts'

interface Params {
  Params: { occasionId: string }
  Querystring: { key?: string }
}

/** The seats of an occasion divided among its municipalities, and released step by step. */
export function quotasScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const occasion = await getPlanned(db, askerOf(request), { id: request.params.occasionId, right: 'see occasions' })
      const shown = await showQuotas(db, occasion, parseId(request.query.key))
      return page(reply, <QuotasPage frame={frameOf(request)} {...shown} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const occasion = await getPlanned(db, askerOf(request), {
        id: request.params.occasionId,
        right: 'plan occasions',
      })
      const frame = frameOf(request)
      const { lang } = frame
      const typed = typedIn(request.body)
      const shown = await showQuotas(db, occasion, parseId(String(typed.key ?? '')))
      const again = (errors: FieldErrors, status: number) =>
        page(reply, <QuotasPage frame={frame} {...shown} errors={errors} typed={typed} />, status)
      const municipalityIds = shown.standings.map(({ municipalityId }) => municipalityId)
      const read = readQuotas(typed, { municipalityIds, firstDay: occasion.firstDay })
      if (!read.ok) {
        const words = Object.entries(read.faults).map(([name, word]) => [name, text[lang].faults[word]])
        return again(Object.fromEntries(words), 422)
      }
      const { quotas, releases } = read
      const means = { actor: knownActorOf(request), today: today(), money }
      const seen = typeof typed.seen === 'string' ? typed.seen : undefined
      const asked = {
        occasionId: occasion.occasionId,
        keyId: shown.chosen?.id ?? null,
        quotas,
        releases,
        seen,
        ...means,
      }
      const outcome = await attempt(db, (tx) => setQuotas(tx, asked))
      if (isRefusal(outcome)) return again(wordRefusal(outcome, lang), outcome.refused === 'moreThanSeats' ? 422 : 409)
      const sum = quotas.reduce((all, { seats }) => all + seats, 0)
      const notice = wordSaved(sum, outcome.seatsWentTo.length, lang)
      return redirectWith(reply, `/occasions/${occasion.occasionId}/quotas`, { notice, config })
    })

    area.post<Params>('/removal', async (request, reply) => {
      const { occasionId } = await getPlanned(db, askerOf(request), {
        id: request.params.occasionId,
        right: 'plan occasions',
      })
      const { lang } = frameOf(request)
      const means = { actor: knownActorOf(request), today: today(), money }
      const asked = { occasionId, keyId: null, quotas: [], releases: [], ...means }
      const outcome = await attempt(db, (tx) => setQuotas(tx, asked))
      const notice = isRefusal(outcome) ? Object.values(wordRefusal(outcome, lang)).join(' ') : text[lang].removed
      return redirectWith(reply, `/occasions/${occasionId}/quotas`, { notice, outcome, config })
    })
  }
}

async function showQuotas(db: Db, occasion: Occasion, chosenId: number | undefined): Promise<QuotasShown> {
  const { standings, releases, keyId } = await getQuotas(db, occasion.occasionId)
  const keys = await listQuotaKeys(db, occasion.regionId)
  const keyOf = (id: number | null | undefined) => keys.find((one) => one.id === id)
  return { occasion, standings, releases, keys, by: keyOf(keyId), chosen: keyOf(chosenId), today: today() }
}

function wordSaved(quotas: number, given: number, lang: Language): string {
  const say = text[lang]
  return given === 0 ? say.saved(quotas) : `${say.saved(quotas)} ${say.seatsWentTo(given)}`
}

function wordRefusal(refusal: QuotasRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'started':
      return { '': say.started(formatDate(refusal.firstDay, lang)) }
    case 'cancelled':
      return { '': say.cancelled }
    case 'moreThanSeats':
      return { '': say.moreThanSeats(refusal.quotas, refusal.seats) }
    case 'releaseTooLate':
      return { [`on-${refusal.at + 1}`]: say.releaseTooLate(formatDate(refusal.firstDay, lang)) }
    case 'stale':
      return { '': say.stale }
    case 'releaseNotMore':
      return { [`on-${refusal.at + 1}`]: say.releaseNotMore }
  }
}
