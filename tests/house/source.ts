import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project as the house rules see it; `path` is from the root, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A place where a rule is broken, and what to do about it. */
export interface Violation {
  readonly path: string
  readonly line: number
  readonly say: string
}

export type Rule = (files: readonly SourceFile[]) => Violation[]

const read = ['src', 'tests', 'bench', 'database', 'docs', 'public']
const text = /\.(ts|tsx|js|mjs|css|sql|md|json)$/
const passBy = new Set(['node_modules', '.data', 'generated'])

/** Every text file the rules may ask about, and package.json. */
export function readHouse(root: string): SourceFile[] {
  const paths = ['package.json', ...read.flatMap((folder) => filesUnder(root, folder))]
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return passBy.has(entry.name) ? [] : filesUnder(root, path)
    return text.test(entry.name) ? [path] : []
  })
}

export function at(file: SourceFile, offset: number, say: string): Violation {
  let line = 1
  for (let i = file.text.indexOf('\n'); i !== -1 && i < offset; i = file.text.indexOf('\n', i + 1)) line++
  return { path: file.path, line, say }
}

export function show(violations: readonly Violation[]): string {
  return violations.map(({ path, line, say }) => `${path}:${line}  ${say}`).join('\n')
}
