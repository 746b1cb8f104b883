import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Layout } from '#design'
import { type Asker, Forbidden, Missing } from '#values'
import { type Visitor, visitor } from '../../../tests/world/visitor.ts'
import { readConfig } from '../config/config.ts'
import { localFiles } from '../files/files.ts'
import { openLog } from '../log.ts'
import { may, open, type Place, signedIn } from './board.ts'
import { page } from './page.ts'
import { askerOf, frameOf } from './request.ts'
import { buildServer } from './server.ts'

const hostile = `<script>alert("å")</script>`
const eivor: Asker = {
  personId: 1,
  name: hostile,
  language: 'sv',
  sessionId: 1,
  employerIds: [],
  grants: [{ role: 'regional-project-manager', organisationId: 2, journeyId: null }],
}
const fia: Asker = { ...eivor, personId: 2, name: 'Fia', grants: [] }

const board: Place[] = [
  {
    prefix: '/open',
    guard: open,
    screen(area) {
      area.get('/', async (request, reply) =>
        page(
          reply,
          <Layout frame={frameOf(request)} title={hostile}>
            {hostile}
          </Layout>,
        ),
      )
      area.get('/missing', async () => {
        throw new Missing('course 7')
      })
      area.get('/forbidden', async () => {
        throw new Forbidden('not yours')
      })
      area.get('/fault', async () => {
        throw new Error('select secret from nothing')
      })
      area.post('/', async (request, reply) => reply.send(request.body))
    },
  },
  {
    prefix: '/inside',
    guard: signedIn,
    menu: { label: { sv: 'Inne', en: 'Inside' }, order: 2 },
    screen(area) {
      area.get('/', async (request) => askerOf(request).name)
      area.post('/', async () => 'posted')
    },
  },
  {
    prefix: '/plan',
    guard: may('plan occasions'),
    menu: { label: { sv: 'Planera', en: 'Plan' }, order: 1 },
    screen(area) {
      area.get('/', async (request, reply) =>
        page(
          reply,
          <Layout frame={frameOf(request)} title="Planera">
            x
          </Layout>,
        ),
      )
    },
  },
]

const logged: string[] = []
let app: FastifyInstance
let kept: string | undefined
before(async () => {
  const house = {
    config: readConfig({ DATABASE_URL: 'postgres://nowhere.example/x', BASE_URL: 'https://resan.example' }),
    db: undefined as never,
    files: localFiles('/nonexistent'),
    log: openLog({ logLevel: 'info' }, (line) => void logged.push(line)),
    jobs: undefined,
  }
  const signIn = {
    findAsker: async (_db: unknown, token: string) => ({ eivor, fia })[token],
    roleLabel: () => 'roll',
    keepLanguage: async (_db: unknown, personId: number, language: string) => {
      kept = `${personId} ${language}`
    },
  }
  const assets = {
    folder: import.meta.dirname,
    css: '/assets/a.css',
    js: '/assets/a.js',
    font: '/assets/a.woff2',
    icon: '/assets/a.svg',
    scripts: {},
    styles: {},
  }
  app = await buildServer({ house, assets, signIn, boards: [board] })
})
const cookie = '__Host-yrkesresan'
const as = (token: string): Visitor => visitor(app, { [cookie]: token })
const stranger = () => visitor(app)

test('what someone typed is text on the page, never markup', async () => {
  const { html } = await as('eivor').get('/open')
  assert.ok(!html.includes('<script>alert'))
  assert.ok(html.includes('&lt;script>'))
})

test('a stranger is led to sign-in and back, and a post of theirs says that it was not received', async () => {
  assert.equal((await stranger().get('/inside?x=1')).location, '/sign-in?to=%2Finside%3Fx%3D1')
  const posted = await stranger().post('/inside')
  assert.equal(posted.status, 401)
  assert.match(posted.text, /Du har loggats ut/)
})

test('a guard lets in whoever holds the right, and tells the others that it is not theirs', async () => {
  assert.equal((await as('eivor').get('/plan')).status, 200)
  const refused = await as('fia').get('/plan')
  assert.equal(refused.status, 403)
  assert.match(refused.text, /hör inte till ditt uppdrag/)
})

