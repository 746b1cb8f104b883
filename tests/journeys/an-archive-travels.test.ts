import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { holdClock } from '#platform'
import { importArchive } from '../../src/journeys/archives/import-archive.job.ts'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'

const course = 'Handläggning med barnet i centrum'
let site: Site
let window: Window
let archive: string
let watched: string

before(async () => {
  holdClock(aThursday)
  site = await openSite()
  window = await site.visit('with scripts')
  await mayMakeAllJourneys('gun@gr.example')
  await window.signInAs('Gun')
})
after(async () => {
  await window.close()
  await site.close()
  holdClock()
})

async function mayMakeAllJourneys(email: string): Promise<void> {
  const { world } = site
  const personId = await world.personIdOf(email)
  const { organisationId } = await world.db
    .selectFrom('roleGrant')
    .select('organisationId')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await world.grant(personId, { role: 'journey-owner', at: organisationId })
}

test('a whole journey is saved as one archive from its page', async () => {
  await window.go('/workshop')
  await window.follow('Steg, spår och kurser Barn och unga')
  await window.follow('Hela resan som arkiv')
  const saved = window.page.waitForEvent('download')
  await window.page.getByRole('link', { name: 'Spara arkivet' }).click()
  const download = await saved
  assert.equal(download.suggestedFilename(), 'barn-och-unga.zip')
  archive = await download.path()
})

test('whoever makes all journeys hands it in to be taken in as a copy', async () => {
  await window.follow('Läs in ett arkiv i stället')
  await window.page.getByLabel('Arkiv', { exact: true }).setInputFiles({
    ...{ name: 'barn-och-unga.zip', mimeType: 'application/zip' },
    buffer: await readFile(archive),
  })
  await window.page.getByLabel('Läs in den som en kopia').check()
  await window.press('Läs in arkivet')
  watched = new URL(window.page.url()).pathname
  assert.equal(await window.heading(), 'Arkivet väntar på sin tur')
})

test('the page that tells how far it has come tells it without scripts, too, and by itself with them', async () => {
  const plain = await site.visit('without scripts')
  await plain.signInAs('Gun')
  await plain.go(watched)
  assert.equal(await plain.heading(), 'Arkivet väntar på sin tur')
  const { db, files } = site.world.house
  await importArchive({ db, files }, Number(watched.split('/').at(-1)))
  await plain.follow('Se hur långt det har kommit')
  assert.equal(await plain.heading(), 'Barn och unga (kopia) är inläst')
  await plain.close()
  await window.page.getByRole('heading', { name: 'Barn och unga (kopia) är inläst' }).waitFor()
})

test('the copy has its courses, as they were published', async () => {
  await window.follow('Till resan i verkstaden')
  await window.follow(course)
  assert.equal(await window.heading(), `${course} är publicerad`)
  await window.follow('Se kursen som resenär')
  assert.equal(await window.heading(), course)
  assert.match(await window.page.locator('main').innerText(), /Barn och unga \(kopia\)/)
})
