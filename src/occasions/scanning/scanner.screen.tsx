import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { siteAddress } from '#people'
import { now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { listCounting } from '../attendance/attendance.store.ts'
import { listOnDay } from '../attendance/list.report.ts'
import { type DayAddress, getMarkable, type Met } from '../attendance/met.screen.ts'
import { openPart } from '../check-in/check-in.rules.ts'
import { openings } from '../check-in/day-moments.ts'
import { cleanTyped } from '../check-in/turning-code.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getParticularDay } from '../parts/parts.store.ts'
import type { OccasionsPorts } from '../ports.ts'
import { ScannerPage, type ScannerShown } from './scanner.view.tsx'
import { getCodeKey } from './scanning.store.ts'
import { text } from './scanning.text.ts'
import { seatCode } from './seat-code.ts'
import { takeMarks } from './take-marks.ts'

const longestCode = 60

/** The leader's camera; and for a phone without one, or without scripts, the participant's code typed. */
export function scannerScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<DayAddress>('/', async (request, reply) => {
      const met = await getMarkable(db, askerOf(request), request.params)
      return page(reply, <ScannerPage frame={frameOf(request)} {...(await showScanner(db, met))} />)
    })

    area.post<DayAddress>('/', async (request, reply) => {
      const met = await getMarkable(db, askerOf(request), request.params)
      const shown = await showScanner(db, met)
      const say = text[frameOf(request).lang]
      const read = readForm(request.body, { code: field.text(longestCode) })
      const wanted = cleanTyped(read.typed.code ?? '').replace(/^YR/, '')
      const found = shown.list.find(({ code }) => code === wanted)
      if (!read.ok || found === undefined || !shown.isToday)
        return codeAgain({ request, reply, shown, message: shown.isToday ? say.unknown : say.notToday })
      const { occasion, day } = met
      const at = now().getTime()
      const mark = { id: randomUUID(), bookingId: found.bookingId, at, ahead: 0, reason: '' }
      const marks = [{ ...mark, mark: 'attended', source: 'scanned' }] as const
      const asked = { occasionId: occasion.occasionId, dayId: day.dayId, marks, deviceId: randomUUID(), money }
      const means = { actor: knownActorOf(request), site: siteAddress(config, request) }
      if (!found.isHere) {
        const taken = await attempt(db, (tx) => takeMarks(tx, { ...asked, ...means }))
        if (isRefusal(taken) || taken.some(({ came }) => came === 'refused'))
          return codeAgain({ request, reply, shown, message: say.unknown })
      }
      const notice = found.isHere ? say.wasIn(found.name) : say.isIn(found.name)
      return redirectWith(reply, `/occasions/${occasion.occasionId}/days/${day.dayId}/scanner`, { notice, config })
    })
  }
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: ScannerShown
  readonly message: string
}

function codeAgain({ request, reply, shown, message }: Again) {
  const typed = readForm(request.body, {}).typed
  return page(reply, <ScannerPage frame={frameOf(request)} {...shown} errors={{ code: message }} typed={typed} />, 422)
}

async function showScanner(db: Db, { occasion, day }: Met): Promise<ScannerShown> {
  const { occasionId } = occasion
  const particular = await getParticularDay(db, day.dayId)
  const codeKey = await getCodeKey(db, occasionId)
  const counting = await listCounting(db, day.dayId)
  const part = openPart(openings(particular), now()) ?? 1
  const onList = await listOnDay(db, { occasionId, dayId: day.dayId })
  return {
    ...{ occasion, day, nowMs: now().getTime(), isToday: day.onDay === today() && !particular.isCancelled },
    list: onList.map(({ bookingId, name }) => ({
      ...{ bookingId, name, code: seatCode(codeKey, bookingId) },
      isHere: counting.get(bookingId)?.get(part)?.mark === 'attended',
    })),
  }
}
