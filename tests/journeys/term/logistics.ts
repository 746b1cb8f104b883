import assert from 'node:assert/strict'
import { readPdf } from '../../read-pdf.ts'
import type { Window } from '../site.ts'
import { fetchFile, read } from './around.ts'

/** Fia tells what she eats, from her seat. */
export async function tellDiet(window: Window, occasion: string): Promise<void> {
  await window.go(`${occasion}/place`)
  await window.follow('Berätta vad du äter och behöver')
  await window.page.getByLabel('Vegetariskt').check()
  await window.press('Spara')
  assert.match(await read(window), /Sparat/)
}

/** Eivor sees how many eat what, without names, and orders all there is to order. */
export async function orderAll(window: Window, occasion: string): Promise<void> {
  const { page } = window
  await window.go(`${occasion}/logistics`)
  const said = await read(window)
  assert.match(said, /vegetariskt\s+1/i)
  assert.doesNotMatch(said, /Fia/)
  for (const box of await page.locator('#order input[type=checkbox]').all()) await box.check()
  await page.fill('[name=reference]', 'B-1204')
  await window.press('Det är beställt')
  assert.match(await window.heading(), /^Allt är beställt/)
}

/** When it has all come it is ticked off, one by one. */
export async function tickAllOff(window: Window, occasion: string): Promise<void> {
  const { page } = window
  await window.go(`${occasion}/logistics`)
  for (let left = 0; left < 20; left += 1) {
    const button = page.getByRole('button', { name: /^Har kommit: / })
    if ((await button.count()) === 0) break
    await button.first().click()
    await page.waitForLoadState('load')
  }
  assert.doesNotMatch(await read(window), /Har kommit/)
}

/** The list of participants to print and to work on, and the name tags. */
export async function printLists(window: Window, occasion: string): Promise<void> {
  await window.go(`${occasion}/lists`)
  const list = `${occasion}/lists/participants`
  const { text } = readPdf(await fetchFile(window, `${list}.pdf?chosen=yes&columns=name&columns=municipality`))
  assert.match(text, /Elin[\s\S]*Fia[\s\S]*Mira/)
  assert.equal((await fetchFile(window, `${list}.xlsx?chosen=yes&columns=name`)).subarray(0, 2).toString(), 'PK')
  const form = window.page.locator('#name-tags-form')
  const query = new URLSearchParams(
    await form
      .evaluate((element: HTMLFormElement) => [...new FormData(element)].map(([name, value]) => [name, String(value)]))
      .catch(() => [
        ['chosen', 'yes'],
        ['format', 'folded'],
        ['start', '1'],
      ]),
  )
  const tags = readPdf(await fetchFile(window, `${occasion}/lists/name-tags.pdf?${query}`))
  assert.match(tags.text, /Fia/)
}
