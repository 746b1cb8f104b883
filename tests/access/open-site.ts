import { basename } from 'node:path'
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
import { openUndone, type Undone } from './undone.ts'
import type { Lane, Site } from './walk.ts'

/** What may be taken out of the house, to see that the walk notices. */
export interface Without {
  readonly guards?: (place: Place) => Place
  readonly signIn?: SignInPort
}

export interface Walked extends Site {
  readonly everyone: readonly Someone[]
  readonly places: readonly Place[]
  /** The same site with something taken out, for a short walk in one lane. */
  readonly without: (given: Without) => Promise<Site>
  readonly close: () => Promise<void>
}

/** Askings wait for the database more than they work. */
const lanesBesideEachOther = 4

/** Four places full of things, everyone who comes to them, and the house outside demo mode over a database that keeps nothing. */
export async function openSite(world: World): Promise<Walked> {
  const ground = await makeGround(world)
  const things = await makeThings(world, ground)
  const everyone = await makeEveryone(world, ground, things)
  const faults: string[] = []
  const log = openLog({ logLevel: 'error' }, (told) => void faults.push(told))
  const config = { ...world.house.config, demo: false }
  const boards = boardsOf({ ...world.house, config })
  const connections = await Promise.all(Array.from({ length: lanesBesideEachOther }, () => openUndone(world.url)))
  const apps: FastifyInstance[] = []
  const build = async (undone: Undone, { guards = (place) => place, signIn = signInPort }: Without): Promise<Lane> => {
    const house: House = { ...world.house, db: undone.db, config, log }
    const app = await buildServer({ house, assets, signIn, boards: boards.map((board) => board.map(guards)) })
    apps.push(app)
    return { app, undone }
  }
  const site = { faults, ground, things, secrets: allSecrets(ground, things) }
  return {
    ...site,
    lanes: await Promise.all(connections.map((undone) => build(undone, {}))),
    everyone,
    places: boards.flat(),
    without: async (given) => ({
      ...site,
      lanes: await Promise.all(connections.slice(0, 1).map((undone) => build(undone, given))),
    }),
    async close() {
      for (const app of apps) await app.close()
      for (const undone of connections) await undone.close()
    },
  }
}

/** Every route, however often it is written, without a last slash. */
export function listRoutes({ lanes }: Pick<Site, 'lanes'>) {
  const routes = lanes.flatMap(({ app }) => app.listRoutes())
  return routes.map((route) => ({ ...route, url: route.url === '/' ? '/' : route.url.replace(/\/$/, '') }))
}

/** Nothing is bundled here: this file stands in for the script that has an address of its own. */
const assets: Assets = {
  folder: import.meta.dirname,
  css: '/assets/main.css',
  js: '/assets/main.js',
  font: '/assets/font.woff2',
  icon: '/assets/icon.svg',
  scripts: { offline: `/assets/${basename(import.meta.filename)}` },
  styles: {},
}
