import type { FastifyInstance } from 'fastify'
import type { FieldErrors } from '#design'
import { attempt } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  type House,
  keepUpload,
  page,
  readForm,
  receiveUpload,
  redirectWith,
  type Typed,
  takeUploads,
  wordFaults,
  wordUploadRefusal,
} from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { attachmentOf, roomKey } from './collaboration.rules.ts'
import { listRooms } from './collaboration.store.ts'
import { text } from './collaboration.text.ts'
import { CollaborationPage } from './collaboration.view.tsx'
import { mostBytes } from './file.rules.ts'
import { shareFileOnce } from './share-file.ts'
import { addressOf, showRoom } from './show-room.screen.ts'
import { findTeamFile } from './team-file.store.ts'

const shared = {
  token: field.token(),
  room: field.text(40),
  body: field.text(4_000),
  course: field.optionalText(12),
}

/** Files that those who teach share with each other: put in, and fetched by those of the room alone. */
export function filesOfRoom(area: FastifyInstance, house: House): void {
  const { db, files, config } = house

  area.get<{ Params: { fileId: string } }>('/files/:fileId', async (request, reply) => {
    const file = await findTeamFile(db, parseId(request.params.fileId) ?? 0)
    if (file === undefined) throw new Missing('file')
    const rooms = await listRooms(db, askerOf(request))
    if (!rooms.some((room) => roomKey(room) === roomKey(file))) throw new Missing('file')
    // Saved, never shown: what colleagues share is not ours to vouch for.
    void reply.headers({
      'content-type': file.contentType,
      'content-length': String(file.bytes),
      'content-disposition': attachmentOf(file.name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    return reply.send(await files.read(`team/${file.key}`))
  })

  takeUploads(area, (uploads) => {
    uploads.post('/files', async (request, reply) => {
      const frame = frameOf(request)
      const { lang } = frame
      const asker = askerOf(request)
      const taking = { files, most: mostBytes, kinds: ['document', 'image'], folder: 'team' } as const
      const received = await receiveUpload(request, taking)
      const again = async (errors: FieldErrors, typed: Typed) => {
        const shown = await showRoom(db, asker, { key: typed.room })
        const wrong = { errors, typed, wrongForm: 'share' } as const
        return page(reply, <CollaborationPage frame={frame} {...shown} {...wrong} />, 422)
      }
      if (isRefusal(received)) return again({ file: wordUploadRefusal(received, lang) }, received.typed)
      const kept = await keepUpload(files, received, async () => {
        const read = readForm(received.typed, shared)
        if (!read.ok) return { refused: 'faulty' as const, errors: wordFaults(read.faults, lang), typed: read.typed }
        const { room } = await showRoom(db, asker, { key: read.values.room })
        if (room === undefined) throw new Missing('room')
        const { token, body, course } = read.values
        const courseId = room.courses.find(({ id }) => String(id) === course)?.id ?? null
        const actor = { ...actorOf(request), personId: asker.personId }
        const said = { room, courseId, body, actor, token, file: received }
        const outcome = await attempt(db, (tx) => shareFileOnce(tx, said))
        // A form sent twice has its file already.
        if (!outcome.isNew) await files.remove(received.at)
        return { room }
      })
      if (isRefusal(kept)) return again(kept.errors, kept.typed)
      return redirectWith(reply, addressOf(kept.room), { notice: text[lang].shared, config })
    })
  })
}
