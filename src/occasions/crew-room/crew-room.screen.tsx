import { listArticles } from '#messages'
import { dayAt, today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { listMyTeams, listPosts, listRooms } from '#trainers'
import { listTeachingDays } from '../attendance/teaching.report.ts'
import { listTaughtCourses } from '../run-sheet/teaching.report.ts'
import { listMaterialTitles } from './crew-room.report.ts'
import { CrewRoomPage } from './crew-room.view.tsx'

const mostDays = 4
const mostPosts = 3

/** Plattformen: for trainers and course leaders. */
export const crewRoomScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const { personId } = asker
    const asked = { personId, today: today() }
    const [days, courses, teams, rooms, articles] = await Promise.all([
      listTeachingDays(db, { ...asked, when: 'coming', limit: mostDays, offset: 0 }),
      listTaughtCourses(db, asker, today()),
      listMyTeams(db, asked),
      listRooms(db, asker),
      listArticles(db, { place: 'trainer-platform', asker, today: today() }),
    ])
    const [room] = rooms
    const [materials, posts] = await Promise.all([
      listMaterialTitles(
        db,
        courses.map(({ courseId }) => courseId),
      ),
      room === undefined ? [] : listPosts(db, { room, limit: mostPosts }),
    ])
    const said = posts.map((post) => ({ ...post, writtenOn: dayAt(new Date(post.writtenAt)) }))
    const shown = { days, courses, materials, teams, articles, posts: said, today: today() }
    return page(reply, <CrewRoomPage frame={frameOf(request)} {...shown} />)
  })
}
