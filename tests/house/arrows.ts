import { type Import, importsOf, pathOf } from './imports.ts'
import { areaOf, ground, isCapability, mayKnow, roomOf, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'

/** Arrows between capabilities run one way, through doors; inside one, paths are relative and stay there. */
export function arrowsBetweenAreas(files: readonly SourceFile[]): Violation[] {
  return shipped(files).flatMap((file) =>
    importsOf(file).flatMap((each) => {
      const wrong = file.path.split('/').length === 2 ? whyNotRoot(file, each) : whyNotArea(file, each)
      return wrong ? [at(file, each.offset, wrong)] : []
    }),
  )
}

function whyNotArea(file: SourceFile, { from, typeOnly }: Import): string | undefined {
  const area = areaOf(file.path) ?? ''
  const path = pathOf(file, from)
  if (path !== undefined) {
    return path.startsWith(`src/${area}/`) ? undefined : `${from} leaves ${area}; import the other's door, as #people`
  }
  if (!from.startsWith('#')) return undefined
  const [target = '', ...deeper] = from.slice(1).split('/')
  if (deeper.length > 0 && target !== 'platform') return `${from} goes past the door; import #${target}`
  if (target === area) return area === 'platform' ? undefined : `inside ${area} imports are relative, not ${from}`
  const known = knownTo(area)
  if (!known.includes(target)) {
    return `${area} may not know ${target}; declare a port in ports.ts and let app.ts fill it`
  }
  if (area === 'platform' && target === 'design' && !typeOnly && !file.path.endsWith('.view.tsx')) {
    return 'platform knows only types of design, outside its own views'
  }
  return undefined
}

function knownTo(area: string): readonly string[] {
  if (isCapability(area)) return [...(mayKnow[area] ?? []), ...ground]
  return { platform: ['values', 'design'], design: ['values'] }[area] ?? []
}

/** What app.ts and its neighbours may wire past a door: boards, jobs, ports, commands, and the platform they start. */
const wired = [
  /\/routes\.ts$/,
  /\/ports\.ts$/,
  /\.job\.ts$/,
  /-command(\.screen)?\.ts$/,
  /^src\/platform\//,
  /^database\/seeds\//,
]

function whyNotRoot(file: SourceFile, { from }: Import): string | undefined {
  const path = pathOf(file, from)
  if (path === undefined || path.split('/').length === 2 || wired.some((way) => way.test(path))) return undefined
  return `${from} goes past a door; import the door, or its routes.ts, a job or a command`
}

interface MayImport {
  /** Rooms of the same capability. */
  readonly rooms: readonly string[]
  /** Doors of the ground: exact, or all of them under platform. */
  readonly ground: readonly string[]
  /** Whether doors of the capabilities below are allowed. */
  readonly below: boolean
  readonly packages: readonly string[] | { readonly not: readonly string[] }
}

/** Packages the platform stands in front of. */
const platformOnly = ['kysely', 'pg', 'pg-boss', 'nodemailer']

const allPlatform = ['#platform', '#platform/db', '#platform/web']

const mayImport: Record<string, MayImport> = {
  rules: { rooms: ['rules'], ground: ['#values'], below: false, packages: [] },
  text: { rooms: ['text'], ground: ['#values'], below: false, packages: [] },
  store: { rooms: ['rules', 'store'], ground: ['#values', '#platform/db'], below: false, packages: ['kysely'] },
  report: { rooms: ['rules', 'report'], ground: ['#values', '#platform/db'], below: false, packages: ['kysely'] },
  ports: { rooms: ['rules', 'ports'], ground: ['#values', '#platform/db'], below: true, packages: [] },
  action: {
    rooms: ['rules', 'store', 'action', 'ports', 'text', 'paper'],
    ground: ['#values', ...allPlatform],
    below: true,
    packages: { not: [...platformOnly, 'fastify', 'preact'] },
  },
  job: {
    rooms: ['rules', 'action', 'ports', 'text'],
    ground: ['#values', ...allPlatform],
    below: true,
    packages: { not: [...platformOnly, 'fastify', 'preact'] },
  },
  paper: {
    rooms: ['rules', 'report', 'text', 'view', 'paper'],
    ground: ['#values', '#design', '#platform', '#platform/db'],
    below: true,
    packages: [],
  },
  view: { rooms: ['rules', 'text', 'view'], ground: ['#values', '#design'], below: true, packages: ['preact'] },
  screen: {
    rooms: ['rules', 'store', 'report', 'action', 'ports', 'text', 'view', 'paper', 'screen'],
    ground: ['#values', '#design', ...allPlatform],
    below: true,
    packages: { not: platformOnly },
  },
  routes: {
    rooms: ['screen', 'text', 'rules', 'ports'],
    ground: ['#values', '#platform/web'],
    below: true,
    packages: [],
  },
  door: {
    rooms: ['rules', 'store', 'report', 'action', 'job', 'ports', 'view', 'routes', 'text', 'paper'],
    ground: [],
    below: false,
    packages: [],
  },
}

/** Arrows between the rooms of a capability: rules know nobody, a view asks no database, and so on. */
export function arrowsBetweenRooms(files: readonly SourceFile[]): Violation[] {
  return shipped(files).flatMap((file) => {
    if (!isCapability(areaOf(file.path))) return []
    const room = roomOf(file.path)
    if (typeof room !== 'string') return [at(file, 0, `.${room.unknown} is no room; see docs/house.md`)]
    const may = mayImport[room]
    if (!may) return []
    return importsOf(file).flatMap((each) => {
      const wrong = whyNotRoom(file, each.from, room, may)
      return wrong ? [at(file, each.offset, wrong)] : []
    })
  })
}

function whyNotRoom(file: SourceFile, from: string, room: string, may: MayImport): string | undefined {
  const path = pathOf(file, from)
  if (path !== undefined) {
    const other = roomOf(path)
    const name = typeof other === 'string' ? other : `.${other.unknown}`
    if (room === 'door' && path.endsWith('-command.screen.ts')) return undefined
    return may.rooms.includes(name) ? undefined : `a ${room} may not import a ${name} (${from})`
  }
  if (from.startsWith('#')) {
    if (may.ground.includes(from)) return undefined
    const isBelow = isCapability(from.slice(1))
    return isBelow && may.below ? undefined : `a ${room} may not import ${from}`
  }
  const isAllowed = 'not' in may.packages ? !may.packages.not.includes(from) : may.packages.includes(from)
  return isAllowed ? undefined : `a ${room} may not import the package ${from}`
}

/** values are pure: they import each other and nothing else. */
export function valuesImportNothing(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter((file) => areaOf(file.path) === 'values')
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => !from.startsWith('./'))
        .map((each) => ({ file, each })),
    )
    .map(({ file, each }) => at(file, each.offset, `values import nothing, not ${each.from}`))
}
