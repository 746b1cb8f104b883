/**
 * Shows the parts of the design on pages like the real ones: pictures at three widths, light and dark, and what axe says.
 * npx tsx tests/gallery.tsx [folder] [page …], or `serve` to look for oneself.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { renderHtml } from '#platform/web'
import { Course, Journeys, Route, Start } from './gallery/employee.tsx'
import { Desk, Money, Occasion, SignIn, Station, WhyPage } from './gallery/region.tsx'

const pages = {
  start: <Start />,
  journeys: <Journeys />,
  route: <Route />,
  course: <Course />,
  desk: <Desk />,
  station: <Station />,
  occasion: <Occasion />,
  money: <Money />,
  why: <WhyPage />,
  'sign-in': <SignIn />,
}

const root = new URL('..', import.meta.url)
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'"

async function bundle(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, root).pathname],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    assetNames: '[name]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
  })
  return outputFiles.map((file) => [file.path, file.contents] as const)
}

const types: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

async function serve() {
  const files = new Map([
    ...(await bundle('public/css/main.css')),
    ...(await bundle('public/js/main.ts')),
    ...(await bundle('public/icons/icon.svg')),
  ])
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const file = files.get(path)
    const page = Object.entries(pages).find(([name]) => path === `/${name}`)?.[1]
    const type = file ? (types[path.split('.').at(-1) ?? ''] ?? '') : 'text/html; charset=utf-8'
    response.writeHead(file || page ? 200 : 404, { 'content-type': type, 'content-security-policy': policy })
    response.end(file ?? (page ? `<!doctype html>${renderHtml(page)}` : ''))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

interface Look {
  name: string
  width: number
  scheme: 'light' | 'dark'
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const findings = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) =>
  r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target + ' ' + n.failureSummary.split('\\n')[1])))`

async function look(browser: Browser, url: string, { name, width, scheme }: Look): Promise<string[]> {
  const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
  const said: string[] = []
  tab.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  await tab.goto(url)
  await tab.evaluate('document.fonts.ready')
  await tab.screenshot({ path: `${name}.png`, fullPage: true })
  await tab.evaluate(axe)
  const found = await tab.evaluate<string[]>(findings)
  const overflow = await tab.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  await tab.close()
  return [...said, ...found, ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : [])]
}

async function lookAtAll(folder: string, only: readonly string[]) {
  await mkdir(folder, { recursive: true })
  const { server, port } = await serve()
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new'],
  })
  const report: string[] = []
  for (const page of Object.keys(pages).filter((name) => only.length === 0 || only.includes(name))) {
    for (const width of [1280, 390, 320]) {
      for (const scheme of ['light', 'dark'] as const) {
        const name = join(folder, `${page}-${width}-${scheme}`)
        const said = await look(browser, `http://127.0.0.1:${port}/${page}`, { name, width, scheme })
        report.push(...said.map((line) => `${page} ${width} ${scheme}: ${line}`))
      }
    }
  }
  await browser.close()
  server.close()
  console.log(report.length === 0 ? `Nothing to mend. Pictures in ${folder}` : report.join('\n'))
}

const [folder = join(tmpdir(), 'gallery'), ...only] = process.argv.slice(2)
if (folder === 'serve') {
  const { port } = await serve()
  console.log(
    Object.keys(pages)
      .map((page) => `http://127.0.0.1:${port}/${page}`)
      .join('\n'),
  )
} else {
  await lookAtAll(folder, only)
}
