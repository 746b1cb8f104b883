import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { attempt } from '#platform/db'
import {
  askerOf,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  takeUploads,
  wordFaults,
} from '#platform/web'
import { isRefusal } from '#values'
import { getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import type { CaptionsFault } from './file.rules.ts'
import { FilePage } from './file.view.tsx'
import { getLibraryFile, listFileUses } from './library.store.ts'
import { text } from './library.text.ts'
import { libraryHref } from './library.view.tsx'
import { described, receiveFile, wordRefused } from './receive-file.screen.ts'
import { removeFile } from './remove-file.ts'
import { replaceFile } from './replace-file.ts'
import { setDuration } from './set-duration.ts'

interface OneFile {
  Params: { journeySlug: string; fileKey: string }
}

/** A file of the library: looked at, replaced by a newer one, removed when nothing shows it. */
export const libraryFileScreen: Screen = (area, house) => {
  const { db, files, config } = house

  area.get<OneFile>('/', async (request, reply) => showFile(house, request, { reply }))

  area.post<OneFile>('/length', async (request, reply) => {
    const { lang } = frameOf(request)
    const { journey, file } = await openFile(house, request)
    const read = readForm(request.body, { minutes: field.whole(0, 1440), seconds: field.whole(0, 59) })
    if (!read.ok) return showFile(house, request, { reply, errors: wordFaults(read.faults, lang), typed: read.typed })
    const seconds = read.values.minutes * 60 + read.values.seconds
    const { typed } = read
    if (seconds === 0) return showFile(house, request, { reply, errors: { minutes: text[lang].lengthNone }, typed })
    const asked = { journeyId: journey.id, key: file.key, seconds, actor: makerOf(request) }
    await attempt(db, (tx) => setDuration(tx, asked))
    return redirectWith(reply, `${libraryHref(journey)}/${file.key}`, { notice: text[lang].lengthSaved, config })
  })

  area.post<OneFile>('/removal', async (request, reply) => {
    const { lang } = frameOf(request)
    const { journey, file } = await openFile(house, request)
    const asked = { journeyId: journey.id, key: file.key, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => removeFile(tx, asked))
    if (isRefusal(outcome))
      return redirectWith(reply, `${libraryHref(journey)}/${file.key}`, {
        notice: text[lang].stays[outcome.refused],
        outcome,
        config,
      })
    await files.remove(`content/${file.key}`)
    return redirectWith(reply, libraryHref(journey), { notice: text[lang].removed(outcome.name), config })
  })

  takeUploads(area, (uploads) => {
    uploads.post<OneFile>('/replacement', async (request, reply) => {
      const { lang } = frameOf(request)
      const { journey, file } = await openFile(house, request)
      const place = { journeyId: journey.id, oldKey: file.key, actor: makerOf(request) }
      const received = await receiveFile(request, files, (newer) =>
        attempt(db, (tx) => replaceFile(tx, { ...newer, ...place })),
      )
      if ('refusal' in received)
        return showFile(house, request, { reply, typed: received.typed, ...wordRefused(received, lang) })
      const notice = text[lang].replaced(received.kept.pieces)
      return redirectWith(reply, `${libraryHref(journey)}/${received.file.key}`, { notice, config })
    })
  })
}

async function openFile({ db }: House, request: FastifyRequest<OneFile>) {
  const { journeySlug, fileKey } = request.params
  const journey = await getOwnJourney(db, askerOf(request), journeySlug)
  return { journey, file: await getLibraryFile(db, { journeyId: journey.id, key: fileKey }) }
}

interface Shown {
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly faults?: readonly CaptionsFault[]
}

async function showFile(house: House, request: FastifyRequest<OneFile>, { reply, ...wrong }: Shown) {
  const frame = frameOf(request)
  const { journey, file } = await openFile(house, request)
  const uses = await listFileUses(house.db, file)
  const view = <FilePage frame={frame} journey={journey} file={described(file, frame.lang)} uses={uses} {...wrong} />
  return page(reply, view, wrong.errors ? 422 : 200)
}
