import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listUnits, placeOf } from '#journeys'
import { type Assets, now } from '#platform'
import { attempt } from '#platform/db'
import { type House, page, type Screen } from '#platform/web'
import { Missing } from '#values'
import { answerTo } from '../files/range.rules.ts'
import { cleanData } from '../runs/run.rules.ts'
import { startUnit } from '../runs/start-unit.ts'
import { takeReports } from '../runs/take-reports.ts'
import { isOpen, type Launch, mayReport } from './launch.rules.ts'
import { findLaunch } from './launch.store.ts'
import { hashLaunchToken } from './launch-token.ts'
import { text } from './package.text.ts'
import { findLaunchedPackage, findPackagedFile } from './package-file.report.ts'
import { headersOfContent, headersOfWrapper } from './package-headers.ts'
import { WrapperPage } from './wrapper.view.tsx'

interface Opened {
  Params: { token: string }
}

const started = z.object({ run: z.uuid(), unit: z.int().min(0).max(10_000) })
const reported = z.object({
  run: z.uuid(),
  reports: z
    .array(
      z.object({
        sequence: z.int().min(1).max(2_000_000_000),
        data: z.record(z.string(), z.unknown()),
        isLast: z.boolean(),
      }),
    )
    .min(1)
    .max(200),
})

/** All that the origin of packages answers. Whoever holds a token that has not ended may ask; nobody else is anybody here. */
export function packageScreen(assets: Pick<Assets, 'css' | 'scripts'>): Screen {
  return (area, house) => {
    const { db } = house

    area.get<Opened>('/open/:token/', async (request, reply) => {
      const launch = await findLaunch(db, hashLaunchToken(request.params.token))
      if (launch === undefined || !isOpen(launch, now())) return sayEnded(reply, launch)
      const found = await getLaunched(house, launch)
      const units = await listUnits(db, launch.fileId)
      return page(
        reply.headers(headersOfWrapper(launch.site)),
        <WrapperPage
          {...{ ...found, units, lang: launch.lang, unit: 0 }}
          assets={{ css: assets.css, script: assets.scripts.package ?? '' }}
        />,
      )
    })

    area.get<{ Params: { token: string; '*': string } }>('/open/:token/content/*', async (request, reply) => {
      const path = request.params['*'].normalize('NFC')
      const file = await findPackagedFile(db, { tokenHash: hashLaunchToken(request.params.token), path })
      if (file === undefined || !isOpen(file, now())) throw new Missing('a file of a package')
      return sendFile(request, reply, { house, file })
    })

    area.post<Opened>('/open/:token/runs', async (request) => {
      const launch = await getLaunch(house, request.params.token)
      const { run, unit } = read(started, request.body)
      const { kind } = await getLaunched(house, launch)
      return { data: await attempt(db, (tx) => startUnit(tx, { launch, kind, unit, runKey: run })) }
    })

    area.post<Opened>('/open/:token/reports', async (request) => {
      const launch = await getLaunch(house, request.params.token)
      const { run, reports } = read(reported, request.body)
      if (launch.attemptId === null) return { status: 'begun', score: null, isItemDone: false }
      const { kind } = await getLaunched(house, launch)
      const clean = reports.map((report) => ({ ...report, data: cleanData(report.data) }))
      return attempt(db, (tx) => takeReports(tx, { launch, kind, runKey: run, reports: clean }))
    })
  }
}

/** The launch of a token that may still report; Missing for any other, so that nobody learns which there are. */
async function getLaunch({ db }: House, token: string): Promise<Launch> {
  const launch = await findLaunch(db, hashLaunchToken(token))
  if (launch === undefined || !mayReport(launch, now())) throw new Missing('a launch')
  return launch
}

async function getLaunched({ db }: House, { fileId }: Launch) {
  const found = await findLaunchedPackage(db, fileId)
  if (found === undefined) throw new Missing('a package')
  return found
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const answer = shape.safeParse(body)
  if (!answer.success) throw Object.assign(new Error('not a report'), { statusCode: 400 })
  return answer.data
}

function sayEnded(reply: FastifyReply, launch: Launch | undefined): FastifyReply {
  if (launch === undefined) throw new Missing('a launch')
  return reply
    .code(410)
    .headers(headersOfWrapper(launch.site))
    .type('text/plain; charset=utf-8')
    .send(`${text[launch.lang].launchEnded}\n`)
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { house, file }: { house: House; file: NonNullable<Awaited<ReturnType<typeof findPackagedFile>>> },
): Promise<FastifyReply> {
  const { bytes, mediaType, key, number, uploadedAt } = file
  const etag = `"${key}-${number}"`
  const answer = answerTo(request, { bytes, etag, lastModified: uploadedAt })
  void reply.code(answer.status).headers({
    ...headersOfContent(file.site),
    ...{ etag, 'accept-ranges': 'bytes', 'cache-control': 'private, max-age=3600', 'content-type': mediaType },
  })
  if (answer.status === 304) return reply.send()
  if (answer.status === 416) return reply.header('content-range', `bytes */${bytes}`).send()
  const range = answer.status === 206 ? answer.range : { start: 0, end: bytes - 1 }
  if (answer.status === 206) void reply.header('content-range', `bytes ${range.start}-${range.end}/${bytes}`)
  if (bytes === 0) return reply.send('')
  void reply.header('content-length', range.end - range.start + 1)
  return reply.send(await house.files.read(placeOf(key, number), range))
}
