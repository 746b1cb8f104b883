import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import fixed from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify'
import { healthRoutes } from '../health/health.screen.ts'
import { openMetrics } from '../health/metrics.ts'
import type { Place } from './board.ts'
import { closeInTime } from './closing.ts'
import { isSecure } from './cookies.ts'
import { refuseForeignPost } from './csrf.ts'
import { demoRoutes } from './demo.screen.tsx'
import { answerFaults } from './errors.tsx'
import { guardArea } from './guard.ts'
import { headersOfEveryAnswer } from './headers.ts'
import { installRoutes } from './install.screen.ts'
import { knowAsker, makeFrame } from './know-asker.ts'
import { languageRoutes } from './language.screen.ts'
import { isNearest } from './nearest-proxy.ts'
import { leaveOutZeroBytes, longestParameter, readableAddress } from './readable.ts'
import { frameSources } from './second-origin.ts'
import type { Site } from './site.ts'

const mostInABody = 256 * 1024

/** The whole site: headers, cookies and errors first, then each place of each board behind its guard. */
export async function buildServer(site: Site): Promise<FastifyInstance> {
  const { config, log, packages } = site.house
  const app = Fastify({
    logger: false,
    trustProxy: config.trustProxy ? isNearest : false,
    bodyLimit: mostInABody,
    routerOptions: { maxParamLength: longestParameter },
    rewriteUrl: readableAddress,
    genReqId: () => Math.random().toString(36).slice(2, 10),
  })
  keepList(app)
  closeInTime(app)
  app.decorateRequest('asker', undefined)
  app.decorateRequest('frame', undefined)
  const headers = headersOfEveryAnswer({ secure: isSecure(config), frames: frameSources(packages) })
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  await app.register(cookie)
  // A form is the only thing that is posted here.
  app.removeAllContentTypeParsers()
  await app.register(formbody, { bodyLimit: mostInABody })
  await app.register(rateLimit, { global: false })

  const metrics = openMetrics()
  app.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000)
  })
  await app.register(fixed, {
    root: site.assets.folder,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  healthRoutes(app, site.house, metrics)
  installRoutes(app, site)
  await app.register(async (pages) => {
    const places = site.boards.flat()
    pages.addHook('onRequest', makeFrame(site, places))
    pages.addHook('onRequest', refuseForeignPost)
    pages.addHook('onRequest', knowAsker(site))
    pages.addHook('preValidation', leaveOutZeroBytes)
    answerFaults(pages, log)
    languageRoutes(pages, site)
    demoRoutes(pages, site.house)
    for (const place of places) {
      await pages.register(
        async (area) => {
          guardArea(area, place.guard)
          if (isByLink(place)) guardLinks(area)
          place.screen(area, site.house)
        },
        { prefix: place.prefix },
      )
    }
  })
  return app
}

/** What a letter's link opens, for whoever holds it. */
function isByLink({ prefix }: Place): boolean {
  return prefix.endsWith('/:token')
}

/** A token cannot be guessed, and asking for many costs time; a whole office opens its letters behind one address. */
const mostLinksAMinute = 300

function guardLinks(area: FastifyInstance): void {
  area.addHook('onRequest', hideFromSearch)
  area.addHook('onRequest', area.rateLimit({ max: mostLinksAMinute, timeWindow: '1 minute' }))
}

async function hideFromSearch(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-robots-tag', 'noindex, nofollow')
}

/** Remembers every route with its guard, which the area it stands in writes on it afterwards, so that a test can walk them. */
function keepList(app: FastifyInstance): void {
  const list: RouteOptions[] = []
  app.addHook('onRoute', (route) => void list.push(route))
  app.decorate('listRoutes', () =>
    list.flatMap(({ method, url, config }) =>
      [method].flat().map((each) => ({ method: each, url, guard: config?.guard })),
    ),
  )
}
