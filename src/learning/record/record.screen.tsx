import { getPerson } from '#people'
import { csvOf, makePdf, today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import type { Language } from '#values'
import {
  countRecordedCourses,
  type EvidenceRow,
  listEvidence,
  listRecordedCourses,
  listRecordedSteps,
  listRecordedStudy,
} from './record.report.ts'
import { pageOf } from './record.rules.ts'
import { text } from './record.text.ts'
import { RecordPage, whatOf } from './record.view.tsx'
import { paperOf } from './record-paper.view.ts'

export const recordScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { page?: unknown } }>('/', async (request, reply) => {
    const { personId } = askerOf(request)
    const total = await countRecordedCourses(db, personId)
    const where = pageOf(request.query.page, total)
    const courses = await listRecordedCourses(db, personId, where.page)
    const steps = where.page === 1 ? await listRecordedSteps(db, personId) : []
    return page(reply, <RecordPage frame={frameOf(request)} {...{ courses, steps, total }} {...where} />)
  })

  area.get('/evidence.csv', async (request, reply) => {
    const { lang } = frameOf(request)
    const rows = await listEvidence(db, askerOf(request).personId)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${text[lang].file}"`)
      .send(fileOf(rows, lang))
  })

  area.get('/evidence.pdf', async (request, reply) => {
    const { lang } = frameOf(request)
    const { personId } = askerOf(request)
    const [person, rows, steps, study] = await Promise.all([
      getPerson(db, personId),
      listEvidence(db, personId),
      listRecordedSteps(db, personId),
      listRecordedStudy(db, personId),
    ])
    const parts = paperOf({ rows, steps, study, today: today() }, lang)
    const pdf = await makePdf({ title: text[lang].pdfTitle(person.name), lang, parts })
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${text[lang].pdfFile}"`)
      .send(pdf)
  })
}

function fileOf(rows: readonly EvidenceRow[], lang: Language): string {
  return csvOf(
    Object.values(text[lang].columns),
    rows.map((row) => [
      ...[row.earnedOn, whatOf(row, lang), row.courseName, row.stepName, row.journeyName, row.rule],
      ...[String(row.revision), row.municipality ?? '', row.correctedOn ?? '', row.reason ?? ''],
    ]),
  )
}
