import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { build } from 'esbuild'

/** Addresses of the built files, with their fingerprints in the names so that they may be kept for ever. */
export interface Assets {
  readonly folder: string
  readonly css: string
  readonly js: string
  readonly font: string
  readonly icon: string
  /** Scripts that only some pages have, and the service worker: every other file of public/js, by its name. */
  readonly scripts: Readonly<Record<string, string>>
}

const compress = promisify(brotliCompress)

/**
 * Bundles public/css and public/js, and compresses them once, so that no request pays for it. Processes may share the
 * folder: what another has built is left there, since someone may be looking at a page that asks for it.
 */
export async function buildAssets(source: string, folder: string): Promise<Assets> {
  await mkdir(folder, { recursive: true })
  const scripts = (await readdir(join(source, 'js'))).filter((file) => /^[a-z-]+\.ts$/.test(file))
  const built = await build({
    entryPoints: [
      ...['css/main.css', 'icons/icon.svg'].map((file) => join(source, file)),
      ...scripts.map((file) => join(source, 'js', file)),
    ],
    outdir: folder,
    outbase: source,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    publicPath: '/assets',
    logLevel: 'silent',
  })
  const files = built.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }))
  await Promise.all(files.map((file) => writeAsset(folder, file)))
  const named = (ending: string) => `/assets/${files.find(({ name }) => name.endsWith(ending))?.name ?? ''}`
  const scriptOf = (script: string) => {
    const ours = new RegExp(`^${script}-[A-Z0-9]{8}\\.js$`)
    return `/assets/${files.find(({ name }) => ours.test(name))?.name ?? ''}`
  }
  const names = scripts.map((file) => basename(file, '.ts'))
  return {
    folder,
    ...{ css: named('.css'), js: scriptOf('main'), font: named('.woff2'), icon: named('.svg') },
    scripts: Object.fromEntries(names.filter((name) => name !== 'main').map((name) => [name, scriptOf(name)])),
  }
}

async function writeAsset(folder: string, { name, contents }: { name: string; contents: Uint8Array }): Promise<void> {
  await writeWhole(join(folder, name), contents)
  if (!/\.(css|js|svg)$/.test(name)) return
  const small = await compress(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  await writeWhole(join(folder, `${name}.br`), small)
}

/** Beside its place and then moved there, so that nobody reads half of it. Its name says what is in it. */
async function writeWhole(path: string, contents: Uint8Array): Promise<void> {
  if (existsSync(path)) return
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(unfinished, contents)
  await rename(unfinished, path)
}
