import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { ZipFile } from 'yazl'
import { openArchive } from '#platform'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { placeMedia } from '../../../database/seeds/media.ts'
import { openWorld, type World, world } from '../../../tests/world.ts'
import { beginDraft } from '../drafts/begin-draft.ts'
import { askImport } from './ask-import.ts'
import { packJourney, writeManifest } from './export-journey.ts'
import { refuseImport } from './follow-import.ts'
import { type IfTaken, mostInArchive } from './import.rules.ts'
import { importArchive } from './import-archive.job.ts'
import { archivedExtensions, type Manifest, manifestEntry } from './manifest.rules.ts'
import { getImport } from './watch.store.ts'

/** The demo country, and a bare place to move a journey to. */
const it = world('country')
let other: World
let close: () => Promise<void>
before(async () => {
  const opened = await openWorld('bare')
  other = opened.world
  close = opened.close
})
after(() => close())

/** Barn och unga, with its media, and a draft of each course. */
async function exported(): Promise<{ manifest: Manifest; archive: Buffer }> {
  const { db, house } = it
  await placeMedia(house.files)
  const journey = await db
    .selectFrom('journey')
    .select('id')
    .where('slug', '=', 'barn-och-unga')
    .executeTakeFirstOrThrow()
  await sql`update course_revision r set days_needed = 1 from course_day d where d.revision_id = r.id`.execute(db)
  const manifest = await attempt(db, (tx) => writeManifest(tx, journey.id))
  return { manifest, archive: await buffer(packJourney(house.files, manifest)) }
}

/** Uploads and takes in the archive in the world, as the worker does. */
async function take(into: World, archive: Buffer, ifTaken: IfTaken = 'refuse') {
  const { db, house } = into
  const ownerId = await into.region()
  const personId = await into.person({ roles: [{ role: 'journey-owner', at: ownerId }] })
  const key = randomUUID()
  await house.files.put(`archives/${key}`, Readable.from([archive], { objectMode: false }))
  const asked = { key, name: 'resa.zip', bytes: archive.length, ifTaken, ownerId, actor: { personId, address: null } }
  const id = await attempt(db, (tx) => askImport(tx, asked))
  await importArchive({ db, files: house.files }, id)
  return { ...(await getImport(db, { id, personId })), id, personId }
}

async function again(into: World, slug: string | null): Promise<Manifest> {
  const journey = await into.db
    .selectFrom('journey')
    .select('id')
    .where('slug', '=', slug ?? '')
    .executeTakeFirstOrThrow()
  return attempt(into.db, (tx) => writeManifest(tx, journey.id))
}

const filesOf = async (into: World) =>
  (await readdir(join(into.house.config.dataDir, 'files'), { recursive: true }))
    .filter((name) => /[0-9a-f]{8}-/.test(name))
    .sort()
const journeysOf = async ({ db }: World) => (await db.selectFrom('journey').select('id').execute()).length

/** The same text with ids named in the order they stand in it. */
function numbered(manifest: Manifest): string {
  const ids = new Map<string, string>()
  return JSON.stringify(manifest).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    if (!ids.has(id)) ids.set(id, `id-${ids.size}`)
    return ids.get(id) ?? id
  })
}

async function zipOf(manifest: unknown, more: Record<string, Buffer> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)), manifestEntry)
  for (const [name, content] of Object.entries(more)) zip.addBuffer(content, name)
  zip.end()
  return buffer(zip.outputStream)
}

test('a journey moved to another place is the same there, to the byte, with drafts, dates and files', async () => {
  const personId = await it.personIdOf('gun@gr.example')
  const courses = await it.db.selectFrom('course').select('id').execute()
  for (const { id: courseId } of courses)
    await attempt(it.db, (tx) => beginDraft(tx, { courseId, actor: { personId, address: null } }))
  const { manifest, archive } = await exported()
  assert.ok(manifest.files.length >= 5 && manifest.courses.some(({ draft }) => (draft?.pieces.length ?? 0) > 10))
  const moved = await take(other, archive)
  assert.equal(moved.refusal, null, JSON.stringify(moved.refusal))
  assert.equal(moved.journeySlug, 'barn-och-unga')
  const there = await again(other, moved.journeySlug)
  assert.equal(JSON.stringify(there), JSON.stringify(manifest))
  const packed = await buffer(packJourney(other.house.files, there))
  assert.equal(createHash('sha256').update(packed).digest('hex'), createHash('sha256').update(archive).digest('hex'))
})

