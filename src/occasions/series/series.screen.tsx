import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDays } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { addDays, isRefusal, type Language, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { listOccasions } from '../occasion/occasion.report.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { postOnce } from '../occasion/post-once.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { planGround } from '../planning/judge-plan.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { OccasionsPorts, PricePort } from '../ports.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import { planSeries, type SeriesRefusal } from './plan-series.ts'
import { mostTimes, mostWeeksApart, parseWeeks, type SeriesWish } from './series.rules.ts'
import { text } from './series.text.ts'
import { ChooseOccasionPage, SeriesPage } from './series.view.tsx'
import { proposeSeries } from './series-plans.ts'

type Query = { Querystring: Record<string, string | undefined> }

const perPage = 30
const form = {
  every: field.whole(1, mostWeeksApart),
  times: field.whole(1, mostTimes),
  weeks: field.optionalText(100),
  holidays: field.optionalText(3),
}

/** A series after an occasion that is planned: the wish, every date of it, and one press that makes them. */
export function seriesScreen({ prices }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Query>('/', async (request, reply) => {
      const asker = askerOf(request)
      if (request.query.after === undefined) return chooseOccasion(db, request, reply)
      const occasion = await getPlanned(db, asker, { id: request.query.after, right: 'plan occasions' })
      const shown = { occasion, proposed: undefined, token: randomUUID() }
      if (request.query.every === undefined) return page(reply, <SeriesPage frame={frameOf(request)} {...shown} />)
      const typed = typedIn(request.query)
      const wish = readWish(typed, frameOf(request).lang)
      if ('errors' in wish)
        return page(reply, <SeriesPage frame={frameOf(request)} {...shown} errors={wish.errors} typed={typed} />, 422)
      const proposed = await propose(db, { occasion, wish, prices })
      return page(reply, <SeriesPage frame={frameOf(request)} {...{ ...shown, proposed, typed }} />)
    })

    area.post('/', async (request, reply) => {
      const frame = frameOf(request)
      const { lang } = frame
      const asker = askerOf(request)
      const typed = typedIn(request.body)
      const occasion = await getPlanned(db, asker, { id: String(typed.after), right: 'plan occasions' })
      const wish = readWish(typed, lang)
      const read = readForm(typed, { token: field.token(), chosen: field.ids(mostTimes) })
      const token = read.ok ? read.values.token : randomUUID()
      const again = { frame, occasion, token, typed }
      if ('errors' in wish) return page(reply, <SeriesPage {...again} proposed={undefined} errors={wish.errors} />, 422)
      const proposed = await propose(db, { occasion, wish, prices })
      if (!read.ok) {
        const errors = wordFaults(read.faults, lang)
        return page(reply, <SeriesPage {...again} proposed={proposed} errors={errors} />, 422)
      }
      const chosen = proposed.filter(({ byDays, skipped }) => read.values.chosen.includes(byDays) && !skipped)
      const asked = { courseId: occasion.courseId, chosen, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) =>
        postOnce<SeriesRefusal>(tx, {
          token,
          personId: asker.personId,
          act: async () => {
            const fresh = planGround(tx, { regionId: occasion.regionId, prices })
            const made = await planSeries(tx, { ...asked, ground: fresh })
            return isRefusal(made) ? made : { href: '/occasions' }
          },
        }),
      )
      if (!isRefusal(outcome))
        return redirectWith(reply, outcome.href, { notice: text[lang].made(chosen.length), config })
      const errors = { chosen: wordSeries(outcome, occasion, lang) }
      return page(reply, <SeriesPage {...again} proposed={proposed} errors={errors} />, 422)
    })
  }
}

async function chooseOccasion(db: Db, request: FastifyRequest<Query>, reply: FastifyReply) {
  const wanted = Math.min(parseId(request.query.page) ?? 1, 10_000)
  const asked = { when: 'coming' as const, today: today(), limit: perPage, offset: (wanted - 1) * perPage }
  const lines = await listOccasions(db, askerOf(request), asked)
  const pages = Math.ceil((lines[0]?.found ?? 0) / perPage)
  return page(reply, <ChooseOccasionPage frame={frameOf(request)} {...{ lines, page: wanted, pages }} />)
}

interface Wished {
  readonly occasion: Occasion
  readonly wish: SeriesWish
  readonly prices: PricePort
}

async function propose(db: Db, { occasion, wish, prices }: Wished) {
  const { regionId, journeyId } = occasion
  const rule = await getSeatRule(db, { regionId, journeyId, onDay: today() })
  return attempt(db, async (tx) => {
    const ground = planGround(tx, { regionId, prices })
    return proposeSeries(tx, { occasion, wish, rule, ground, today: today() })
  })
}

function readWish(typed: object, lang: Language): SeriesWish | { readonly errors: FieldErrors } {
  const read = readForm(typed, form)
  if (!read.ok) return { errors: wordFaults(read.faults, lang) }
  const { every: everyWeeks, times, weeks, holidays } = read.values
  const skipWeeks = parseWeeks(weeks)
  if (skipWeeks === undefined) return { errors: { weeks: text[lang].notWeeks } }
  return { everyWeeks, times, skipWeeks, skipHolidays: holidays !== '' }
}

function wordSeries(refusal: SeriesRefusal, { days, firstDay, lastDay }: Occasion, lang: Language): string {
  const say = text[lang]
  if (refusal.refused === 'noneChosen') return say.noneChosen
  const { byDays, faults } = refusal
  const names = days.flatMap(({ staff }) => staff)
  const worded = Object.values(wordPlanFaults(faults, names, lang)).join(' ')
  return say.oneFaulty(formatDays(addDays(firstDay, byDays), addDays(lastDay, byDays), lang), worded)
}
