import { attempt } from '#platform/db'
import { actorOf, askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId, placesWith } from '#values'
import { findEmployed, listEmployerEvidence } from './employer-record.report.ts'
import { EmployerRecordPage } from './employer-record.view.tsx'
import { recordReading } from './record-reading.ts'

/** What an employer may see of what someone has earned; each reading is in the audit record. */
export const employerRecordScreen: Screen = (area, { db }) => {
  area.get<{ Params: { personId: string } }>('/', async (request, reply) => {
    const personId = parseId(request.params.personId)
    const places = placesWith(askerOf(request), 'see people')
    const person = personId === undefined ? undefined : await findEmployed(db, { personId, places })
    if (personId === undefined || person === undefined) throw new Missing('a person employed here')
    const evidence = await listEmployerEvidence(db, { personId, places })
    await attempt(db, (tx) => recordReading(tx, { personId, rows: evidence.length, actor: actorOf(request) }))
    return page(reply, <EmployerRecordPage frame={frameOf(request)} {...{ person, evidence }} />)
  })
}
