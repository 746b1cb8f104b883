import { listArticles } from '#messages'
import { dayAt, today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { listMyTeams, listPosts, listRooms } from '#trainers'
import { listTeachingDays } from '../attendance/teaching.report.ts'
import { listAskedShown } from '../call-outs/asked.report.ts'
import { listOpenAsksOf } from '../call-outs/call-out.store.ts'
import { listTaughtCourses } from '../run-sheet/teaching.report.ts'
import { listAboutDays, listMyMeetings } from './crew-day.store.ts'
import { listMaterialTitles } from './crew-room.report.ts'
import { CrewRoomPage } from './crew-room.view.tsx'

const mostDays = 4
const mostPosts = 3

const unknown = {
  state: 'not-asked',
  prepared: { ready: 0, of: 0 },
  address: '',
  access: '',
  travel: undefined,
} as const

/** Plattformen: for trainers and course leaders. */
export const crewRoomScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const { personId } = asker
    const asked = { personId, today: today() }
    const [days, courses, teams, rooms, articles, asks, meetings] = await Promise.all([
      listTeachingDays(db, { ...asked, when: 'coming', limit: mostDays, offset: 0 }),
      listTaughtCourses(db, asker, today()),
      listMyTeams(db, asked),
      listRooms(db, asker),
      listArticles(db, { place: 'trainer-platform', asker, today: today() }),
      listOpenAsksOf(db, personId),
      listMyMeetings(db, asked),
    ])
    const [room] = rooms
    const dayIds = days.map(({ dayId }) => dayId)
    const askIds = asks.map(({ askId }) => askId)
    const [about, stepIns, materials, posts] = await Promise.all([
      listAboutDays(db, { ...asked, dayIds }),
      listAskedShown(db, askIds),
      listMaterialTitles(
        db,
        courses.map(({ courseId }) => courseId),
      ),
      room === undefined ? [] : listPosts(db, { room, limit: mostPosts }),
    ])
    const said = posts.map((post) => ({ ...post, writtenOn: dayAt(new Date(post.writtenAt)) }))
    const crewDays = days.map((day) => ({ ...day, ...(about.get(day.dayId) ?? unknown) }))
    const shown = {
      days: crewDays,
      stepIns,
      meetings,
      courses,
      materials,
      teams,
      articles,
      posts: said,
      today: today(),
    }
    return page(reply, <CrewRoomPage frame={frameOf(request)} {...shown} />)
  })
}
