import type { FastifyReply, FastifyRequest } from 'fastify'
import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { askerOf, type House, type Screen } from '#platform/web'
import { type Asker, Forbidden, Missing, placesWith } from '#values'
import { isTeaching } from '../course/course.screen.tsx'
import { whyNotRead } from '../player/access.rules.ts'
import { dispositionOf } from './disposition.rules.ts'
import { type ContentFile, findContentFile } from './file.report.ts'
import { answerTo } from './range.rules.ts'

interface FileAddress {
  Params: { fileKey: string; name: string }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A file of the content, whole or in parts. Its key names it; the name in the address is for whoever saves it. */
export const fileScreen: Screen = (area, house) => {
  area.route<FileAddress>({
    method: ['GET', 'HEAD'],
    url: '/:fileKey/:name',
    handler: async (request, reply) => {
      const { fileKey } = request.params
      const asker = askerOf(request)
      const file = uuid.test(fileKey)
        ? await findContentFile(house.db, { key: fileKey, personId: asker.personId })
        : undefined
      if (file === undefined) throw new Missing(`file ${fileKey}`)
      if (!(await mayFetch(house, asker, file))) throw new Forbidden(`file ${fileKey}`)
      return send(request, reply, { house, file, at: `content/${fileKey}` })
    },
  })
}

/** Whoever makes content has all files of the journey; others those of what is published, as they may read it. */
async function mayFetch({ db }: House, asker: Asker, file: ContentFile): Promise<boolean> {
  if (file.journeyIds.some((journeyId) => placesWith(asker, 'make content', journeyId).length > 0)) return true
  if (file.publishedIn.some((journeyId) => isTeaching(asker, journeyId))) return true
  if (!file.isTravelled) return false
  const content = await whyNotOpenContent(db, asker.personId, today())
  return whyNotRead({ isTravelling: true, content, isTeaching: false, hasRole: false }) === undefined
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { house, file, at }: { house: House; file: ContentFile; at: string },
): Promise<FastifyReply> {
  const { bytes, sha256, uploadedAt, mediaType } = file
  const etag = `"${sha256}"`
  const answer = answerTo(request, { bytes, etag, lastModified: uploadedAt })
  void reply.code(answer.status).headers({
    etag,
    'last-modified': uploadedAt.toUTCString(),
    'accept-ranges': 'bytes',
    // Kept by the browser, and asked for again each time: who may read it may change.
    'cache-control': 'private, no-cache',
  })
  if (answer.status === 304) return reply.send()
  if (answer.status === 416) return reply.header('content-range', `bytes */${bytes}`).send()
  const range = answer.status === 206 ? answer.range : { start: 0, end: bytes - 1 }
  void reply.headers({
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': range.end - range.start + 1,
    'content-disposition': dispositionOf(file),
    ...(answer.status === 206 && { 'content-range': `bytes ${range.start}-${range.end}/${bytes}` }),
  })
  return request.method === 'HEAD' ? reply.send() : reply.send(await house.files.read(at, range))
}