test('where it is already it is refused, or stands beside as a copy with ids of its own', async () => {
  const { manifest, archive } = await exported()
  const files = await filesOf(it)
  const refused = await take(it, archive)
  assert.deepEqual(refused.refusal, { refused: 'slug-taken', slug: 'barn-och-unga' })
  assert.deepEqual(await filesOf(it), files)

  const copied = await take(it, archive, 'copy')
  assert.equal(copied.refusal, null, JSON.stringify(copied.refusal))
  assert.equal(copied.journeySlug, 'barn-och-unga-kopia')
  const copy = await again(it, copied.journeySlug)
  assert.equal(copy.journey.name, `${manifest.journey.name} (kopia)`)
  assert.equal(numbered({ ...copy, journey: manifest.journey }), numbered(manifest))
  assert.equal((await take(it, archive, 'copy')).journeySlug, 'barn-och-unga-kopia-2')
})

test('the archive is read by any reader, and each file in it is under its key', async () => {
  const { manifest, archive } = await exported()
  await it.house.files.put('archives/look', Readable.from([archive], { objectMode: false }))
  const opened = await openArchive(it.house.files, 'archives/look', {
    ...mostInArchive,
    extensions: archivedExtensions,
  })
  if (isRefusal(opened)) throw new Error(opened.refused)
  assert.equal(opened.entries.length, manifest.files.length + 1)
  assert.equal(opened.entries[0]?.name, manifestEntry)
  await it.house.files.remove('archives/look')
})

/** A journey of one step and one recorded course, to be broken in one way at a time. */
const small = (): Record<string, unknown> & {
  courses: Record<string, unknown>[]
  files: Record<string, unknown>[]
} => ({
  format: 'yrkesresan-journey',
  version: 1,
  journey: { slug: 'liten', name: 'Liten', targetGroup: 'alla', state: 'planning', reviewRoles: [], source: 'test' },
  steps: [
    {
      ...{ slug: 'ny', position: 1, name: 'Ny', goal: '', goals: [], audience: 'staff', colour: 'lake' },
      ...{ ordering: 'free', source: 'test' },
    },
  ],
  tracks: [],
  courses: [
    {
      ...{ step: 'ny', track: null, slug: 'kurs', position: 1, name: 'Kurs', summary: '', targetGroup: '' },
      ...{ delivery: 'recorded', optionalSince: null, source: 'test', revisions: [], draft: null },
    },
  ],
  files: [],
})
const png = Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(100, '\0'), 'latin1')
const fileKey = '11111111-1111-4111-8111-111111111111'
const aFile = (content: Buffer, given: Record<string, unknown> = {}) => ({
  ...{ key: fileKey, kind: 'image', name: 'a.png', mediaType: 'image/png', bytes: content.length, seconds: null },
  ...{ sha256: createHash('sha256').update(content).digest('hex'), uploadedAt: '2026-01-01T00:00:00.000Z', ...given },
})
const page = Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(100))

