import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { checkLedgerCommand } from '#economy'
import { checkEvidenceCommand } from '#learning'
import { checkBookingsCommand } from '#occasions'
import { type Assets, BadConfig, buildAssets, type Config, faultFacts, whyNotListening } from '#platform'
import { type House, hasSecondOrigin } from '#platform/web'
import { openApp, openPackages } from './app.ts'
import { emptyDemo, fillDemo, isDemoFilled } from './demo.ts'
import { type OpenHouse, openData, openHouse, projectFolder } from './open-house.ts'
import { startWork } from './worker.ts'

interface Printing {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Migrates, fills an empty demo, and opens the web, the worker or both, until a signal closes them in order. */
export async function start(config: Config): Promise<undefined> {
  const isNewDemo = config.demo && !isDemoFilled(config)
  if (isNewDemo) await emptyDemo(config)
  const opened = await openHouse(config)
  const { house } = opened
  const app = await openDoors(opened, { isNewDemo }).catch(async (fault) => {
    await opened.close()
    throw fault
  })
  closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
    if (err !== undefined) house.log.error('closing after a fault', faultFacts(err))
    await app?.close()
    await opened.close()
  })
}

async function openDoors({ house }: OpenHouse, { isNewDemo }: { isNewDemo: boolean }) {
  const { config } = house
  if (isNewDemo) await fillDemo(house.db, config)
  if (config.process !== 'web') await startWork(house)
  return config.process === 'worker' ? undefined : openWeb(house)
}

async function openWeb(house: House) {
  const { config } = house
  const assets = await buildAssets(join(projectFolder, 'public'), join(config.dataDir, 'assets'))
  const packages = hasSecondOrigin(config) ? await servePackages(house, assets) : undefined
  const app = await openApp({ ...house, packages: packages?.at }, assets)
  app.addHook('onClose', async () => packages?.app.close())
  await app.listen({ port: config.port, host: config.host }).catch(async (fault) => {
    // The packages are served already, and would keep the process open.
    await app.close()
    throw whyNotListening(fault, config) ?? fault
  })
  process.stdout.write(`Yrkesresan is open: ${config.baseUrl ?? addressOf(app.addresses()[0])}\n`)
  return app
}

/** On the port beside the site or, when none was asked for and that one is taken, on any that is free. */
async function servePackages(house: House, assets: Assets) {
  const { host, port, packagesPort, packagesUrl } = house.config
  const app = await openPackages(house, assets)
  const beside = port === 0 || port === 65_535 ? 0 : port + 1
  await app.listen({ host, port: packagesPort ?? beside }).catch(async (fault) => {
    const why = whyNotListening(fault, { host, port: packagesPort ?? beside, key: 'PACKAGES_PORT' })
    if (packagesPort !== undefined || !isTaken(fault)) throw why ?? fault
    await app.listen({ host, port: 0 })
  })
  const address = app.addresses()[0]
  if (typeof address !== 'object') throw new Error('packages are served at an address')
  return { app, at: { url: packagesUrl, port: address.port } }
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE'
}

function addressOf(address: ReturnType<FastifyInstance['addresses']>[number] | undefined): string {
  if (address === undefined || typeof address === 'string') return address ?? ''
  const host = ['0.0.0.0', '::'].includes(address.address) ? 'localhost' : address.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}

export async function migrateOnly(config: Config): Promise<undefined> {
  const opened = await openHouse(config)
  await opened.close()
}

/** What can be checked on data as they are: neither migrates nor writes. */
const checks = { evidence: checkEvidenceCommand, bookings: checkBookingsCommand, ledger: checkLedgerCommand }

export async function check(what: keyof typeof checks, config: Config, printing: Printing): Promise<number> {
  const opened = await openData(config)
  try {
    return await checks[what](opened.db, process.argv.slice(3), printing)
  } finally {
    await opened.close()
  }
}

/** Starts the demo country afresh; never on a database of someone's own. */
export async function resetDemo(config: Config): Promise<undefined> {
  if (config.databaseUrl !== undefined)
    throw new BadConfig(['DATABASE_URL: demo:reset empties the embedded database only; unset DATABASE_URL'])
  if (!config.demo) throw new BadConfig(['DEMO: is off, and demo:reset would empty what is there; unset DEMO'])
  await emptyDemo(config)
  const opened = await openHouse(config)
  await fillDemo(opened.house.db, config)
  await opened.close()
  process.stdout.write('The demo country has been started afresh.\n')
}
