import type { FastifyInstance, FastifyRequest } from 'fastify'
import { getRevisionContent } from '#journeys'
import { listReadiness } from '#learning'
import { siteAddress } from '#people'
import { csvOf, makePdf, makePosters, today, xlsxOf } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, type House } from '#platform/web'
import { Missing } from '#values'
import { findCourseOfRevision } from '../run-sheet/teaching.report.ts'
import { text } from './lists.text.ts'
import {
  columnsAsked,
  daysAsked,
  getLists,
  keepFetched,
  type ListParams,
  type MetLists,
  nameOf,
  sendFile,
} from './met.screen.ts'
import { type ListAsked, participantsPrint, participantsSheet } from './participants.view.ts'
import type { Sheet } from './print.rules.ts'
import { runSheetPrint } from './run-sheet-print.view.ts'
import { signInPrint, signInRows, signInSheets } from './sign-in.view.ts'
import { doorSigns } from './signs.view.ts'

type Asked = FastifyRequest<ListParams>

/** Everyone who has a seat: to read, to work on, to move elsewhere. */
export function participantFiles(area: FastifyInstance, { db }: House): void {
  area.get<ListParams>('/participants.pdf', async (request, reply) => {
    const { occasion, listing, lang, name } = await getListing(db, request, 'pdf')
    const bytes = await makePdf({ lang, ...participantsPrint(occasion, { ...listing, lang }) })
    return sendFile(reply, { name, kind: 'pdf', bytes })
  })

  area.get<ListParams>('/participants.xlsx', async (request, reply) => {
    const { occasion, listing, lang, name } = await getListing(db, request, 'xlsx')
    const bytes = await xlsxOf([participantsSheet(occasion, { ...listing, lang })])
    return sendFile(reply, { name, kind: 'xlsx', bytes })
  })

  area.get<ListParams>('/participants.csv', async (request, reply) => {
    const { occasion, listing, lang, name } = await getListing(db, request, 'csv')
    return sendFile(reply, { name, kind: 'csv', bytes: csvIn(participantsSheet(occasion, { ...listing, lang })) })
  })
}

/** Who comes which day, with room to sign. */
export function signInFiles(area: FastifyInstance, { db }: House): void {
  const get = async (request: Asked, as: 'pdf' | 'xlsx' | 'csv') => {
    const { occasion } = await getLists(db, askerOf(request), request.params.occasionId)
    const { lang } = frameOf(request)
    const days = daysAsked(occasion, request.query)
    await keepFetched(db, request, { occasion, list: 'sign-in', as })
    return { occasion, days, lang, name: fileName(text[lang].signIn, occasion.courseName) }
  }

  area.get<ListParams>('/sign-in.pdf', async (request, reply) => {
    const { occasion, days, lang, name } = await get(request, 'pdf')
    const print = signInPrint(occasion, { days, lang, today: today(), by: nameOf(request) })
    return sendFile(reply, { name, kind: 'pdf', bytes: await makePdf({ lang, ...print }) })
  })

  area.get<ListParams>('/sign-in.xlsx', async (request, reply) => {
    const { occasion, days, lang, name } = await get(request, 'xlsx')
    return sendFile(reply, { name, kind: 'xlsx', bytes: await xlsxOf(signInSheets(occasion, { days, lang })) })
  })

  area.get<ListParams>('/sign-in.csv', async (request, reply) => {
    const { occasion, days, lang, name } = await get(request, 'csv')
    const { columns, rows } = signInRows(occasion, { days, lang })
    return sendFile(reply, { name, kind: 'csv', bytes: csvOf(columns, rows) })
  })
}

/** What has nobody's name on it but those who lead. */
export function signFiles(area: FastifyInstance, { db, config }: House): void {
  area.get<ListParams>('/door-sign.pdf', async (request, reply) => {
    const { occasion } = await getLists(db, askerOf(request), request.params.occasionId)
    const { lang } = frameOf(request)
    const site = siteAddress(config, request)
    const name = fileName(text[lang].doorSign, occasion.courseName)
    const signs = doorSigns(occasion, { days: daysAsked(occasion, request.query), site, lang })
    if (signs.length === 0) throw new Missing('day')
    return sendFile(reply, { name, kind: 'pdf', bytes: await makePosters(signs, { title: name, lang }) })
  })

  area.get<ListParams>('/run-sheet.pdf', async (request, reply) => {
    const { occasion } = await getLists(db, askerOf(request), request.params.occasionId)
    const { lang } = frameOf(request)
    const revision = await findCourseOfRevision(db, occasion.revisionId)
    if (revision === undefined) throw new Missing('revision')
    const content = await getRevisionContent(db, occasion.revisionId)
    const days = daysAsked(occasion, request.query)
    const print = runSheetPrint(occasion, { days, content, revision, lang, today: today() })
    const name = fileName(text[lang].runSheet, occasion.courseName)
    return sendFile(reply, { name, kind: 'pdf', bytes: await makePdf({ lang, ...print }) })
  })
}

async function getListing(db: Db, request: Asked, as: 'pdf' | 'xlsx' | 'csv') {
  const met = await getLists(db, askerOf(request), request.params.occasionId)
  const { lang } = frameOf(request)
  const { occasion } = met
  const listing = await listingOf(db, request, met)
  await keepFetched(db, request, { occasion, list: 'participants', as })
  return { occasion, listing, lang, name: fileName(text[lang].participants, occasion.courseName) }
}

async function listingOf(db: Db, request: Asked, met: MetLists): Promise<ListAsked> {
  const { people, revisionId } = met.occasion
  const columns = columnsAsked(request.query, met)
  const personIds = people.filter(({ isGuest }) => !isGuest).map(({ personId }) => personId)
  const prepared = columns.includes('prepared') ? await listReadiness(db, { revisionId, personIds }) : []
  return { columns, prepared, today: today(), by: nameOf(request) }
}

const fileName = (what: string, course: string) => `${what} ${course}`

function csvIn({ columns, rows }: Sheet): string {
  return csvOf(
    columns.map(({ head }) => head),
    rows.map((row) => row.map((cell) => String(cell ?? ''))),
  )
}
