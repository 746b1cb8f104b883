import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDay } from '#design'
import { siteAddress } from '#people'
import { now, timeAt } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, type House, page, readCookie, readForm, type Screen, setCookie } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findParticularDay } from '../parts/parts.store.ts'
import type { OccasionsPorts } from '../ports.ts'
import { seenForMs } from './check-in.rules.ts'
import { text } from './check-in.text.ts'
import { checkIn } from './check-in.ts'
import { CheckInPage, type CheckInShown, ReadCodePage, wordRefusal } from './check-in.view.tsx'
import { claimPlace } from './claim-place.ts'
import { findTyped, meetCode, type Standing } from './meet-code.screen.ts'
import { readCode, seenMark } from './turning-code.ts'

type Coded = { Params: { code: string } }

const longestCode = 60

/** What a participant's phone opens when it has read the code of the day. Reading changes nothing; pressing checks in. */
export function checkInScreen({ money }: OccasionsPorts): Screen {
  return (area, house) => {
    const { db } = house
    // Whoever is sent to sign in first has met the code, too.
    area.addHook('onSend', async (request, reply, payload) => {
      if (request.method === 'GET') await keepSeen(house, { request, reply, code: codeIn(request.params) })
      return payload
    })

    area.get<Coded>('/', async (request, reply) => {
      const { code } = request.params
      return showStanding(request, reply, { code, standing: await meet(house, request, code) })
    })

    area.post<Coded>('/', async (request, reply) => {
      const { code } = request.params
      const standing = await pressIn(house, request, { code, money })
      if (standing.stands === 'refused') return showStanding(request, reply, { code, standing, status: 409 })
      return reply.redirect(`/check-in/${encodeURIComponent(code)}`, 303)
    })

    area.post<Coded>('/wish', async (request, reply) => {
      const { code } = request.params
      const standing = await meet(house, request, code)
      if (standing.stands !== 'refused' || standing.refusal.refused !== 'notOnTheList')
        return reply.redirect(`/check-in/${encodeURIComponent(code)}`, 303)
      const day = await findParticularDay(db, readCode(code)?.dayId ?? 0)
      const asked = { part: 1, seen: now(), clientMarkId: null, actor: knownActorOf(request) } as const
      if (day !== undefined) await attempt(db, (tx) => claimPlace(tx, { ...asked, day }))
      return reply.redirect(`/check-in/${encodeURIComponent(code)}`, 303)
    })
  }
}

/** Where one types the code, or opens the camera. */
export function readCodeScreen({ money }: OccasionsPorts): Screen {
  return (area, house) => {
    const { db } = house
    area.get('/', async (request, reply) =>
      page(reply, <ReadCodePage frame={frameOf(request)} nowMs={now().getTime()} />),
    )

    area.post('/', async (request, reply) => {
      const frame = frameOf(request)
      const read = readForm(request.body, { code: field.text(longestCode) })
      const typed = read.typed.code ?? ''
      const found = read.ok
        ? await findTyped(db, { typed: read.values.code, personId: askerOf(request).personId, at: now() })
        : undefined
      if (found === undefined) {
        const again = { typed, error: text[frame.lang].page.noTyped, nowMs: now().getTime() }
        return page(reply, <ReadCodePage frame={frame} {...again} />, 422)
      }
      await keepSeen(house, { request, reply, code: found })
      const standing = await pressIn(house, request, { code: found, money })
      if (standing.stands === 'refused') return showStanding(request, reply, { code: found, standing, status: 409 })
      return reply.redirect(`/check-in/${found}`, 303)
    })
  }
}

function codeIn(params: unknown): string {
  return typeof params === 'object' && params !== null && 'code' in params ? String(params.code) : ''
}

function meet({ db, config }: House, request: FastifyRequest, code: string): Promise<Standing> {
  const { personId } = askerOf(request)
  return meetCode(db, { code, personId, at: now(), cookie: readCookie(request, 'scanned', config) })
}

/** Checks in whoever is ready; asks again afterwards where they stand. */
async function pressIn(
  house: House,
  request: FastifyRequest,
  { code, money }: { readonly code: string } & Pick<OccasionsPorts, 'money'>,
): Promise<Standing> {
  const standing = await meet(house, request, code)
  if (standing.stands !== 'ready') return standing
  const { particular: day, part, seen } = standing
  const asked = { day, part, seen, money, site: siteAddress(house.config, request), actor: knownActorOf(request) }
  const outcome = await attempt(house.db, (tx) => checkIn(tx, asked))
  return isRefusal(outcome) ? { stands: 'refused', refusal: outcome, day: standing.day } : standing
}

/** A browser that meets a code while it is shown remembers when, so that signing in first costs nobody their place. */
async function keepSeen(
  { db, config }: House,
  { request, reply, code }: { request: FastifyRequest; reply: FastifyReply; code: string },
): Promise<void> {
  const standing = await meetCode(db, { code, personId: request.asker?.personId ?? 0, at: now(), cookie: undefined })
  const isShownNow = standing.stands !== 'refused' || standing.refusal.refused === 'notOnTheList'
  const day = isShownNow ? await findParticularDay(db, readCode(code)?.dayId ?? 0) : undefined
  if (day === undefined) return
  setCookie(reply, 'scanned', { value: seenMark(day, code, now()), seconds: seenForMs / 1000, config })
}

function showStanding(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, standing, status = 200 }: { code: string; standing: Standing; status?: number },
) {
  const frame = frameOf(request)
  return page(reply, <CheckInPage frame={frame} code={code} shown={shownOf(standing, frame.lang)} />, status)
}

function shownOf(standing: Standing, lang: Language): CheckInShown {
  if (standing.stands === 'refused') {
    const { refusal, day } = standing
    const dayName = day && text[lang].dayOf(day.courseName, day.number)
    return { stands: 'refused', refusal: wordRefusal(refusal, lang, timeAt), dayName }
  }
  const { stands, day, particular, part } = standing
  const { courseName, number, onDay, marks, bookingId } = day
  const told = { courseName, number, when: formatDay(onDay, lang), partCount: particular.partCount, part }
  if (stands === 'in') return { stands, day: told, time: marks.find((one) => one.part === part)?.at ?? timeAt(now()) }
  return stands === 'ready' ? { stands, day: told } : { stands, day: told, isOnList: bookingId !== null }
}
