import { areaOf, baseOf, isCapability, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { literalText } from './sql.ts'
import { called, list, type Node, nodes, one, word } from './tree.ts'

const needed = ['prefix', 'guard', 'screen']

/** Every place on a directory board is written out with its prefix, its guard and its screen. */
export function placesAreGuarded(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter((file) => isCapability(areaOf(file.path)) && baseOf(file.path) === 'routes.ts')
    .flatMap((file) => {
      const boards = nodes(file, 'ExportNamedDeclaration').flatMap((exported) => boardsOf(one(exported, 'declaration')))
      if (boards.length === 0) return [at(file, 0, 'routes.ts exports its directory board: an array of Place')]
      return boards.flatMap((board) => list(board, 'elements').flatMap((place) => whyNotPlace(file, place)))
    })
}

/** A board is an exported array, or one that an exported function makes from the ports it is given. */
function boardsOf(declaration: Node | undefined): Node[] {
  const values =
    declaration?.type === 'FunctionDeclaration'
      ? [declaration]
      : list(declaration, 'declarations').map((declared) => one(declared, 'init'))
  return values.flatMap((value) => {
    if (value?.type === 'ArrayExpression') return [value]
    const body = one(value, 'body')
    const returned = body?.type === 'BlockStatement' ? returnedFrom(body) : [body]
    return returned.filter((each) => each !== undefined).filter(({ type }) => type === 'ArrayExpression')
  })
}

function returnedFrom(body: Node): (Node | undefined)[] {
  return list(body, 'body')
    .filter(({ type }) => type === 'ReturnStatement')
    .map((statement) => one(statement, 'argument'))
}

function whyNotPlace(file: SourceFile, place: Node): Violation[] {
  if (place.type !== 'ObjectExpression')
    return [at(file, place.start, 'write each place out, { prefix, guard, screen }')]
  const keys = list(place, 'properties').map((property) => word(one(property, 'key')))
  const missing = needed.filter((key) => !keys.includes(key))
  return missing.length === 0 ? [] : [at(file, place.start, `this place has no ${missing.join(', no ')}`)]
}

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'])

/** Routes are made in screens, which stand behind a guard, and nowhere else. */
export function routesAreInScreens(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter(({ path }) => !/\.screen\.tsx?$/.test(path) && !path.startsWith('src/platform/web/'))
    .flatMap((file) =>
      nodes(file, 'CallExpression')
        .filter(makesARoute)
        .map((call) => at(file, call.start, 'a route is made in a *.screen.tsx that stands on a routes.ts')),
    )
}

function makesARoute(call: Node): boolean {
  const { name, object } = called(call)
  const [first, second] = list(call, 'arguments')
  if (!object || !first) return false
  if (name === 'route') return first.type === 'ObjectExpression'
  if (!verbs.has(name ?? '') || !second) return false
  const isText = first.type === 'TemplateLiteral' || (first.type === 'Literal' && typeof first.value === 'string')
  return isText && /^(\/|$)/.test(literalText(first))
}
