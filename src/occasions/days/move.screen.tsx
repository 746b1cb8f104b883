import { formatDay } from '#design'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import type { Occasion } from '../occasion/shown.rules.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { OccasionsPorts } from '../ports.ts'
import type { MoveRefusal } from './move.rules.ts'
import { text } from './move.text.ts'
import { MovePage } from './move.view.tsx'
import { moveDays } from './move-days.ts'

interface Params {
  Params: { occasionId: string }
}

/** Moving all days of an occasion together. */
export const moveScreen =
  ({ money }: OccasionsPorts): Screen =>
  (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const asked = { id: request.params.occasionId, right: 'plan occasions' } as const
      const occasion = await getPlanned(db, askerOf(request), asked)
      return page(reply, <MovePage frame={frameOf(request)} occasion={occasion} today={today()} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const frame = frameOf(request)
      const { lang } = frame
      const planned = { id: request.params.occasionId, right: 'plan occasions' } as const
      const occasion = await getPlanned(db, askerOf(request), planned)
      const read = readForm(request.body, { first: field.day(), version: field.id() })
      const again = { frame, occasion, today: today(), typed: read.typed }
      if (!read.ok) return page(reply, <MovePage {...again} errors={wordFaults(read.faults, lang)} />, 422)
      const { first: firstDay, version } = read.values
      const { occasionId } = occasion
      const asked = { occasionId, firstDay, version, money, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => moveDays(tx, asked))
      if (!isRefusal(outcome))
        return redirectWith(reply, `/occasions/${occasionId}`, { notice: text[lang].moved(outcome.told), config })
      const fresh = await getPlanned(db, askerOf(request), planned)
      const errors = wordMove(outcome, occasion, lang)
      const stale = outcome.refused === 'stale'
      return page(reply, <MovePage {...again} occasion={fresh} errors={errors} stale={stale} />, stale ? 409 : 422)
    })
  }

function wordMove(refusal: MoveRefusal, { days }: Occasion, lang: Language): Record<string, string> {
  const say = text[lang]
  if (refusal.refused === 'stale') return {}
  if (refusal.refused !== 'movedFaulty') return { first: say[refusal.refused] }
  const names = days.flatMap(({ staff }) => staff)
  const worded = refusal.faults.flatMap((fault) =>
    Object.values(wordPlanFaults([fault], names, lang)).map((words) => say.on(formatDay(fault.onDay, lang), words)),
  )
  return { first: [...new Set(worded)].join(' ') }
}
