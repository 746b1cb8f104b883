import { exportedNames } from './exports.ts'
import { areaOf, baseOf, inRoom, isCapability, isTest, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { says, wordList, wordsIn } from './words.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const code = /^(src|tests|bench|public)\//
const drawers = new Set(
  'util utils helper helpers service services lib libs common misc shared core stuff manager managers handler handlers'.split(
    ' ',
  ),
)

export function filesAreKebabCase(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => code.test(path) && baseOf(path) !== 'README.md')
    .flatMap((file) => {
      const parts = file.path.split('/').flatMap((part, i, all) => (i === all.length - 1 ? part.split('.') : [part]))
      const wrong = parts.find((part) => !kebab.test(part))
      return wrong === undefined ? [] : [at(file, 0, `"${wrong}" is not kebab-case`)]
    })
}

/** No drawers: nothing is called after where one puts what has no place. */
export function noDrawers(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => code.test(path))
    .flatMap((file) => {
      const parts = file.path.split('/').flatMap((part) => part.split(/[.-]/))
      const drawer = parts.find((part) => drawers.has(part))
      return drawer === undefined ? [] : [at(file, 0, `"${drawer}" is a drawer; name the file after its subject`)]
    })
}

/** Every folder under src is a word the list of rooms in docs/words.md knows. */
export function foldersAreKnownWords(files: readonly SourceFile[]): Violation[] {
  const { rooms } = wordList(files)
  const folders = new Map<string, SourceFile>()
  for (const file of files) {
    if (!file.path.startsWith('src/')) continue
    for (const folder of file.path.split('/').slice(1, -1)) if (!folders.has(folder)) folders.set(folder, file)
  }
  return [...folders]
    .filter(([folder]) => !rooms.has(folder))
    .map(([folder, file]) => at(file, 0, `the folder ${folder} is not under "Rooms" in docs/words.md; add it there`))
}

const agents = new Set(['manager', 'service', 'helper', 'handler', 'util', 'utils'])
const emptyVerbs = new Set(['process', 'handle'])
/** Words of the trade that end as the agents do. */
const allowedNames = new Set<string>([])

/** Names say what is done or what is there; an agent noun says neither. */
export function namesAreOfTheTrade(files: readonly SourceFile[]): Violation[] {
  return shipped(files).flatMap((file) =>
    exportedNames(file).flatMap(({ name, offset }) => {
      const spoken = wordsIn(name)
      const [first = '', last = ''] = [spoken[0], spoken.at(-1)]
      if (allowedNames.has(name)) return []
      if (agents.has(last)) return [at(file, offset, `${name} ends in ${last}; name what it does`)]
      return emptyVerbs.has(first) && spoken.length > 1
        ? [at(file, offset, `${name}: ${first} says nothing; name the act`)]
        : []
    }),
  )
}

/** One word for one thing: what docs/words.md forbids is in no exported name and no file name. */
export function forbiddenWordsAreUnspoken(files: readonly SourceFile[]): Violation[] {
  const { forbidden } = wordList(files)
  return shipped(files).flatMap((file) => {
    const here = forbidden.filter(({ allowedIn }) => !allowedIn.includes(areaOf(file.path) ?? ''))
    const spoken = [
      { name: baseOf(file.path).replace(/\.tsx?$/, ''), offset: 0 },
      ...file.path
        .split('/')
        .slice(1, -1)
        .map((name) => ({ name, offset: 0 })),
      ...exportedNames(file),
    ]
    return spoken.flatMap(({ name, offset }) =>
      here
        .filter(({ words }) => says(name, words))
        .map(({ written, instead }) =>
          at(file, offset, `${name}: the house says ${instead}, not ${written} (docs/words.md)`),
        ),
    )
  })
}

const storeVerbs = ['find', 'get', 'list', 'lock', 'insert', 'update', 'delete', 'count']

/** What a store exports begins with what it does to the table. */
export function storesSayWhatTheyDo(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter((file) => isCapability(areaOf(file.path)) && inRoom(file, 'store') && !isTest(file.path))
    .flatMap((file) =>
      exportedNames(file)
        .filter(({ name, kind }) => kind === 'function' && !storeVerbs.includes(wordsIn(name)[0] ?? ''))
        .map(({ name, offset }) => at(file, offset, `${name}: a store function begins with ${storeVerbs.join(', ')}`)),
    )
}
