import type { Locator } from 'playwright-core'
import type { Window } from '../site.ts'

/** What is written in a form: the label of each field, and what is typed, chosen or ticked in it. */
export type Fields = Readonly<Record<string, string | boolean>>

/** Fills in a form, or one row of it, as one reads it: by the labels. Formatted texts are shown with their marks first. */
export async function fillIn({ page }: Window, fields: Fields, row?: string): Promise<void> {
  const marks = page.getByRole('button', { name: 'Visa som text med tecken' })
  while ((await marks.count()) > 0) await marks.first().click()
  const within = row === undefined ? page.locator('main') : page.getByRole('group', { name: row, exact: true })
  for (const [label, value] of Object.entries(fields)) await fillOne(await fieldOf(within, label), value)
}

async function fieldOf(within: Locator, label: string): Promise<Locator> {
  const exact = within.getByLabel(label, { exact: true })
  return (await exact.count()) > 0 ? exact.first() : within.getByLabel(label).first()
}

async function fillOne(field: Locator, value: string | boolean): Promise<void> {
  if (typeof value === 'boolean') return field.setChecked(value)
  const isChoice = await field.evaluate((element) => element.tagName === 'SELECT')
  await (isChoice ? field.selectOption({ label: value }) : field.fill(value))
}

/** The way from the page of a draft to the form of a new piece, what is written there, and the way back. */
export async function addPiece(window: Window, way: readonly (string | RegExp)[], fields: Fields): Promise<void> {
  for (const step of way) await window.follow(step)
  await fillIn(window, fields)
  await window.press('Spara och fortsätt')
}

/** The page of the draft is inspected when it is opened, and when it is whole; not after each of its pieces. */
export async function backToDraft({ page }: Window, course: string): Promise<void> {
  await page.getByRole('link', { name: `Utkast till ${course}` }).click()
  await page.waitForURL(/\/drafts\/\d+$/)
}

/** Presses the button that adds a row, as often as there are names of it. */
export async function addRows(window: Window, ...buttons: readonly string[]): Promise<void> {
  for (const button of buttons) await window.press(button)
}

/** The button at the end of the form of a piece that is in the draft already. */
export async function save(window: Window): Promise<void> {
  await window.press(/^Spara$/)
}
