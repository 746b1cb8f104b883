import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { course, goal } from './first-draft.ts'
import { addPiece, backToDraft, fillIn, save } from './writing.ts'

/** Gun writes the page anew and adds a checklist. */
export async function writeSecond(window: Window, made: string): Promise<void> {
  await window.go(made)
  await window.press('Börja ett nytt utkast')
  await window.follow('Skriv vidare')
  await window.follow('Innan du frågar')
  await fillIn(window, { Text: '## Andas\n\nKänn andhämtningen innan du säger något.' })
  await save(window)
  await backToDraft(window, course)
  await addPiece(window, ['Lägg till uppgift: Inför dag 1', /^Checklista$/], {
    ...{ Rubrik: 'Efter samtalet', 'Varför man gör det': 'Barnet behöver veta vad som händer sedan.' },
    ...{ 'Hur lång tid det tar': '5', Kunskapsmål: goal, 'Punkter att bocka av': 'Barnet vet när vi ses igen' },
  })
  await backToDraft(window, course)
}

export async function compare(window: Window, made: string): Promise<void> {
  await window.go(made)
  await window.follow('Jämför två revisioner')
  assert.match(await window.heading(), /mellan revision 1 och revision 2$/)
  const text = await window.page.locator('main').innerText()
  assert.match(text, /andhämtningen/)
  assert.match(text, /Efter samtalet/)
}

export async function unpublish(window: Window, made: string, reason: string): Promise<void> {
  await window.go(made)
  await window.follow('Avpublicera')
  await fillIn(window, { 'Varför?': reason })
  await window.press('Avpublicera kursen')
  assert.match(await window.heading(), /är avpublicerad$/)
}
