import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import type { LearningPorts } from '../ports.ts'
import { duesOf } from './due.rules.ts'
import { getTravels, listItemsLeft } from './start-page.report.ts'
import { focusOf, headlineOf, itemsNow } from './start-page.rules.ts'
import { StartPage } from './start-page.view.tsx'

/** Places that everyone has, or that the demo shows to everyone: they lead to no assignment. */
const own = new Set([
  '/',
  '/journeys',
  '/search',
  '/record',
  '/account',
  '/outbox',
  '/regions',
  '/open-occasions',
  '/trainer-calls',
])

export const startPageScreen =
  ({ bookedDays, yearEnd }: LearningPorts): Screen =>
  (area, { db }) => {
    area.get('/', async (request, reply) => {
      const asker = askerOf(request)
      const { personId, name } = asker
      const frame = frameOf(request)
      const [refusal, { ways, lately, place }, booked, queued, yearLeft] = await Promise.all([
        whyNotOpenContent(db, personId, today()),
        getTravels(db, personId),
        bookedDays.listBookedDays(db, personId, today()),
        bookedDays.listQueuePlaces(db, personId),
        yearEnd.findYearLeft(db, asker, today()),
      ])
      const focus = focusOf(ways, booked)
      const asked = new Set([...(focus ? [focus.stop.id] : []), ...booked.map(({ courseId }) => courseId)])
      const allLeft = await listItemsLeft(db, personId, [...asked])
      const left = allLeft.filter(({ courseId }) => courseId === focus?.stop.id)
      const items = itemsNow(left, focus?.day)
      const toDo = items.length > 0 ? items : itemsNow(left, undefined)
      const doors = frame.menu.filter(({ href }) => !own.has(href))
      const headline = headlineOf({
        ...{ ways, focus, queued, yearLeft },
        isContentClosed: refusal !== undefined,
        itemsLeft: items.length,
        hasDoors: doors.length > 0,
        today: today(),
      })
      const dues = duesOf(booked, allLeft, today())
      const start = {
        name,
        headline,
        refusal,
        focus,
        items,
        toDo,
        dues,
        place,
        ways,
        booked,
        queued,
        lately,
        doors,
        yearLeft,
      }
      return page(reply, <StartPage frame={frame} start={start} />)
    })
  }
