import fixed from '@fastify/static'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { Missing } from '#values'
import type { Assets } from '../assets/build-assets.ts'
import { faultFacts } from '../log.ts'
import type { Screen } from './board.ts'
import { closeInTime } from './closing.ts'
import type { House } from './house.ts'
import { isNearest } from './nearest-proxy.ts'
import { leaveOutZeroBytes, longestParameter, readableAddress } from './readable.ts'

/** A report of a package with all that its data model may hold. */
const mostInABody = 2 * 1024 * 1024
const aYear = 31_536_000

/**
 * The server of web packages. It knows no sessions and reads no cookies: what it gives out is asked for with a token in
 * the address. Only our own script and style, and the packages, are on this origin.
 */
export async function buildPackageServer({
  house,
  assets,
  screen,
}: {
  house: House
  assets: Assets
  screen: Screen
}): Promise<FastifyInstance> {
  const { config, log } = house
  const app = Fastify({
    logger: false,
    trustProxy: config.trustProxy ? isNearest : false,
    bodyLimit: mostInABody,
    routerOptions: { maxParamLength: longestParameter },
    rewriteUrl: readableAddress,
  })
  closeInTime(app)
  const headers = headersOfPackages(config.packagesUrl?.startsWith('https://') ?? false)
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  app.addHook('preValidation', leaveOutZeroBytes)
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('not found\n'))
  app.setErrorHandler((fault: FastifyError, request, reply) => {
    const status = fault instanceof Missing ? 404 : (fault.statusCode ?? 500)
    if (status >= 500) log.error('package request failed', { route: request.routeOptions.url, ...faultFacts(fault) })
    return reply
      .code(status)
      .type('text/plain')
      .send(status === 404 ? 'not found\n' : 'not taken\n')
  })
  await app.register(fixed, {
    root: assets.folder,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'))
  await app.register(async (area) => screen(area, house))
  return app
}

function headersOfPackages(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-permitted-cross-domain-policies': 'none',
    ...(secure && { 'strict-transport-security': `max-age=${aYear}` }),
  }
}
