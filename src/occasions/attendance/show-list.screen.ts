import { listReadiness } from '#learning'
import { now, timeAt, today } from '#platform'
import type { Db } from '#platform/db'
import type { Language } from '#values'
import { listOpenClaims } from '../check-in/claim.store.ts'
import { getParticularDay } from '../parts/parts.store.ts'
import { whyNotMark } from './attendance.rules.ts'
import { listCounting, listMadeMarks, type MadeMark } from './attendance.store.ts'
import { text } from './attendance.text.ts'
import { contradiction } from './counting.rules.ts'
import { listOnDay, type OnList, wordWorks } from './list.report.ts'
import type { Met } from './met.screen.ts'
import { type DayListShown, dayMarkOf, type Listed, type SaidTwice } from './shown.rules.ts'

/** Everything that the list of a day shows. */
export async function showList(
  db: Db,
  met: Met,
  { lang, q = '' }: { lang: Language; q?: string },
): Promise<DayListShown> {
  const { occasion, plansTheRegion } = met
  const { occasionId, courseName } = occasion
  const day = await getParticularDay(db, met.day.dayId)
  const onList = await listOnDay(db, { occasionId, dayId: day.dayId })
  const isAhead = whyNotMark(day.onDay, today()) !== undefined
  const counting = isAhead ? new Map<number, never>() : await listCounting(db, day.dayId)
  const readiness = await listReadiness(db, {
    revisionId: occasion.revisionId,
    personIds: onList.flatMap(({ personId, isGuest }) => (isGuest ? [] : [personId])),
  })
  const list = onList.map((one): Listed => {
    const { done = 0, mandatory = 0 } = readiness.find(({ personId }) => personId === one.personId) ?? {}
    const parts = counting.get(one.bookingId) ?? new Map()
    return { ...one, works: wordWorks(one), done, mandatory, parts, mark: dayMarkOf(day, parts) }
  })
  const claims = met.mayMark ? await listOpenClaims(db, day.dayId) : []
  return {
    ...{ occasion, day: met.day, parts: day, list, q, mayMark: met.mayMark, today: today(), nowMs: now().getTime() },
    ...{ isSettled: day.isSettled, isCancelled: day.isCancelled, isUntouched: !day.isMarked },
    seen: Math.max(0, ...[...counting.values()].flatMap((parts) => [...parts.values()].map(({ markId }) => markId))),
    saidTwice: isAhead || !met.mayMark ? [] : saidTwice(await listMadeMarks(db, day.dayId), onList),
    claims: claims.map(({ seenAt, ...claim }) => ({ ...claim, works: wordWorks(claim), time: timeAt(seenAt) })),
    back: plansTheRegion
      ? { href: `/occasions/${occasionId}`, label: courseName }
      : { href: '/teaching', label: text[lang].back },
  }
}

/** Person by person, part by part, where two phones say otherwise. */
function saidTwice(made: readonly MadeMark[], onList: readonly OnList[]): SaidTwice[] {
  const said = ({ mark, source, at, markedByName }: MadeMark) => ({ mark, source, time: timeAt(at), by: markedByName })
  return onList.flatMap(({ bookingId, name }) =>
    ([1, 2] as const).flatMap((part) => {
      const found = contradiction(made.filter((one) => one.bookingId === bookingId && one.part === part))
      return found === undefined
        ? []
        : [{ bookingId, name, part, counts: said(found.counts), other: said(found.other) }]
    }),
  )
}
