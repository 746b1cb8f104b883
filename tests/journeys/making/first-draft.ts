import assert from 'node:assert/strict'
import type { Window } from '../site.ts'
import { addPiece, addRows, backToDraft, fillIn, save } from './writing.ts'

export const course = 'Samtal som bär'
export const goal = 'Du kan förbereda ett samtal med ett barn.'
const source = 'Att samtala med barn'

const head = (title: string, minutes: string) => ({
  ...{ Rubrik: title, 'Varför man gör det': `Det behövs inför dagen: ${title.toLowerCase()}.` },
  ...{ 'Hur lång tid det tar': minutes, Kunskapsmål: goal, [source]: true },
})

/** Gun makes a course on the step and begins its first draft; answers the address of the course in the workshop. */
export async function beginCourse(window: Window): Promise<string> {
  await window.go('/workshop')
  await window.follow('Steg, spår och kurser Barn och unga')
  await window.follow('Lägg till en kurs på Ny')
  await fillIn(window, {
    'Kursens namn': course,
    'Om kursen, i två meningar': 'Om att tala med barn.',
    'Med kursdagar': true,
  })
  await window.press('Lägg till kursen')
  assert.equal(await window.heading(), `${course} har inget innehåll än`)
  const address = new URL(window.page.url()).pathname
  await window.press('Börja det första utkastet')
  await window.follow('Skriv vidare')
  return address
}

/** What the course rests on: goals, a source, a day with its run sheet, and something for the trainers. */
export async function writeFrame(window: Window): Promise<void> {
  await addPiece(window, ['Lägg till kunskapsmål'], { 'Det här kan man efteråt': goal, Färdighet: true })
  await backToDraft(window, course)
  await addPiece(window, ['Lägg till källa'], { Utgivare: 'Socialstyrelsen', Titel: source, Utgiven: '2018' })
  await backToDraft(window, course)
  await addPiece(window, ['Lägg till kursdag'], { 'På plats': true, Digitalt: true, 'Varifrån uppgiften': 'invented' })
  await addRows(window, 'Lägg till punkt', 'Lägg till punkt')
  await fillIn(
    window,
    { 'Vad som görs': 'Välkommen', Tid: '30', 'Hur det går till': 'Ställ stolarna i ring.' },
    'Punkt 1',
  )
  await fillIn(
    window,
    { 'Vad som görs': 'Öva i par', Tid: '90', 'Hur det går till': 'Byt efter halva tiden.' },
    'Punkt 2',
  )
  await save(window)
  await backToDraft(window, course)
  await addPiece(window, ['Lägg till dagar att förbereda sig inför'], { 'Första dag': '1', 'Sista dag': '1' })
  await backToDraft(window, course)
  const words = '## Före dagen\n\nSkriv ut korten.'
  await addPiece(window, ['Lägg till material'], { Rubrik: 'Kort till övningen', 'För dag': '1', Text: words })
  await backToDraft(window, course)
}

const toNew = (sort: string) => ['Lägg till uppgift: Inför dag 1', new RegExp(`^${sort}$`)]

/** A page with everything a text can hold; the picture says nothing yet, and the table has no name. */
export async function writePage(window: Window): Promise<void> {
  for (const step of toNew('Sida')) await window.follow(step)
  const picture = await window.page.locator('li', { hasText: 'Fyra steg i ett samtal' }).locator('code').textContent()
  const key = /fil:[^)]+/.exec(picture ?? '')?.[0] ?? ''
  await fillIn(window, { ...head('Innan du frågar', '10'), Text: pageText(key) })
  await window.press('Spara och fortsätt')
  await backToDraft(window, course)
  assert.match(await window.heading(), /^Två saker att ordna/)
  await window.follow('Skriv vad bilden visar')
  await fillIn(window, { Text: pageText(key, 'Fyra steg på rad, från hälsning till avslut', 'Tabell: Vem gör vad\n') })
  await save(window)
  await backToDraft(window, course)
  assert.equal(await window.heading(), `Inget saknas i ”${course}”`)
}

