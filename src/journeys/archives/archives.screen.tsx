import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDay } from '#design'
import { dayAt } from '#platform'
import { attempt, type Db } from '#platform/db'
import {
  askerOf,
  frameOf,
  keepUpload,
  page,
  receiveUpload,
  type Screen,
  takeUploads,
  wordSize,
  wordUploadRefusal,
} from '#platform/web'
import { Forbidden, isRefusal, type Language, Missing, parseId } from '#values'
import { beginsFor, mayBeginJourney } from '../structure/structure.rules.ts'
import { getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import { getArchiveFacts } from './archive.store.ts'
import { askImport } from './ask-import.ts'
import { ExportPage } from './export.view.tsx'
import { packJourney, writeManifest } from './export-journey.ts'
import { archiveFolder, type Import, ifTakenChoices, mostInArchive } from './import.rules.ts'
import { ImportPage, NewImportPage } from './import.view.tsx'
import { getImport, listImports } from './watch.store.ts'

interface OfJourney {
  Params: { journeySlug: string; name?: string }
}

/** A whole journey as one archive, sent as it is packed. */
export const archiveScreen: Screen = (area, { db, files }) => {
  area.get<OfJourney>('/', async (request, reply) => {
    const frame = frameOf(request)
    const asker = askerOf(request)
    const journey = await getOwnJourney(db, asker, request.params.journeySlug)
    const { bytes, ...facts } = await getArchiveFacts(db, journey.id)
    const shown = { ...facts, size: wordSize(bytes, frame.lang) }
    return page(reply, <ExportPage frame={frame} journey={journey} facts={shown} mayImport={mayBeginJourney(asker)} />)
  })

  area.get<OfJourney>('/:name(^[a-z0-9-]+).zip', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const manifest = await attempt(db, (tx) => writeManifest(tx, journey.id))
    return reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${journey.slug}.zip"`,
      })
      .send(packJourney(files, manifest))
  })
}

/** Where an archive is uploaded by whoever may begin a journey, and watched by whoever asked for it. */
export const importScreen: Screen = (area, { db, files }) => {
  area.get('/new', async (request, reply) => showNew(db, request, { reply }))

  area.get<{ Params: { importId: string } }>('/:importId', async (request, reply) => {
    const frame = frameOf(request)
    const id = parseId(request.params.importId)
    if (id === undefined) throw new Missing('an import')
    const found = await getImport(db, { id, personId: askerOf(request).personId })
    return page(reply, <ImportPage frame={frame} found={described(found, frame.lang)} />)
  })

  takeUploads(area, (uploads) => {
    uploads.post('/new', async (request, reply) => {
      const { lang } = frameOf(request)
      const ownerId = ownerOf(request)
      const taking = { files, most: mostInArchive.mostUploaded, kinds: ['package'] as const, folder: archiveFolder }
      const upload = await receiveUpload(request, taking)
      if (isRefusal(upload)) {
        const { typed } = upload
        return showNew(db, request, { reply, errors: { file: wordUploadRefusal(upload, lang) }, typed })
      }
      const { key, name, bytes, typed } = upload
      const ifTaken = ifTakenChoices.find((choice) => choice === typed.ifTaken) ?? 'refuse'
      const asked = { key, name, bytes, ifTaken, ownerId, actor: makerOf(request) }
      const id = await keepUpload(files, upload, () => attempt(db, (tx) => askImport(tx, asked)))
      return reply.redirect(`/workshop/archives/${id}`, 303)
    })
  })
}

function ownerOf(request: FastifyRequest): number {
  const ownerId = beginsFor(askerOf(request))
  if (ownerId === undefined) throw new Forbidden('begins no journeys')
  return ownerId
}

interface Shown {
  readonly reply: FastifyReply
  readonly errors?: Record<string, string>
  readonly typed?: Readonly<Record<string, string>>
}

async function showNew(db: Db, request: FastifyRequest, { reply, errors, typed }: Shown): Promise<FastifyReply> {
  const frame = frameOf(request)
  ownerOf(request)
  const earlier = await listImports(db, askerOf(request).personId)
  const rows = earlier.map((each) => described(each, frame.lang))
  return page(
    reply,
    <NewImportPage frame={frame} earlier={rows} errors={errors} typed={typed} />,
    errors === undefined ? 200 : 422,
  )
}

function described(found: Import, lang: Language) {
  return { ...found, size: wordSize(found.bytes, lang), when: formatDay(dayAt(found.askedAt), lang) }
}
