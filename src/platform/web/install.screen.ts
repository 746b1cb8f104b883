import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Site } from './site.ts'

/** What a device needs to install the site as an app, and to read without network what was opened before. */
export function installRoutes(app: FastifyInstance, { assets }: Site): void {
  app.get('/manifest.webmanifest', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/manifest+json')
      .send({
        name: 'Yrkesresan',
        short_name: 'Yrkesresan',
        lang: 'sv',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fdfbf7',
        theme_color: '#105483',
        icons: [{ src: assets.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      }),
  )

  // At the root, since it may answer only for what lies below its own address.
  app.get('/offline.js', async (_request, reply) => {
    if (assets.scripts.offline === undefined) return reply.callNotFound()
    return reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(createReadStream(join(assets.folder, basename(assets.scripts.offline))))
  })
}
