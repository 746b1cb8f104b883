import { formatDay } from '#design'
import { siteAddress } from '#people'
import { dayAt, timeAt } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, frameOf, type Screen } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { listOnDay } from '../attendance/list.report.ts'
import { type DayAddress, getMarkable } from '../attendance/met.screen.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { readSentMarks } from './read-sent-marks.ts'
import { text } from './scanning.text.ts'
import type { SentRefusal } from './sent-mark.rules.ts'
import { takeMarks } from './take-marks.ts'

/** Where phones send the marks they made; answered in words for the page's script to show. */
export function marksScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.post<DayAddress>('/', async (request, reply) => {
      const { occasion, day } = await getMarkable(db, askerOf(request), request.params)
      const { lang } = frameOf(request)
      const sent = readSentMarks(request.body)
      if (isRefusal(sent)) return reply.code(422).send({ taken: 0, refused: [text[lang].unreadable] })
      const asked = { occasionId: occasion.occasionId, dayId: day.dayId, ...sent, money }
      const means = { actor: knownActorOf(request), site: siteAddress(config, request) }
      const taken = await attempt(db, (tx) => takeMarks(tx, { ...asked, ...means }))
      const onList = await listOnDay(db, { occasionId: occasion.occasionId, dayId: day.dayId })
      const nameOf = (id: number) => onList.find(({ bookingId }) => bookingId === id)?.name ?? text[lang].someone
      return reply.send({
        taken: taken.filter(({ came }) => came === 'now').length,
        refused: taken.flatMap((one) =>
          one.came === 'refused' ? [wordSentRefusal(one.refusal, nameOf(one.bookingId), lang)] : [],
        ),
      })
    })
  }
}

function wordSentRefusal(refusal: SentRefusal, name: string, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'wrongClock':
      return say.wrongClock(name, formatDay(dayAt(refusal.at), lang), timeAt(refusal.at))
    case 'notOnTheList':
    case 'noSuchPart':
    case 'notHeld':
    case 'settled':
      return say[refusal.refused](name)
  }
}
