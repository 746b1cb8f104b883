import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Window } from '../site.ts'

const media = join(import.meta.dirname, '../../../database/seeds/media')

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const fileOf = async (name: string, mimeType: string): Promise<Upload> => ({
  ...{ name, mimeType, buffer: await readFile(join(media, name)) },
})

/** Gun lays a picture and a film with captions in the library; captions with a fault are refused line by line first. */
export async function fillLibrary(window: Window): Promise<void> {
  await window.go('/workshop')
  await window.follow('Steg, spår och kurser Barn och unga')
  await window.follow('Bilder, filmer och dokument')
  await upload(window, await fileOf('fyra-tankar.png', 'image/png'), 'Fyra steg i ett samtal')
  await upload(window, await fileOf('samtalet-pa-golvet.mp4', 'video/mp4'), 'Ett samtal')
  const captions = await fileOf('samtalet-pa-golvet.vtt', 'text/vtt')
  const faulty = captions.buffer.toString('utf8').replace('.', ',')
  await upload(
    window,
    { ...captions, buffer: Buffer.from(faulty) },
    'Ett samtal, undertexter',
    'Undertexterna går inte',
  )
  assert.match(await window.page.locator('main').innerText(), /Rad \d+: Tiden går inte att läsa/)
  await upload(window, captions, 'Ett samtal, undertexter')
}

async function upload(window: Window, file: Upload, name: string, told = 'är inlagd'): Promise<void> {
  await window.page.getByLabel('Fil', { exact: true }).setInputFiles(file)
  await window.page.getByLabel(/^Namn/).fill(name)
  await window.press('Lägg in filen')
  assert.match(await window.page.locator('body').innerText(), new RegExp(told))
  if (!window.page.url().endsWith('/files')) await window.follow(/^Filer$/)
}
