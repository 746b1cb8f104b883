import type { FastifyInstance } from 'fastify'
import { signInPort } from '#people'
import { type Assets, openLog } from '#platform'
import { buildServer, type House, type Place, type SignInPort } from '#platform/web'
import { boardsOf } from '../../src/app.ts'
import type { World } from '../world.ts'
import { makeGround } from './ground.ts'
import { allSecrets } from './secrets.ts'
import { makeEveryone, type Someone } from './someone.ts'
import { makeThings } from './things.ts'
import { openUndone } from './undone.ts'
import type { Site } from './walk.ts'

/** What may be taken out of the house, to see that the walk notices. */
export interface Without {
  readonly guards?: (place: Place) => Place
  readonly signIn?: SignInPort
}

export interface Walked extends Site {
  readonly everyone: readonly Someone[]
  readonly places: readonly Place[]
  /** The same site with something taken out. */
  readonly without: (given: Without) => Promise<Site>
  readonly close: () => Promise<void>
}

/** Four places full of things, everyone who comes to them, and the house outside demo mode over a database that keeps nothing. */
export async function openSite(world: World): Promise<Walked> {
  const ground = await makeGround(world)
  const things = await makeThings(world, ground)
  const everyone = await makeEveryone(world, ground, things)
  const undone = await openUndone(world.url)
  const faults: string[] = []
  const log = openLog({ logLevel: 'error' }, (told) => void faults.push(told))
  const house: House = { ...world.house, db: undone.db, config: { ...world.house.config, demo: false }, log }
  const boards = boardsOf(house)
  const apps: FastifyInstance[] = []
  const build = async ({ guards = (place) => place, signIn = signInPort }: Without): Promise<FastifyInstance> => {
    const app = await buildServer({ house, assets, signIn, boards: boards.map((board) => board.map(guards)) })
    apps.push(app)
    return app
  }
  const site = { undone, faults, ground, things, secrets: allSecrets(ground, things) }
  return {
    ...site,
    app: await build({}),
    everyone,
    places: boards.flat(),
    without: async (given) => ({ ...site, app: await build(given) }),
    async close() {
      for (const app of apps) await app.close()
      await undone.close()
    },
  }
}

const assets: Assets = {
  folder: import.meta.dirname,
  css: '/assets/main.css',
  js: '/assets/main.js',
  font: '/assets/font.woff2',
  icon: '/assets/icon.svg',
}
