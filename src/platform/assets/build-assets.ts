import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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
}

const compress = promisify(brotliCompress)

/** Bundles public/css and public/js, and compresses them once, so that no request pays for it. */
export async function buildAssets(source: string, folder: string): Promise<Assets> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const built = await build({
    entryPoints: [join(source, 'css/main.css'), join(source, 'js/main.ts'), join(source, 'icons/icon.svg')],
    outdir: folder,
    outbase: source,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    publicPath: '/assets',
    metafile: true,
    logLevel: 'silent',
  })
  await writeCompressed(folder)
  const names = Object.keys(built.metafile.outputs).map((path) => basename(path))
  const named = (ending: string) => `/assets/${names.find((name) => name.endsWith(ending)) ?? ''}`
  return { folder, css: named('.css'), js: named('.js'), font: named('.woff2'), icon: named('.svg') }
}

async function writeCompressed(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => /\.(css|js|svg)$/.test(entry))) {
    const small = await compress(await readFile(join(folder, name)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    })
    await writeFile(join(folder, `${name}.br`), small)
  }
}
