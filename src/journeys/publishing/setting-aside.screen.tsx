import { attempt } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { getMadeCourse, makerOf } from '../workshop/making.screen.ts'
import { text } from './publishing.text.ts'
import { setDraftAside } from './set-draft-aside.ts'
import { SettingAsidePage } from './setting-aside.view.tsx'

type Params = { Params: { courseId: string } }

/** Asks before a draft is set aside, and does it. */
export const settingAsideScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    if ((await findOpenDraft(db, course.id)) === undefined) throw new Missing(`draft of course ${course.id}`)
    return page(reply, <SettingAsidePage frame={frameOf(request)} course={course} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const draft = await findOpenDraft(db, course.id)
    if (draft === undefined) throw new Missing(`draft of course ${course.id}`)
    const outcome = await attempt(db, (tx) => setDraftAside(tx, { draftId: draft.id, actor: makerOf(request) }))
    const notice = isRefusal(outcome) ? say.refusals[outcome.refused] : say.isAside
    return redirectWith(reply, `/workshop/courses/${course.id}`, { notice, outcome, config })
  })
}
