import { attempt } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { CertifyPage } from './certify.view.tsx'
import { certifyStudyTime } from './certify-study-time.ts'
import { listTeamNotes } from './study-time.report.ts'
import { text } from './study-time.text.ts'

/** Where a team leader certifies the team's study time. */
export const certifyScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) =>
    page(reply, <CertifyPage frame={frameOf(request)} notes={await listTeamNotes(db, askerOf(request))} />),
  )

  area.post('/', async (request, reply) => {
    const read = readForm(request.body, { notes: field.ids(200) })
    const ids = read.ok ? read.values.notes : []
    const asker = askerOf(request)
    const certified = await attempt(db, (tx) => certifyStudyTime(tx, { ids, asker, actor: actorOf(request) }))
    if (certified === 0) return reply.redirect('/team/study-time', 303)
    return redirectWith(reply, '/team/study-time', { notice: text[frameOf(request).lang].team.done(certified), config })
  })
}
