import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId, parseTimeOfDay } from '#values'
import { type AvailabilityRefusal, availabilityKinds, missedDays, type SaidAvailability } from './availability.rules.ts'
import { listSaid } from './availability.store.ts'
import { text } from './availability.text.ts'
import { AvailabilityPage, type AvailabilityShown, availabilityAt } from './availability.view.tsx'
import { removeAvailability } from './remove-availability.ts'
import { sayAvailability } from './say-availability.ts'
import { listStaffedAhead } from './staffed-days.report.ts'

interface Params {
  Params: { availabilityId: string }
}

/** When the asker cannot teach and when they would rather: said, changed and taken back by themselves. */
export const availabilityScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    const shown = await show(db, request)
    return page(reply, <AvailabilityPage frame={frameOf(request)} {...shown} />)
  })

  area.get<Params>('/:availabilityId', async (request, reply) => {
    const shown = await show(db, request)
    const changing = getSaid(shown, request.params)
    return page(reply, <AvailabilityPage frame={frameOf(request)} {...{ ...shown, changing }} />)
  })

  const say = async (request: FastifyRequest, reply: FastifyReply, changing?: SaidAvailability) => {
    const frame = frameOf(request)
    const { lang } = frame
    const read = readForm(request.body, saying)
    const again = async (errors: FieldErrors) => {
      const shown = { ...(await show(db, request)), changing, errors, typed: read.typed }
      return page(reply, <AvailabilityPage frame={frame} {...shown} />, 422)
    }
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { kind, from, until, weekday, starts, ends, note } = read.values
    const part = { starts: parseTimeOfDay(starts) ?? null, ends: parseTimeOfDay(ends) ?? null }
    if (starts !== '' && part.starts === null) return again(wordFaults({ starts: 'notATime' }, lang))
    if (ends !== '' && part.ends === null) return again(wordFaults({ ends: 'notATime' }, lang))
    const only = weekday === '' ? null : Number(weekday)
    const said = { kind, from, until: until ?? (only === null ? from : null), weekday: only, ...part }
    const asked = { personId: askerOf(request).personId, said, note, today: today(), actor: actorOf(request) }
    const availabilityId = changing?.availabilityId
    const outcome = await attempt(db, (tx) => sayAvailability(tx, { ...asked, availabilityId }))
    if (isRefusal(outcome)) return again({ [fieldOf[outcome.refused]]: text[lang].refused[outcome.refused] })
    const now = await show(db, request)
    const isMissed = missedDays(now.said, now.staffed).length > 0
    const notice = isMissed ? text[lang].savedConflicts : text[lang].saved
    return redirectWith(reply, availabilityAt, { notice: outcome.said ? notice : text[lang].gone, config })
  }

  area.post('/', (request, reply) => say(request, reply))

  area.post<Params>('/:availabilityId', async (request, reply) =>
    say(request, reply, getSaid(await show(db, request), request.params)),
  )

  area.post<Params>('/:availabilityId/removal', async (request, reply) => {
    const { personId } = askerOf(request)
    const availabilityId = parseId(request.params.availabilityId) ?? 0
    const asked = { personId, availabilityId, actor: actorOf(request) }
    const { removed } = await attempt(db, (tx) => removeAvailability(tx, asked))
    const { lang } = frameOf(request)
    return redirectWith(reply, availabilityAt, { notice: removed ? text[lang].removed : text[lang].gone, config })
  })
}

const saying = {
  kind: field.choice(availabilityKinds),
  from: field.day(),
  until: field.optionalDay(),
  weekday: field.choice(['', '1', '2', '3', '4', '5', '6', '7']),
  starts: field.optionalText(10),
  ends: field.optionalText(10),
  note: field.optionalText(300),
}

const fieldOf: Record<AvailabilityRefusal['refused'], keyof typeof saying | ''> = {
  endsBeforeItBegins: 'until',
  needsAnEnd: 'until',
  hasBeen: 'until',
  noSuchWeekday: 'weekday',
  halfAPart: 'starts',
  partEndsBeforeItStarts: 'ends',
  tooMany: '',
}

async function show(db: Db, request: FastifyRequest): Promise<AvailabilityShown> {
  const asked = { personId: askerOf(request).personId, today: today() }
  const [said, staffed] = await Promise.all([listSaid(db, asked), listStaffedAhead(db, asked)])
  return { said, staffed, today: asked.today }
}

function getSaid({ said }: AvailabilityShown, { availabilityId }: Params['Params']): SaidAvailability {
  const found = said.find((one) => String(one.availabilityId) === availabilityId)
  if (found === undefined) throw new Missing('availability')
  return found
}