const pageText = (key: string, alt = '', table = '') => `## Börja med dig själv

Sätt dig så att ni ser varandra.

- Säg vem du är.
- Säg hur länge ni talar.

::: fakta Barnets rätt
Barnet får säga vad det tycker.
:::

${table}| Vem | Gör |
| --- | --- |
| Handläggaren | Lyssnar |

![${alt}](${key})`

/** A film with captions, a quiz of every kind, and the other sorts that an employee meets. */
export async function writeItems(window: Window): Promise<void> {
  await addPiece(window, toNew('Film'), {
    ...head('Ett samtal på golvet', '5'),
    ...{ Filmen: 'Ett samtal.mp4', Undertexter: 'Ett samtal, undertexter.vtt', 'Allt som sägs': 'Vad tänker du på?' },
  })
  await backToDraft(window, course)
  await writeQuiz(window)
  await addPiece(window, toNew('Reflektion'), {
    ...head('Ett samtal du minns', '10'),
    ...{ 'Frågan att fundera över': 'Vad gjorde samtalet lätt?', 'Sin chef': true },
  })
  await backToDraft(window, course)
  const points = { 'Punkter att bocka av': 'Rummet är bokat\nPapper och pennor finns' }
  await addPiece(window, toNew('Checklista'), { ...head('Före samtalet', '5'), ...points })
  await backToDraft(window, course)
  await writeForm(window)
  await addPiece(window, toNew('Länk'), {
    ...head('Läs vidare', '5'),
    ...{ Adress: 'https://www.example.org/barn', 'Vad länken heter': 'Om barns rätt', 'Vem som står bakom': 'Exempel' },
  })
  await backToDraft(window, course)
}

async function writeQuiz(window: Window): Promise<void> {
  for (const step of toNew('Frågor')) await window.follow(step)
  await addRows(window, 'Fråga med ett rätt svar', 'Fråga med flera rätta', 'Fråga med kort svar', 'Fråga om ordning')
  await fillIn(window, { ...head('Vad minns du?', '5'), 'Andel rätt': '100' })
  for (const [number, question] of [
    ['1', 'Vem får säga vad den tycker?'],
    ['2', 'Vad säger du först?'],
  ] as const) {
    await fillIn(window, { Frågan: question }, `Fråga ${number}`)
    const row = window.page.getByRole('group', { name: `Fråga ${number}`, exact: true })
    for (const [index, words] of ['Barnet', 'Vem jag är'].entries()) {
      const answer = row.getByRole('group', { name: `Svar ${index + 1}`, exact: true })
      await answer.getByLabel('Svar', { exact: true }).fill(words)
      await answer.getByLabel('Det här får man veta').fill(`Du valde ${words}.`)
    }
  }
  await fillIn(window, { 'Svar 1 är rätt': true, 'Svar 2 är rätt': true }, 'Fråga 2')
  const judged = { 'Sägs när det är rätt': 'Just det.', 'Sägs när det inte är rätt': 'Läs en gång till.' }
  await fillIn(window, { Frågan: 'Var sitter du?', 'Svar som godtas': 'på golvet\ngolvet', ...judged }, 'Fråga 3')
  await fillIn(
    window,
    { Frågan: 'I vilken ordning?', 'Stegen i rätt ordning': 'Hälsa\nTala\nAvsluta', ...judged },
    'Fråga 4',
  )
  await save(window)
  await backToDraft(window, course)
}

async function writeForm(window: Window): Promise<void> {
  for (const step of toNew('Formulär')) await window.follow(step)
  await addRows(window, 'Fråga med kort svar', 'Fråga med val')
  await fillIn(window, head('Till kursledaren', '5'))
  await fillIn(window, { Frågan: 'Vad vill du öva på?', 'Måste besvaras': true }, 'Fråga 1')
  await fillIn(window, { Frågan: 'Har du hållit samtal förut?', Val: 'Ja\nNej' }, 'Fråga 2')
  await save(window)
  await backToDraft(window, course)
}
