import type { FastifyReply, FastifyRequest } from 'fastify'
import { listPlannedRegions } from '#people'
import { dayAt, now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen, takeUploads } from '#platform/web'
import { type Asker, isRefusal, Missing, parseId } from '#values'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { askForSheet } from './ask-for-sheet.ts'
import { gatherSheet, lookAtSheet } from './gather-sheet.ts'
import { PreviewPage, WorkPage } from './preview.view.tsx'
import { readCells } from './read-cells.ts'
import { readGiven } from './read-given.screen.ts'
import { readStopped, type Sheet } from './sheet.rules.ts'
import { findSheet, insertSheet, listSheetsOf } from './sheet.store.ts'
import { SheetPage } from './sheet.view.tsx'
import { templateCsv, templateXlsx } from './template.ts'
import { wordCellsRefusal } from './word-sheet.view.ts'

type Query = { Querystring: { region?: string } }
type Params = { Params: { sheetId: string } }

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A term's plan from a sheet: put in, looked at row by row, and planned in one go. */
export function sheetScreen({ prices }: OccasionsPorts): Screen {
  return (area, { db }) => {
    area.get('/', async (request, reply) => showForm(db, request, reply))

    takeUploads(area, (uploads) => {
      uploads.post('/', async (request, reply) => {
        const given = await readGiven(request)
        const asker = askerOf(request)
        const { region } = await regionOf(db, asker, given.region)
        const cells = given.isTooLarge ? ({ refused: 'tooLarge' } as const) : await readCells(given.bytes)
        if (isRefusal(cells)) {
          const errors = { text: wordCellsRefusal(cells, frameOf(request).lang) }
          return showForm(db, request, reply, { errors, pasted: given.text, region: String(region.id) })
        }
        const sheet = { regionId: region.id, putInBy: asker.personId, putInAt: now(), name: given.name, cells }
        const id = await attempt(db, (tx) => insertSheet(tx, sheet))
        return reply.redirect(`/occasions/sheet/${id}`, 303)
      })
    })

    area.get<Query>('/template.xlsx', async (request, reply) => {
      const gathered = await gatherFor(db, request, { region: request.query.region, prices })
      const file = await templateXlsx({ ...gathered, lang: frameOf(request).lang })
      return reply.type(xlsxType).header('content-disposition', 'attachment; filename="mall.xlsx"').send(file)
    })

    area.get<Query>('/template.csv', async (request, reply) => {
      const gathered = await gatherFor(db, request, { region: request.query.region, prices })
      const file = templateCsv({ ...gathered, lang: frameOf(request).lang })
      const disposition = 'attachment; filename="mall.csv"'
      return reply.type('text/csv; charset=utf-8').header('content-disposition', disposition).send(file)
    })

    area.get<Params>('/:sheetId', async (request, reply) => {
      const sheet = await getSheet(db, askerOf(request), request.params.sheetId)
      const frame = frameOf(request)
      const asked = { asker: askerOf(request), regionId: sheet.regionId, prices }
      const { names, judged } = await attempt(db, (tx) => lookAtSheet(tx, sheet, asked))
      if (sheet.askedAt) {
        if (!sheet.endedAt) reply.header('refresh', '2')
        return page(reply, <WorkPage {...{ frame, sheet, names, stopped: readStopped(sheet.fault) }} />)
      }
      return page(reply, <PreviewPage {...{ frame, sheet, judged, names }} />)
    })

    area.post<Params>('/:sheetId/planning', async (request, reply) => {
      const asker = askerOf(request)
      const sheet = await getSheet(db, asker, request.params.sheetId)
      const given = { asker, regionId: sheet.regionId, prices }
      const { names, judged } = await attempt(db, (tx) => lookAtSheet(tx, sheet, given))
      const body = request.body
      const onlyRight = typeof body === 'object' && body !== null && 'rows' in body && body.rows === 'right'
      const outcome = await attempt(db, (tx) => askForSheet(tx, { sheetId: sheet.id, judged, onlyRight }))
      if (isRefusal(outcome)) {
        const shown = { frame: frameOf(request), sheet, judged, names }
        return page(reply, <PreviewPage {...shown} />, 409)
      }
      return reply.redirect(`/occasions/sheet/${sheet.id}`, 303)
    })
  }
}

async function gatherFor(
  db: Db,
  request: FastifyRequest,
  { region: asked, prices }: { region: string | undefined; prices: OccasionsPorts['prices'] },
) {
  const { region } = await regionOf(db, askerOf(request), asked)
  const given = { asker: askerOf(request), regionId: region.id, prices }
  const { facts, people } = await attempt(db, (tx) => gatherSheet(tx, given))
  return { courses: facts.courses, people }
}

async function regionOf(db: Db, asker: Asker, asked: string | undefined) {
  const regions = await listPlannedRegions(db, asker)
  const region = asked ? regions.find(({ id }) => String(id) === asked) : regions[0]
  if (region === undefined) throw new Missing('region')
  return { region, regions }
}

/** A sheet of a region that the asker plans in. */
async function getSheet(db: Db, asker: Asker, id: string): Promise<Sheet> {
  const sheet = await findSheet(db, parseId(id) ?? 0)
  const regions = await listPlannedRegions(db, asker)
  if (!sheet || !regions.some((region) => region.id === sheet.regionId)) throw new Missing('sheet')
  return sheet
}

interface Again {
  readonly errors: Readonly<Record<string, string>>
  readonly pasted: string
  readonly region: string
}

async function showForm(db: Db, request: FastifyRequest, reply: FastifyReply, again?: Again) {
  const asker = askerOf(request)
  const { region: asked } = typedIn(request.query)
  const choice = await regionOf(db, asker, again?.region ?? (typeof asked === 'string' ? asked : undefined))
  const sheets = await listSheetsOf(db, asker.personId)
  const recent = sheets.map((sheet) => ({ ...sheet, putInOn: dayAt(sheet.putInAt) }))
  const shown = { frame: frameOf(request), ...choice, recent, today: today() }
  return page(reply, <SheetPage {...shown} {...again} region={choice.region} />, again ? 422 : 200)
}
