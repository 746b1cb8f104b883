/**
 * Cuts the display face down to the letters Swedish and English need. Run by hand when the face or the letters change:
 * npx tsx public/fonts/subset.ts
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const face = require.resolve('@fontsource/familjen-grotesk/files/familjen-grotesk-latin-600-normal.woff2')
const letters = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäöéèüÉÜæøÆØ',
  '0123456789 \u00a0.,:;!?-–—’‘”“…·•/()[]&%+−=×*#@°§½→←',
].join('')

const font = await subsetFont(await readFile(face), letters, { targetFormat: 'woff2' })
await writeFile(new URL('familjen-grotesk.woff2', import.meta.url), font)
await writeFile(
  new URL('OFL.txt', import.meta.url),
  await readFile(require.resolve('@fontsource/familjen-grotesk/LICENSE')),
)
console.log(`${font.length} bytes`)
