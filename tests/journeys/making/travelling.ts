import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { course } from './first-draft.ts'
import { fillIn } from './writing.ts'

const textOf = async ({ page }: Window) => (await page.locator('main').textContent()) ?? ''

/** From the start page by the suitcase and the route to the course. */
export async function findOnRoute(window: Window): Promise<void> {
  await window.go('/')
  await window.follow(/Ny/)
  await window.follow(course)
  assert.equal(await window.heading(), course)
}

/** Fia does all of the first revision, each item in its own way, and goes from one to the next. */
export async function travelAll(window: Window, scripts: string): Promise<void> {
  await window.follow('Innan du frågar')
  assert.equal(await window.page.getByRole('img', { name: 'Fyra steg på rad' }).count(), 1)
  await window.press('Markera som klar')
  await window.follow(/^Nästa: Ett samtal på golvet/)
  if (scripts === 'with scripts') await keepPlace(window)
  await window.press('Markera som klar')
  await window.follow(/^Nästa: Vad minns du/)
  await answerQuiz(window, 'på stolen')
  assert.match(await textOf(window), /Inte klar än/)
  await answerQuiz(window, 'På golvet')
  await window.follow(/^Nästa: Ett samtal du minns/)
  await fillIn(window, { 'Vad gjorde samtalet lätt?': 'Att vi satt lågt.', 'Min arbetsledare': true })
  await window.press('Spara och markera som klar')
  await window.follow(/^Nästa: Före samtalet/)
  await tickAll(window)
  await window.follow(/^Nästa: Till kursledaren/)
  await fillIn(window, { 'Vad vill du öva på?': 'Att vänta ut tystnaden', Ja: true })
  await window.press('Skicka till kursledaren')
  await window.follow(/^Nästa: Läs vidare/)
  await window.press('Markera som klar')
  await window.follow('Till kursen')
  assert.match(await textOf(window), /Du är förberedd inför/)
}

/** Played a while and left, the film goes on from there, whatever device. */
async function keepPlace({ page }: Window): Promise<void> {
  const film = page.locator('video')
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    video.currentTime = 20
    await video.play()
  })
  const told = page.waitForResponse((response) => response.url().endsWith('/place'))
  await film.evaluate((video: HTMLVideoElement) => video.pause())
  assert.equal((await told).status(), 204)
  await page.reload()
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) >= 15)
}

async function answerQuiz(window: Window, where: string): Promise<void> {
  await fillIn(window, { Barnet: true }, 'Vem får säga vad den tycker?')
  await fillIn(window, { Barnet: true, 'Vem jag är': true }, 'Vad säger du först?')
  await fillIn(window, { 'Var sitter du?': where, Hälsa: '1', Tala: '2', Avsluta: '3' })
  await window.press('Skicka svaren')
}

export async function tickAll(window: Window): Promise<void> {
  for (const box of await window.page.getByRole('checkbox').all()) await box.check()
  await window.press('Spara')
}

/** What she sees after the second revision: one thing is new, one no longer counts, the rest does. */
export async function travelWhatIsNew(window: Window): Promise<void> {
  await findOnRoute(window)
  assert.match(await textOf(window), /en uppgift är ny\. En uppgift du gjort räknas inte längre mot kursen/)
  assert.match(await textOf(window), /Två saker kvar att förbereda/)
  await window.follow('Innan du frågar')
  assert.match(await textOf(window), /Känn andhämtningen/)
  await window.press('Markera som klar')
  await window.follow(/^Nästa: Efter samtalet/)
  await tickAll(window)
  await window.follow('Till kursen')
  assert.match(await textOf(window), /Du är förberedd inför/)
}

/** The same task under both revisions stands in her record. */
export async function readRecord(window: Window): Promise<void> {
  await window.go('/record')
  const rows = window.page.getByRole('table', { name: `Det du har gjort i ${course}` }).getByRole('row')
  assert.equal(await rows.filter({ hasText: 'Innan du frågar' }).count(), 2)
  assert.equal(await rows.filter({ hasText: 'Till kursledaren' }).count(), 1)
}

export async function search(window: Window, word: string): Promise<void> {
  await window.go('/search')
  await fillIn(window, { 'Sök efter': word })
  await window.press(/^Sök$/)
}
