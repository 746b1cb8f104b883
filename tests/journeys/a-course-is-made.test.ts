import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { addContact, contact, keepContact, lead, planAndBook } from './making/around.ts'
import { publish, review } from './making/deciding.ts'
import { beginCourse, course, writeFrame, writeItems, writePage } from './making/first-draft.ts'
import { fillLibrary } from './making/library.ts'
import { compare, unpublish, writeSecond } from './making/second-revision.ts'
import { findOnRoute, readRecord, search, travelAll, travelWhatIsNew } from './making/travelling.ts'
import { openSite, type Site, type Window } from './site.ts'

for (const scripts of ['with scripts', 'without scripts'] as const) {
  describe(`a course is made and travelled, ${scripts}`, () => {
    let site: Site
    let window: Window
    let made: string
    let occasion: string
    before(async () => {
      holdClock(aThursday)
      site = await openSite()
      window = await site.visit(scripts)
    })
    after(async () => {
      await window.close()
      await site.close()
      holdClock()
    })

    test('the journey owner fills the library; faulty captions are refused with their lines', async () => {
      await window.signInAs('Gun')
      await fillLibrary(window)
    })

    test('she writes a first draft, sees what is missing and mends it', async () => {
      made = await beginCourse(window)
      await writeFrame(window)
      await writePage(window)
      await writeItems(window)
      assert.equal(await window.heading(), `Inget saknas i ”${course}”`)
      await window.follow('Se det som deltagare')
      assert.match(await window.page.locator('main').innerText(), /Innan du frågar[\s\S]*Läs vidare/)
    })

    test('a colleague who has not written in it approves it in every role, and she publishes', async () => {
      await review(window, made)
      await publish(window, made)
    })

    test('the region plans it, the team leader books, and the region adds whom one calls', async () => {
      occasion = await planAndBook(window)
      await addContact(window)
    })

    test('the employee finds it on her route, and does all of it', async () => {
      await window.signInAs('Fia')
      await findOnRoute(window)
      assert.match(await window.page.locator('main').innerText(), new RegExp(contact))
      await travelAll(window, scripts)
    })

    test('the course leader reads the answers and the run sheet before the day', async () => {
      await lead(window, occasion)
    })

    test('a second revision changes one task and adds one; the differences say so', async () => {
      await window.signInAs('Gun')
      await writeSecond(window, made)
      await review(window, made)
      await publish(window, made, { 'Samma uppgift: Innan du frågar': false })
      await compare(window, made)
    })

    test('what the region added is kept beside the new revision', async () => {
      await keepContact(window)
    })

    test('the employee sees what is new and what counts; search finds it, and her record keeps both', async () => {
      await window.signInAs('Fia')
      await travelWhatIsNew(window)
      await search(window, 'andhämtning')
      assert.match(await window.page.locator('main').innerText(), /Innan du frågar/)
      await readRecord(window)
    })

    test('taken back, the course says why, and nothing that was done is lost', async () => {
      await window.signInAs('Gun')
      await unpublish(window, made, 'Ett råd i texten stämmer inte längre.')
      await window.signInAs('Fia')
      await findOnRoute(window)
      assert.match(await window.page.locator('main').innerText(), /Ett råd i texten stämmer inte längre\./)
      await readRecord(window)
    })
  })
}
