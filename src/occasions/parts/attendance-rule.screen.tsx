import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDay } from '#design'
import { listPlannedRegions } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { AttendanceRulePage } from './attendance-rule.view.tsx'
import { listAttendanceRules } from './parts.store.ts'
import { text } from './parts.text.ts'
import { setAttendanceRule } from './set-attendance-rule.ts'

const fields = {
  parts: field.choice(['all', 'one']),
  from: field.day(),
  source: field.text(300),
}

/** How much of a day in two parts earns it, as each region has decided, from a day on. */
export const attendanceRuleScreen: Screen = (area, { db, config }) => {
  area.get('/', (request, reply) => show(db, { request, reply }))

  area.post('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const typed = typedIn(request.body)
    const regionId = parseId(String(typed.region ?? '')) ?? 0
    const mine = await listPlannedRegions(db, askerOf(request))
    if (!mine.some(({ id }) => id === regionId)) throw new Missing('region')
    const read = readForm(request.body, fields)
    const again = { request, reply, status: 422 }
    if (!read.ok) return show(db, { ...again, wrong: { regionId, typed, errors: wordFaults(read.faults, lang) } })
    const { parts, from: fromDay, source } = read.values
    const asked = { regionId, parts, fromDay, source, actor: knownActorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => setAttendanceRule(tx, asked))
    if (isRefusal(outcome)) {
      const errors = { from: text[lang][outcome.refused] }
      return show(db, { ...again, wrong: { regionId, typed, errors } })
    }
    return redirectWith(reply, '/attendance-rule', { notice: text[lang].ruleSet(formatDay(fromDay, lang)), config })
  })
}

interface Shown {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly status?: number
  readonly wrong?: NonNullable<Parameters<typeof AttendanceRulePage>[0]['wrong']>
}

async function show(db: Db, { request, reply, status = 200, ...again }: Shown) {
  const regions = []
  for (const { id, name } of await listPlannedRegions(db, askerOf(request)))
    regions.push({ regionId: id, name, rules: await listAttendanceRules(db, id) })
  const shown = { frame: frameOf(request), regions, today: today() }
  return page(reply, <AttendanceRulePage {...shown} {...again} />, status)
}
