import { areaOf, baseOf, isCapability, isTest } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { list, one, treeOf } from './tree.ts'

const deeperDoors = ['#platform/db', '#platform/web']

/** package.json "imports" lists exactly the doors there are, one for each area, and no path past them. */
export function doorsAreListed(files: readonly SourceFile[]): Violation[] {
  const manifest = files.find(({ path }) => path === 'package.json')
  if (!manifest) return []
  const { imports = {} }: { imports?: Record<string, unknown> } = JSON.parse(manifest.text)
  const paths = new Set(files.map(({ path }) => path))
  const listed = Object.entries(imports).flatMap(([name, target]) => {
    const offset = manifest.text.indexOf(`"${name}"`)
    const expected = `./src/${name.slice(1)}/door.ts`
    if (name.includes('/') && !deeperDoors.includes(name))
      return [at(manifest, offset, `${name} is a path past a door`)]
    if (target !== expected) return [at(manifest, offset, `${name} must lead to ${expected}`)]
    return paths.has(expected.slice(2)) ? [] : [at(manifest, offset, `${name} leads to no file: ${expected}`)]
  })
  const areas = new Set(files.filter(({ path }) => !isTest(path)).map(({ path }) => areaOf(path)))
  const unlisted = [...areas]
    .filter((area): area is string => area !== undefined && area !== 'root' && !Object.hasOwn(imports, `#${area}`))
    .map((area) => at(manifest, 0, `src/${area} has no door in "imports"; add "#${area}"`))
  return [...listed, ...unlisted]
}

/** A door only opens: it re-exports, and a capability's names what it lets out. */
export function doorsOnlyReexport(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && baseOf(path) === 'door.ts')
    .flatMap((file) =>
      list(treeOf(file).program, 'body').flatMap((statement) => {
        if (statement.type === 'ExportAllDeclaration') {
          const says = 'a door names what it lets out; write export { … } from'
          return isCapability(areaOf(file.path)) ? [at(file, statement.start, says)] : []
        }
        const reexports = statement.type === 'ExportNamedDeclaration' && one(statement, 'source')
        return reexports ? [] : [at(file, statement.start, 'a door only re-exports; move this to a topic')]
      }),
    )
}

/** A capability says in its README what it decides, its tables, its words and its door. */
export function capabilitiesSayWhatTheyAre(files: readonly SourceFile[]): Violation[] {
  const paths = new Set(files.map(({ path }) => path))
  return files
    .filter(({ path }) => isCapability(areaOf(path)) && path === `src/${areaOf(path)}/door.ts`)
    .filter(({ path }) => !paths.has(path.replace('door.ts', 'README.md')))
    .map((file) => at(file, 0, `${areaOf(file.path)} has no README.md; ten lines say what it decides`))
}
