import assert from 'node:assert/strict'
import type { Window } from '../site.ts'

export interface Linnea {
  readonly name: string
  readonly email: string
  readonly passphrase: string
}

/** Moves the demo to another day. */
export async function travelTo(window: Window, day: string): Promise<void> {
  await window.go('/demo')
  await window.page.fill('[name=day]', day)
  await window.press('Gå till dagen')
}

/** Signs in as anyone does: by e-mail address and passphrase. */
export async function signIn(window: Window, who: Linnea): Promise<void> {
  await window.go('/sign-in')
  await window.page.fill('[name=email]', who.email)
  await window.page.fill('[name=passphrase]', who.passphrase)
  await window.page.locator('form:has([name=passphrase]) button[type=submit]').click()
  await window.page.waitForLoadState('load')
}

/** Bo in Kalix makes an account, and finds it among the others. */
export async function makeAccount(
  window: Window,
  who: { name: string; email: string; journey: RegExp },
): Promise<Linnea> {
  await window.signInAs('Bo')
  await window.go('/people/new')
  await window.page.fill('[name=name]', who.name)
  await window.page.fill('[name=email]', who.email)
  await window.page.selectOption('[name=unit]', { label: 'Barn och familj' })
  await window.page.getByLabel(who.journey).check()
  await window.press('Skapa konto och skicka länk')
  assert.match(await window.page.locator('main').innerText(), new RegExp(`${who.name} har fått ett konto`))
  return { ...who, passphrase: 'en hållplats i taget' }
}

/** The link from the letter in the outbox; a second use of it is refused. */
export async function takeTheLink(window: Window, who: Linnea): Promise<void> {
  await window.go('/outbox')
  await window.follow('Välkommen till Yrkesresan')
  const link = await window.page.getByRole('link', { name: /\/welcome\// }).getAttribute('href')
  const path = new URL(link ?? '', 'http://localhost').pathname
  await window.signOut()
  await window.go(path)
  await window.page.locator('[name=passphrase]').first().fill(who.passphrase)
  await window.press('Spara och logga in')
  const start = await window.heading()
  await window.go(path)
  assert.match(await window.heading(), /Länken har redan använts/)
  await window.go('/')
  assert.match(start, new RegExp(who.name))
}

/** Goes on from the start page where she was, item by item, each done in its own way, until the course is prepared; answers how many. */
export async function prepareAll(window: Window, course: string): Promise<number> {
  for (let done = 0; done < 30; done += 1) {
    await window.go('/')
    const lead = await window.page.locator('main').innerText()
    if (!lead.slice(0, 200).includes(course)) return done
    await window.follow('Fortsätt där du var')
    await doItem(window)
  }
  throw new Error('there is no end to the preparations')
}

async function doItem(window: Window): Promise<void> {
  const { page } = window
  const form = page.locator('main form[action*="/items/"][action$="/completion"]').first()
  const radios = await form
    .locator('input[type=radio]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))])
  for (const name of radios) await form.locator(`input[type=radio][name="${name}"]`).first().check()
  for (const box of await form.locator('input[type=checkbox]').all()) await box.check()
  for (const text of await form.locator('textarea, input[type=text]').all())
    await text.fill('Jag tar med mig frågan om hur barnet får komma till tals.')
  await form.locator('button[type=submit]').click()
  await page.waitForLoadState('load')
}
