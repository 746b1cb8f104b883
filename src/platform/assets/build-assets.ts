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
  /** The style of a place alone, beside the common one: each file of public/css/places, by the first part of its address. */
  readonly styles: Readonly<Record<string, string>>
}

const compress = promisify(brotliCompress)

/**
 * Bundles public/css and public/js, and compresses them once, so that no request pays for it. Processes may share the
 * folder: what another has built is left there, since someone may be looking at a page that asks for it.
 */
export async function buildAssets(source: string, folder: string): Promise<Assets> {
  await mkdir(folder, { recursive: true })
  const scripts = (await readdir(join(source, 'js'))).filter((file) => /^[a-z-]+\.ts$/.test(file))
  const places = (await readdir(join(source, 'css/places'))).filter((file) => file.endsWith('.css'))
  const built = await build({
    entryPoints: [
      ...['css/main.css', 'icons/icon.svg'].map((file) => join(source, file)),
      ...scripts.map((file) => join(source, 'js', file)),
      ...places.map((file) => join(source, 'css/places', file)),
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
  const addressOf = (name: string, ending: string) => {
    const ours = new RegExp(`^${name}-[A-Z0-9]{8}\\.${ending}$`)
    return `/assets/${files.find((file) => ours.test(file.name))?.name ?? ''}`
  }
  const addressesOf = (sources: readonly string[], ending: string) =>
    Object.fromEntries(
      sources.map((file) => basename(file).replace(/\.\w+$/, '')).map((name) => [name, addressOf(name, ending)]),
    )
  const { main: js = '', ...others } = addressesOf(scripts, 'js')
  return {
    folder,
    ...{
      css: addressOf('main', 'css'),
      js,
      font: addressOf('familjen-grotesk', 'woff2'),
      icon: addressOf('icon', 'svg'),
    },
    ...{ scripts: others, styles: addressesOf(places, 'css') },
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
