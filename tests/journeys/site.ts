import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildAssets } from '#platform'
import { openWorld, type World } from '../world.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What is not there by then does not come, also where others share the machine. */
const longest = 15_000

/** The demo country open to a real browser. */
export interface Site {
  readonly world: World
  readonly origin: string
  /** Where web packages run, as the site leads there. */
  readonly packageOrigin: string
  /** A window of its own for one person, with scripts or without. */
  visit(scripts: 'with scripts' | 'without scripts', viewport?: { width: number; height: number }): Promise<Window>
  close(): Promise<void>
}

export interface Window {
  readonly page: Page
  /** Goes there, and finds nothing that axe objects to. */
  go(path: string): Promise<void>
  /** Signs in as one of the demo's people by the button with this name. */
  signInAs(name: string): Promise<void>
  signOut(): Promise<void>
  /** Presses the button or follows the link of that name, and finds nothing that axe objects to on the page it leads to. */
  press(name: string | RegExp): Promise<void>
  follow(name: string | RegExp): Promise<void>
  heading(): Promise<string>
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const { world, close } = await openWorld('country', buildAssets)
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.app.addresses()[0]
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address.port : ''}`
  const packageOrigin = `http://127.0.0.1:${world.house.packages?.port}`
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '', args: flags })
  return {
    world,
    origin,
    packageOrigin,
    visit: (scripts, viewport) => openWindow(browser, { origins: [origin, packageOrigin], scripts, viewport }),
    async close() {
      await browser.close()
      await close()
    },
  }
}

async function openWindow(
  browser: Browser,
  {
    origins,
    scripts,
    viewport,
  }: { origins: readonly [string, string]; scripts: string; viewport: { width: number; height: number } | undefined },
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: origins[0],
    javaScriptEnabled: scripts === 'with scripts',
    viewport: viewport ?? { width: 1280, height: 900 },
    locale: 'sv-SE',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(longest)
  refuseOtherSites(context, origins)
  const inspect = () => findFaults(page, scripts)
  const act = async (move: () => Promise<unknown>) => {
    await move()
    await page.waitForLoadState('load')
    await inspect()
  }
  return {
    page,
    go: (path) => act(() => page.goto(path)),
    async signInAs(name) {
      await page.goto('/sign-in')
      await act(() => page.getByRole('button', { name }).first().click())
    },
    signOut: () => act(() => page.getByRole('button', { name: 'Logga ut' }).click()),
    press: (name) => act(() => page.getByRole('button', { name }).first().click()),
    follow: (name) => act(() => page.getByRole('link', { name }).first().click()),
    heading: async () => (await page.locator('h1').textContent())?.trim() ?? '',
    close: () => context.close(),
  }
}

/** No page may call anyone else. */
function refuseOtherSites(context: BrowserContext, origins: readonly string[]): void {
  context.on('request', (request) =>
    assert.ok(
      [...origins, 'data:'].some((ours) => request.url().startsWith(ours)),
      `a page called ${request.url()}`,
    ),
  )
}

/** axe on the page as it stands: A, AA and best practice. Without scripts axe cannot run in it, so it is told that in the test with scripts. */
async function findFaults(page: Page, scripts: string): Promise<void> {
  const status = await page.evaluate(() => document.title).catch(() => '')
  assert.notEqual(status, '', 'every page has a title')
  if (scripts !== 'with scripts') return
  await page.evaluate(axe)
  const faults = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(_: { resultTypes: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
  assert.deepEqual(faults, [], `axe on ${page.url()}`)
}
