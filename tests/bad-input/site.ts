import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Assets, holdClock, openLog } from '#platform'
import type { House } from '#platform/web'
import { openApp } from '../../src/app.ts'
import { openUndone } from '../access/undone.ts'
import { aThursday } from '../world/templates.ts'
import { openWorld, type World } from '../world.ts'
import { listOthers, listStarts } from './starts.ts'
import { type Made, makeThings } from './things.ts'

/** Someone of the demo, or a stranger without a cookie. */
export interface Person {
  readonly called: string
  readonly lang: 'sv' | 'en'
  readonly cookie?: string
}

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** Of a post: a form, as the browser would encode it. */
  readonly payload?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly html: string
  readonly headers: LightMyRequestResponse['headers']
  /** The tables that it changed, before it was undone. */
  readonly changed: readonly string[]
  /** What was logged of it. */
  readonly logged: string
}

export type ListedRoute = ReturnType<FastifyInstance['listRoutes']>[number]

export interface Site {
  readonly routes: readonly ListedRoute[]
  readonly people: readonly Person[]
  /** Where to begin, to find all of it. */
  readonly starts: readonly string[]
  /** Asks, and undoes what came of it. */
  ask(person: Person, asked: Asked): Promise<Answered>
  close(): Promise<void>
}

/** The demo country, of which nothing that is asked of it stays. */
export async function openSite(): Promise<Site> {
  holdClock(aThursday)
  const opened = await openWorld('country')
  const { world } = opened
  const [ofDemo, others] = [await listStarts(world), await listOthers(world)]
  const made = await makeThings(world)
  const people = await listPeople(world, [...made.people, ...others])
  const starts = [...ofDemo, ...made.starts]
  const undone = await openUndone(world.url)
  const logged: string[] = []
  const log = openLog({ logLevel: 'info' }, (line) => void logged.push(line))
  const house: House = { ...world.house, db: undone.db, log }
  const app = await openApp(house, assets)
  return {
    routes: app.listRoutes(),
    people,
    starts,
    async ask({ lang, cookie }, { method, url, payload, headers }) {
      logged.length = 0
      const { result, changed } = await undone.asked(() =>
        app.inject({
          ...{ method, url, headers: { ...(method === 'POST' ? asForm : {}), ...headers } },
          cookies: { language: lang, ...(cookie && { yrkesresan: cookie }) },
          ...(payload !== undefined && { payload }),
        }),
      )
      holdClock(aThursday)
      const { statusCode: status, body: html } = result
      return { status, html, headers: result.headers, changed, logged: logged.join('') }
    },
    async close() {
      await app.close()
      await undone.close()
      await opened.close()
      holdClock()
    },
  }
}

const asForm = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

/** Every other of them reads English; each has two sessions, so that there is another to end. */
async function listPeople(world: World, besides: Made['people']): Promise<Person[]> {
  const demo = await world.db
    .selectFrom('demoPerson')
    .innerJoin('person', 'person.id', 'demoPerson.personId')
    .select(['person.id', 'person.name'])
    .orderBy('demoPerson.position')
    .execute()
  const people: Person[] = [{ called: 'a stranger', lang: 'en' }]
  const others = besides.filter(({ id }) => !demo.some((one) => one.id === id))
  for (const { id, name } of [...demo, ...others]) {
    const lang = people.length % 2 === 0 ? 'en' : 'sv'
    await world.db.updateTable('person').set({ language: lang }).where('id', '=', id).execute()
    await world.sessionOf(id)
    people.push({ called: name, lang, cookie: await world.sessionOf(id) })
  }
  return people
}

const assets: Assets = {
  folder: import.meta.dirname,
  css: '/assets/main.css',
  js: '/assets/main.js',
  font: '/assets/font.woff2',
  icon: '/assets/icon.svg',
  scripts: {},
  styles: {},
}
