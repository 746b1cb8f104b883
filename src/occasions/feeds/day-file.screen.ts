import { calendarOf } from '#messages'
import { hashToken, siteAddress } from '#people'
import { today } from '#platform'
import { askerOf, frameOf, type Screen } from '#platform/web'
import { addDays, Missing, parseId } from '#values'
import { text } from './feed.text.ts'
import { listDaysOf } from './feed-days.report.ts'
import { wordOwnDay } from './word-feed-entry.ts'

const years = 3 * 365

/** One of one's own course days as a file, under the same name as its invitation, so that opening both makes one entry. */
export const dayFileScreen: Screen = (area, { db, config }) => {
  area.get<{ Params: { occasionId: string; dayId: string } }>('/:dayId.ics', async (request, reply) => {
    const { personId } = askerOf(request)
    const { lang } = frameOf(request)
    const dayId = parseId(request.params.dayId)
    const window = { from: addDays(today(), -years), until: addDays(today(), years) }
    const days = await listDaysOf(db, { personIds: [personId], ...window })
    const day = days.find((one) => one.dayId === dayId && String(one.occasionId) === request.params.occasionId)
    if (day === undefined) throw new Missing('a course day of the asker')
    const reading = { lang, site: siteAddress(config, request), secret: hashToken(`${personId}`) }
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${text[lang].file(day.number)}"`)
      .send(calendarOf({ method: 'PUBLISH', entries: [wordOwnDay(day, reading)] }))
  })
}
