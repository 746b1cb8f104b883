import type { FastifyReply, FastifyRequest } from 'fastify'
import { attempt } from '#platform/db'
import { askerOf, frameOf, type House, page, redirectWith, type Screen, takeUploads } from '#platform/web'
import { getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import { isPlayed, libraryKinds } from './file.rules.ts'
import { keepFile } from './keep-file.ts'
import { countFiles, listFiles } from './library.store.ts'
import { text } from './library.text.ts'
import { LibraryPage, libraryHref } from './library.view.tsx'
import { described, receiveFile, wordRefused } from './receive-file.screen.ts'

const perPage = 30

interface Library {
  Params: { journeySlug: string }
  Querystring: { kind?: string; page?: string }
}

/** The files of a journey: what there is, and more put in by those who make its content. */
export const libraryScreen: Screen = (area, house) => {
  const { db, files, config } = house

  area.get<Library>('/', async (request, reply) => showLibrary(house, request, { reply }))

  takeUploads(area, (uploads) => {
    uploads.post<Library>('/', async (request, reply) => {
      const { lang } = frameOf(request)
      const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
      const received = await receiveFile(request, files, async (file) => ({
        id: await attempt(db, (tx) => keepFile(tx, { ...file, journeyId: journey.id, actor: makerOf(request) })),
      }))
      if ('refusal' in received) return showLibrary(house, request, { reply, refused: received })
      const { name, kind, seconds, key } = received.file
      const isLengthAsked = isPlayed(kind) && seconds === null
      const notice = isLengthAsked ? text[lang].addedNoLength(name) : text[lang].added(name)
      return redirectWith(reply, `${libraryHref(journey)}/${key}`, { notice, config })
    })
  })
}

interface Shown {
  readonly reply: FastifyReply
  readonly refused?: Parameters<typeof wordRefused>[0]
}

async function showLibrary(
  { db }: House,
  request: FastifyRequest<Library>,
  { reply, refused }: Shown,
): Promise<FastifyReply> {
  const frame = frameOf(request)
  const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
  const kind = libraryKinds.find((each) => each === request.query.kind)
  const counts = await countFiles(db, journey.id)
  const found = counts.reduce((all, each) => (kind === undefined || each.kind === kind ? all + each.count : all), 0)
  const pages = Math.max(1, Math.ceil(found / perPage))
  const number = Math.min(pages, Math.max(1, Math.trunc(Number(request.query.page)) || 1))
  const listed = await listFiles(db, { journeyId: journey.id, kind, page: number, perPage })
  const rows = listed.map((file) => described(file, frame.lang))
  const wrong = refused && { typed: refused.typed, ...wordRefused(refused, frame.lang) }
  const view = (
    <LibraryPage frame={frame} journey={journey} files={rows} {...{ counts, kind, pages, page: number }} {...wrong} />
  )
  return page(reply, view, refused ? 422 : 200)
}
