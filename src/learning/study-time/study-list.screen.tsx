import type { FastifyRequest } from 'fastify'
import { csvOf, makePdf, today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { cellsOf, type StudyList, StudyListPage } from './study-list.view.tsx'
import { listOwnMunicipalities, listRequisition } from './study-time.report.ts'
import { minutesIn, yearOf } from './study-time.rules.ts'
import { text } from './study-time.text.ts'

interface Listed {
  Params: { municipalityId: string; year: string }
}

/** The list of certified study time, for the municipality's grant requisition. */
export const studyListScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { municipality?: unknown; year?: unknown } }>('/', async (request, reply) => {
    const municipalities = await listOwnMunicipalities(db, askerOf(request))
    const wanted = typeof request.query.municipality === 'string' ? parseId(request.query.municipality) : undefined
    const municipality = wanted === undefined ? municipalities[0] : municipalities.find(({ id }) => id === wanted)
    if (municipality === undefined) throw new Missing('a municipality')
    const now = yearOf(undefined, today())
    const year = Math.min(yearOf(request.query.year, today()), now)
    const rows = await listRequisition(db, { municipalityId: municipality.id, year })
    const years = Array.from({ length: now - 2020 }, (_, index) => now - index)
    return page(
      reply,
      <StudyListPage frame={frameOf(request)} {...{ municipalities, years, municipality, year, rows }} />,
    )
  })

  area.get<Listed>('/:municipalityId(^\\d+)/:year(^\\d{4}).csv', async (request, reply) => {
    const { lang } = frameOf(request)
    const { municipality, year, rows } = await getList(db, request)
    const { heads, cells } = cellsOf(rows, lang)
    const sum = [text[lang].list.sum, '', '', '', String(minutesIn(rows))]
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachment(`${text[lang].list.file(municipality.name, year)}.csv`))
      .send(csvOf(heads, [...cells, sum]))
  })

  area.get<Listed>('/:municipalityId(^\\d+)/:year(^\\d{4}).pdf', async (request, reply) => {
    const { lang } = frameOf(request)
    const list = await getList(db, request)
    const { municipality, year, rows } = list
    const say = text[lang].list
    const { heads, cells } = cellsOf(rows, lang)
    const pdf = await makePdf({
      title: say.title(municipality.name, year),
      lang,
      parts: [
        { kind: 'paragraph', text: say.lead },
        {
          kind: 'table',
          caption: say.caption,
          columns: heads.map((head, index) => (index < 3 ? { head } : { head, align: 'number' as const })),
          rows: cells,
          foot: [say.sum, '', '', '', String(minutesIn(rows))],
        },
      ],
    })
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', attachment(`${say.file(municipality.name, year)}.pdf`))
      .send(pdf)
  })
}

/** In letters that every header may carry. */
function attachment(file: string): string {
  const plain = file.normalize('NFD').replace(/[^\w.-]+/g, '')
  return `attachment; filename="${plain.toLowerCase()}"`
}

/** The list of a municipality that the asker may see; throws Missing. */
async function getList(db: Db, request: FastifyRequest<Listed>): Promise<StudyList> {
  const municipalityId = parseId(request.params.municipalityId)
  const municipality = (await listOwnMunicipalities(db, askerOf(request))).find(({ id }) => id === municipalityId)
  if (municipality === undefined) throw new Missing('a municipality')
  const year = yearOf(request.params.year, today())
  return { municipality, year, rows: await listRequisition(db, { municipalityId: municipality.id, year }) }
}
