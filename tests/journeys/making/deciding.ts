import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { fillIn } from './writing.ts'

/** Gun hands the draft in; Karim, who has not written in it, approves it in every role that is needed. */
export async function review(window: Window, made: string): Promise<void> {
  await window.go(made)
  await window.follow(/^Granskning$/)
  await window.press('Lämna till granskning')
  assert.match(await window.heading(), /väntar på/)
  await window.signInAs('Karim')
  await window.go(`${made}/review`)
  for (let role = 0; role < 4 && !/kan publiceras$/.test(await window.heading()); role += 1) {
    await fillIn(window, { 'Jag godkänner': true })
    await window.press('Lämna granskningen')
  }
  assert.match(await window.heading(), /är granskad och kan publiceras$/)
}

/** Gun publishes what is approved; `also` is what she decides of what was done before. */
export async function publish(
  window: Window,
  made: string,
  also: Readonly<Record<string, boolean>> = {},
): Promise<void> {
  await window.signInAs('Gun')
  await window.go(`${made}/publishing`)
  await fillIn(window, { 'Vad är nytt?': 'Hur man andas innan man frågar.', ...also })
  await window.press(/^Publicera revision \d$/)
  assert.match(await window.heading(), /är publicerad$/)
}