test('the menu shows only what the guard would let one into, in order', async () => {
  assert.match((await as('eivor').get('/open')).html, /Planera[\s\S]*Inne/)
  assert.doesNotMatch((await as('fia').get('/open')).html, /Planera/)
})

test('every route names its guard', () => {
  const pages = app
    .listRoutes()
    .filter(
      ({ url }) =>
        !['/healthz', '/readyz', '/metrics', '/manifest.webmanifest', '/offline.js'].includes(url) &&
        !url.startsWith('/assets/'),
    )
  assert.ok(pages.length > 8)
  assert.deepEqual(
    pages.filter((route) => route.guard === undefined),
    [],
  )
})

test('missing, forbidden and unknown addresses answer with a page that says what and where to go', async () => {
  assert.equal((await as('fia').get('/open/missing')).status, 404)
  assert.equal((await as('fia').get('/open/forbidden')).status, 403)
  const unknown = await stranger().get('/no/such/place')
  assert.equal(unknown.status, 404)
  assert.match(unknown.text, /Sidan finns inte.*Till startsidan/)
})

test('a fault is told with a reference and without what went wrong inside, and is logged without what was typed', async () => {
  const answer = await as('fia').get('/open/fault')
  assert.equal(answer.status, 500)
  assert.match(answer.text, /Något gick fel hos oss.*ange \w+/)
  assert.ok(!answer.html.includes('secret') && !logged.join().includes('secret'))
  assert.match(logged.join(), /"message":"request failed"/)
})

test('a file that is not there is not found, and no fault', async () => {
  const answer = await stranger().get('/assets/old-build.css')
  assert.equal(answer.status, 404)
  assert.equal(answer.html, 'not found\n')
})

test('a field of ten megabytes is refused with a page, not a fault', async () => {
  const answer = await as('fia').post('/open', { name: 'x'.repeat(10_000_000) })
  assert.equal(answer.status, 413)
  assert.match(answer.text, /för stort.*det du skrev står kvar/)
})

test('a body that is not a form is refused with a page', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/open',
    payload: '{a:',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(answer.statusCode, 400)
})

const posts: [string, Record<string, string>, number][] = [
  ['from a page of ours', { 'sec-fetch-site': 'same-origin' }, 200],
  ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
  ['from an older browser on our origin', { origin: 'https://resan.example', host: 'resan.example' }, 200],
  ['from an older browser on another origin', { origin: 'https://evil.example', host: 'resan.example' }, 403],
  ['from a sandboxed frame', { origin: 'null', host: 'resan.example' }, 403],
  ['from a program that is no browser', {}, 200],
]
for (const [from, headers, status] of posts) {
  test(`a post ${from} is answered with ${status}`, async () => {
    const answer = await app.inject({ method: 'POST', url: '/inside', headers, cookies: { [cookie]: 'fia' } })
    assert.equal(answer.statusCode, status)
  })
}

test('the language is switched for this browser, kept for the person, and leads back to a page of ours only', async () => {
  const someone = as('fia')
  assert.equal((await someone.post('/language', { to: 'en', back: '/open' })).location, '/open')
  assert.equal(kept, '2 en')
  const reader = stranger()
  await reader.post('/language', { to: 'en', back: '/' })
  assert.match((await reader.get('/nowhere')).text, /There is no such page/)
  for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    assert.equal((await someone.post('/language', { to: 'sv', back })).location, '/')
  }
})

test('a change of language leads back to the page as it was asked for, and from an answered form to the form', async () => {
  assert.match((await stranger().get('/open?seen=2')).html, /name="back" value="\/open\?seen=2"/)
  const refused = await app.inject({
    method: 'POST',
    url: '/inside',
    headers: { referer: 'https://resan.example/inside/form?x=1', host: 'resan.example' },
  })
  assert.match(refused.body, /name="back" value="\/inside\/form\?x=1"/)
})

test('pages allow no inline script, no framing and no other site; over https the rule is kept for a year', async () => {
  const { headers } = (await stranger().get('/open')).raw
  assert.match(String(headers['content-security-policy']), /default-src 'none'/)
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe-inline/)
  assert.match(String(headers['strict-transport-security']), /max-age=31536000/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})