const refused: [what: string, archive: () => Promise<Buffer>, reason: RegExp][] = [
  ['no zip', async () => Buffer.from('hej'), /"archive"/],
  ['no manifest', async () => zipOf('{}', {}).then(() => emptyZip()), /no-manifest/],
  ['a manifest that is no JSON', () => zipOf('{'), /"at":"","word":"shape"/],
  ['another version', () => zipOf({ ...small(), version: 2 }), /"at":"version","word":"shape"/],
  ['something more than there may be', () => zipOf({ ...small(), more: 1 }), /"shape"/],
  ['a colour of another house', () => zipOf({ ...small(), steps: [{ colour: 'red' }] }), /"at":"steps\/0\/colour"/],
  [
    'a course on no step',
    () => broken((all) => Object.assign(all.courses[0] ?? {}, { step: 'annat' })),
    /unknown-step/,
  ],
  ['a course on no track', () => broken((all) => Object.assign(all.courses[0] ?? {}, { track: 'x' })), /unknown-track/],
  [
    'a course twice',
    () => broken((all) => all.courses.push({ ...all.courses[0] })),
    /"at":"courses\/ny\/kurs","word":"twice"/,
  ],
  ['a file that is missing', () => broken((all) => all.files.push(aFile(png))), /file-missing/],
  ['a file that was changed', () => withFile(png, aFile(png, { sha256: 'a'.repeat(64) })), /file-changed/],
  ['a file of another size', () => withFile(png, aFile(png, { bytes: 99 })), /file-changed/],
  ['a page of HTML called a picture', () => withFile(page, aFile(page)), /archive-wrong-content|något annat/],
  [
    'a page of HTML called what it is',
    () => withFile(page, aFile(page, { mediaType: 'text/html' }), 'bin'),
    /"archive"/,
  ],
  [
    'a picture called captions',
    () => withFile(png, aFile(png, { kind: 'captions', mediaType: 'text/vtt' }), 'vtt'),
    /file-type/,
  ],
  ['a file outside the list', () => zipOf(small(), { 'run.exe': png }), /"archive"/],
]

async function emptyZip(): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('{}'), 'other.json')
  zip.end()
  return buffer(zip.outputStream)
}
async function broken(breakIt: (all: ReturnType<typeof small>) => unknown): Promise<Buffer> {
  const all = small()
  breakIt(all)
  return zipOf(all)
}
async function withFile(content: Buffer, file: Record<string, unknown>, ending = 'png'): Promise<Buffer> {
  return zipOf({ ...small(), files: [file] }, { [`files/${fileKey}.${ending}`]: content })
}

test('the small journey that is broken below is whole', async () => {
  const moved = await take(other, await zipOf({ ...small(), files: [aFile(png)] }, { [`files/${fileKey}.png`]: png }))
  assert.equal(moved.refusal, null, JSON.stringify(moved.refusal))
})

for (const [what, archive, reason] of refused) {
  test(`${what} is refused with the reason, and leaves nothing`, async () => {
    const [files, journeys] = [await filesOf(other), await journeysOf(other)]
    const { refusal } = await take(other, await archive(), 'copy')
    assert.match(JSON.stringify(refusal), reason)
    assert.deepEqual(await filesOf(other), files)
    assert.equal(await journeysOf(other), journeys)
  })
}

test('an import that has ended is not done again', async () => {
  const moved = await take(other, await zipOf(small()), 'copy')
  const journeys = await journeysOf(other)
  await importArchive({ db: other.db, files: other.house.files }, moved.id)
  assert.equal(await journeysOf(other), journeys)
})

test('two who take in the same archive at once get a journey each, with all its files', async () => {
  const key = randomUUID()
  const manifest = { ...small(), journey: { ...(small().journey as object), slug: `tva-${key.slice(0, 8)}` } }
  const archive = await zipOf({ ...manifest, files: [aFile(png, { key })] }, { [`files/${key}.png`]: png })
  const both = await Promise.all([take(other, archive, 'copy'), take(other, archive, 'copy'), take(other, archive)])
  const kept = both.filter(({ refusal }) => refusal === null)
  assert.ok(kept.length >= 2, JSON.stringify(both.map(({ refusal }) => refusal)))
  for (const { journeySlug } of kept) {
    const there = await again(other, journeySlug)
    assert.equal(there.files.length, 1)
    assert.ok((await buffer(packJourney(other.house.files, there))).length > png.length)
  }
  assert.deepEqual(await other.db.selectFrom('archiveImportId').selectAll().execute(), [])
})

test('who takes in what another process has already taken in leaves its files where they are', async () => {
  const key = randomUUID()
  const manifest = { ...small(), journey: { ...(small().journey as object), slug: `en-${key.slice(0, 8)}` } }
  const archive = await zipOf({ ...manifest, files: [aFile(png, { key })] }, { [`files/${key}.png`]: png })
  const moved = await take(other, archive)
  assert.equal(moved.refusal, null)
  const late = { id: moved.id, refusal: { refused: 'broken-off' } } as const
  assert.equal(await attempt(other.db, (tx) => refuseImport(tx, late.id, late.refusal)), false)
  assert.equal(await other.house.files.size(`content/${key}`), png.length)
})
