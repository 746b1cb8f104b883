import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { exportForms } from './export.rules.ts'
import type { Layout } from './layout.rules.ts'
import { getProfile, listProfiles } from './ledger-export.store.ts'
import { text } from './ledger-export.text.ts'
import { ProfilePage } from './profile.view.tsx'
import { ProfilesPage } from './profiles.view.tsx'
import { columnRows, readLayout, wordLayoutRefusal } from './read-layout.screen.ts'
import { runSeller, seenSeller } from './seen-seller.screen.ts'
import { beginProfile, keepLayout } from './set-profile.ts'

interface Region {
  readonly Params: { readonly regionId: string }
}
interface Profile {
  readonly Params: { readonly regionId: string; readonly profileId: string }
}

const fields = { name: field.text(60), form: field.choice(exportForms) }

/** The forms that files are written in, and building one column by column. */
export function profileScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Region>('/', (request, reply) => showAll(db, { request, reply }))

  area.post<Region>('/', async (request, reply) => {
    const region = await runSeller(db, request, 'set an export profile')
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = (errors: Readonly<Record<string, string>>) =>
      showAll(db, { request, reply, errors, typed: read.typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const setting = { sellerId: region.id, actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => beginProfile(tx, read.values, setting))
    if (isRefusal(outcome)) return again({ name: text[lang].faults.name })
    const href = `/economy/ledger-export/${region.id}/profiles/${outcome.profileId}`
    return redirectWith(reply, href, { notice: text[lang].saved(read.values.name), config })
  })

  area.get<Profile>('/:profileId(^\\d+)', async (request, reply) => {
    const profile = await seenProfile(db, request)
    return showOne(db, { request, reply, layout: profile.layout })
  })

  area.post<Profile>('/:profileId(^\\d+)', async (request, reply) => {
    const region = await runSeller(db, request, 'set an export profile')
    const profile = await seenProfile(db, request)
    const { lang } = frameOf(request)
    const { layout, rows } = readLayout(request.body)
    const act = actIn(request.body)
    const told = { request, reply, layout, rows: columnRows(request.body) }
    if (act === 'more') return showOne(db, { ...told, rows: told.rows + 3 })
    if (act === 'example') return showOne(db, told)
    const setting = { sellerId: region.id, actor: actorOf(request) }
    const refusal = await attempt(db, (tx) => keepLayout(tx, { ...profile, layout }, setting))
    if (isRefusal(refusal))
      return showOne(db, {
        ...told,
        typed: readForm(request.body, {}).typed,
        errors: wordLayoutRefusal(refusal, rows, lang),
        status: 422,
      })
    return redirectWith(reply, `/economy/ledger-export/${region.id}/profiles/${profile.id}`, {
      ...{ notice: text[lang].saved(profile.name), config },
    })
  })
}

function actIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'act' in body ? body.act : undefined
}

async function seenProfile(db: Db, request: FastifyRequest<Profile>) {
  const region = await seenSeller(db, request)
  const profileId = parseId(request.params.profileId)
  if (profileId === undefined) throw new Missing('export profile')
  return await getProfile(db, { sellerId: region.id, profileId })
}

interface Told {
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function showAll(
  db: Db,
  { request, reply, status, ...told }: Told & { readonly request: FastifyRequest<Region> },
) {
  const region = await seenSeller(db, request)
  const shown = { frame: frameOf(request), region, profiles: await listProfiles(db, region.id) }
  return page(reply, <ProfilesPage {...shown} {...told} />, status)
}

interface One extends Told {
  readonly request: FastifyRequest<Profile>
  readonly layout: Layout
  readonly rows?: number
}

async function showOne(db: Db, { request, reply, status, layout, rows, ...told }: One): Promise<FastifyReply> {
  const region = await seenSeller(db, request)
  const profile = await seenProfile(db, request)
  const shown = { frame: frameOf(request), region, profile, layout, rows: rows ?? layout.columns.length + 3 }
  return page(reply, <ProfilePage {...shown} {...told} />, status)
}
