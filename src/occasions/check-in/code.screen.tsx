import { siteAddress } from '#people'
import { now, timeAt, today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { listCounting } from '../attendance/attendance.store.ts'
import { listOnDay } from '../attendance/list.report.ts'
import { type DayAddress, getMarkable } from '../attendance/met.screen.ts'
import { getParticularDay, type ParticularDay } from '../parts/parts.store.ts'
import { openPart, stepAt } from './check-in.rules.ts'
import { listOpenClaims } from './claim.store.ts'
import { CodePage, type CodeShown } from './code.view.tsx'
import { openings } from './day-moments.ts'
import { drawCode } from './draw-code.ts'
import { shownCode, typedCode } from './turning-code.ts'

/** The turning code of a day, for its course leader to show. It looks itself up again, with scripts or without. */
export const codeScreen: Screen = (area, { db, config }) => {
  area.get<DayAddress & { Querystring: { names?: unknown } }>('/', async (request, reply) => {
    const { occasion, day } = await getMarkable(db, askerOf(request), request.params)
    const particular = await getParticularDay(db, day.dayId)
    const code = codeNow(particular, siteAddress(config, request))
    const part = typeof code === 'object' && 'part' in code ? code.part : 1
    const onList = await listOnDay(db, particular)
    const counting = await listCounting(db, day.dayId)
    const missing = onList.filter(({ bookingId }) => counting.get(bookingId)?.get(part)?.mark !== 'attended')
    const shown = { occasion, day, today: today(), partCount: particular.partCount, code }
    return page(
      reply,
      <CodePage
        frame={frameOf(request)}
        {...shown}
        here={onList.length - missing.length}
        of={onList.length}
        missing={missing.map(({ name }) => name)}
        waiting={(await listOpenClaims(db, day.dayId)).length}
        namesInSight={request.query.names === 'yes'}
      />,
    )
  })
}

function codeNow(day: ParticularDay, site: string): CodeShown['code'] {
  if (day.isCancelled) return 'cancelled'
  const at = now()
  const open = openings(day)
  const [first] = open
  if (first !== undefined && at < first.from) return { opens: timeAt(first.from) }
  const part = openPart(open, at)
  if (part === undefined) return 'over'
  const step = stepAt(at)
  const drawn = drawCode(`${site}/check-in/${shownCode(day, step)}`)
  return { ...drawn, typed: typedCode(day, step), site: `${site.replace(/^https?:\/\//, '')}/check-in`, part }
}
