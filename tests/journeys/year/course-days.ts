import assert from 'node:assert/strict'
import { readPdf } from '../../read-pdf.ts'
import type { Window } from '../site.ts'
import { travelTo } from './employee.ts'
import { days } from './planning.ts'

/** Karin leads the days: sees who is ready, and marks everyone as here. */
export async function markAllDays(window: Window, occasion: string): Promise<void> {
  for (const [index, { on }] of days.entries()) {
    await travelTo(window, on)
    await window.signInAs('Karin')
    await window.go('/teaching')
    const list = window.page.locator(`a[href^="${occasion}/days/"][href$="/attendance"]`).first()
    await window.go((await list.getAttribute('href')) ?? '')
    if (index === 0) assert.match(await rowOf(window, 'Linnea'), /Har förberett allt/)
    if (index === 0) assert.match(await rowOf(window, 'Deltagare 7'), /Har förberett 0 av \d+/)
    await window.press('Alla andra är här')
    assert.match(await window.page.locator('main').innerText(), /22 av 22 var här/)
  }
}

async function rowOf(window: Window, name: string): Promise<string> {
  return window.page.locator('main fieldset', { hasText: name }).first().innerText()
}

/** The certificate from her own record: its check code, and what the PDF says. */
export async function readCertificate(window: Window, course: string): Promise<{ code: string; text: string }> {
  await window.go('/record')
  assert.match(await window.page.locator('main').innerText(), new RegExp(course))
  const link = window.page.locator('a[href$=".pdf"]').first()
  const answer = await window.page.request.get((await link.getAttribute('href')) ?? '')
  assert.equal(answer.status(), 200)
  const { text, tags } = readPdf(await answer.body())
  assert.ok(tags.includes('H1'), 'the certificate is tagged')
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0]
  assert.ok(code, `the certificate says its check code: ${text}`)
  return { code, text }
}
