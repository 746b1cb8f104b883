import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { openSite, type Site, type Window } from './site.ts'
import { markAllDays, readCertificate } from './year/course-days.ts'
import { closeYear, openBasis } from './year/economy.ts'
import { type Linnea, makeAccount, prepareAll, signIn, takeTheLink, travelTo } from './year/employee.ts'
import { book, fillAllButThree, giveBack, offerLinkTo, planOccasion } from './year/planning.ts'

const course = 'Handläggning med barnet i centrum'

for (const scripts of ['with scripts', 'without scripts'] as const) {
  describe(`a year in Norrbotten, ${scripts}`, () => {
    let site: Site
    let window: Window
    let linnea: Linnea
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

    test('the administrator in Kalix makes an account, and the employee comes in by the link in the letter', async () => {
      linnea = await makeAccount(window, {
        name: 'Linnea',
        email: 'linnea@kalix.example',
        journey: /Barn och unga.*Ny.*Myndighet/,
      })
      await takeTheLink(window, linnea)
      assert.match(await window.heading(), /^Hej Linnea\./)
    })

    test('the employee opens the suitcase of Ny, follows the line to the first stop and prepares all of it', async () => {
      await window.follow(/Ny/)
      await window.follow(course)
      assert.equal(await prepareAll(window, course), 11)
    })

    test('where the personal-data agreement is not in force, no account is made and no content opens', async () => {
      await travelTo(window, '2026-07-02')
      await window.signInAs('Åsa')
      await window.go('/people/new')
      assert.match(await window.heading(), /Inga nya konton i Övertorneå/)
      await travelTo(window, '2026-02-12')
    })

    test('the regional project manager plans four days, the first in Luleå, the others digital, with 22 seats', async () => {
      await window.signInAs('Eivor')
      occasion = await planOccasion(window, course)
      await fillAllButThree(site, occasion)
    })

    test('a team leader books three of the team, the course fills, and one more stands in the queue with place and reason', async () => {
      await window.signInAs('Maj')
      await book(window, occasion, ['Linnea', 'Ali', 'Jon'])
      assert.match(await window.heading(), /^Tre har fått plats/)
      await book(window, occasion, ['Mira'])
      assert.match(await window.heading(), /full – Mira står i kön/)
      assert.match(await window.page.locator('main').innerText(), /Står etta i kön[\s\S]*Står först/)
    })

    test('one gives the seat back; it is held for whoever waits, who says yes by the link in the letter', async () => {
      await giveBack(window, occasion, 'Jon')
      await window.go(`${occasion}/booking`)
      assert.match(await window.page.locator('main').innerText(), /Mira[\s\S]*Erbjuds en plats – svara senast/)
      await window.signOut()
      await window.go(await offerLinkTo(site, 'mira@kalix.example'))
      assert.match(await window.heading(), /^Vill du ha platsen på/)
      await window.press('Ja, ta platsen')
      assert.match(await window.heading(), /^Platsen på .* är din$/)
    })

    test('the course leader sees who is ready, marks each day, and who did it all has a certificate that anyone can check', async () => {
      await signIn(window, linnea)
      assert.match(await window.page.locator('main').innerText(), /tis\s2\sjuni/)
      await markAllDays(window, occasion)
      await signIn(window, linnea)
      const { code, text } = await readCertificate(window, course)
      assert.match(text, /Linnea[\s\S]*Handläggning med barnet i centrum/)
      await window.signOut()
      await window.go(`/certificates/${code}`)
      assert.match(await window.page.locator('main').innerText(), /Linnea/)
    })

    test('at the year’s end the project manager shares the fixed cost, adds the national fee and closes the pot', async () => {
      await travelTo(window, '2026-12-31')
      await window.signInAs('Eivor')
      await closeYear(window)
    })

    test('every amount of Kalix’s basis opens into its rule, and page, PDF and CSV say the same sum', async () => {
      const basis = await openBasis(window, 'Kalix')
      assert.match(basis.page, /60\s024/)
      assert.match(basis.page, /15\s781\sav\s249\s768\sinvånare/)
      assert.match(basis.page, /35\s980,68/)
      assert.ok(basis.pdf.includes(basis.sum), `the PDF says ${basis.sum}`)
      assert.equal(basis.csvSum, basis.sum)
    })

    test('the head of social services reads on one page what Kalix pays, why, and what it got', async () => {
      await window.signInAs('Siv')
      await window.go('/municipality')
      assert.match(await window.heading(), /^Kalix betalar .* för 2026\b/)
      const page = await window.page.locator('main').innerText()
      assert.match(page, /Fast kostnad[\s\S]*Kursdagar[\s\S]*Nationell avgift/)
      assert.match(page, /intyg/)
    })
  })
}
