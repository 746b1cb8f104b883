import type { SourceFile } from './source.ts'

/** Which capability may know which; all know values, platform and design. */
export const mayKnow: Record<string, readonly string[]> = {
  people: [],
  messages: ['people'],
  journeys: ['people'],
  learning: ['people', 'messages', 'journeys'],
  trainers: ['people', 'messages', 'journeys'],
  occasions: ['people', 'messages', 'journeys', 'learning', 'trainers'],
  economy: ['people', 'messages', 'journeys', 'occasions', 'trainers'],
  planning: ['people', 'messages', 'journeys', 'trainers', 'occasions', 'economy'],
  followup: ['people', 'messages', 'journeys', 'learning', 'trainers', 'occasions'],
  programme: ['people', 'messages', 'journeys', 'economy', 'followup'],
  support: ['people', 'messages'],
}

export const ground: readonly string[] = ['values', 'platform', 'design']

const rooms = ['rules', 'store', 'screen', 'view', 'text', 'report', 'job', 'paper'] as const
const wholeNames = ['door', 'routes', 'ports'] as const
export type Room = (typeof rooms)[number] | (typeof wholeNames)[number] | 'action' | 'test'

/** `people`, `values` and so on; `root` for `src/app.ts` and its neighbours; undefined outside src. */
export function areaOf(path: string): string | undefined {
  const [top, area, ...deeper] = path.split('/')
  if (top !== 'src' || area === undefined) return undefined
  return deeper.length === 0 ? 'root' : area
}

export function isCapability(area: string | undefined): area is string {
  return area !== undefined && Object.hasOwn(mayKnow, area)
}

/** The room a file is by its suffix, or the suffix that names no room. */
export function roomOf(path: string): Room | { unknown: string } {
  const [name = '', ...suffixes] = baseOf(path)
    .replace(/\.tsx?$/, '')
    .split('.')
  const last = suffixes.at(-1)
  if (last === 'test') return 'test'
  if (last === undefined) return wholeNames.find((whole) => whole === name) ?? 'action'
  return rooms.find((room) => room === last && suffixes.length === 1) ?? { unknown: suffixes.join('.') }
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function isCode(file: SourceFile): boolean {
  return /\.tsx?$/.test(file.path) && !file.path.endsWith('.generated.ts')
}

export function isTest(path: string): boolean {
  return !path.startsWith('src/') || /\.test\.tsx?$/.test(path)
}

/** What ships: under src, not a test, not generated. */
export function shipped(files: readonly SourceFile[]): SourceFile[] {
  return files.filter((file) => isCode(file) && !isTest(file.path))
}

export function inRoom(file: SourceFile, ...wanted: Room[]): boolean {
  const room = roomOf(file.path)
  return typeof room === 'string' && wanted.includes(room)
}
