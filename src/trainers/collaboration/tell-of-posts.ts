import { getPersons } from '#people'
import { linkTo, now, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { isLetterDay, type LetterChoice } from './collaboration.rules.ts'
import { insertLetterChoice, insertLetterSent, listLetterReaders, listPostsSince } from './team-letter.store.ts'
import { text } from './team-letter.text.ts'

const shownLetters = 200

/** The day's letters to those who have chosen to hear what is said among those who teach; nothing comes twice. Their number. */
export async function tellOfPosts(tx: Tx, today: Day): Promise<number> {
  const due = (await listLetterReaders(tx)).filter(({ letters }) => isLetterDay(letters, today))
  const persons = await getPersons(
    tx,
    due.map(({ personId }) => personId),
  )
  let sent = 0
  for (const { personId, told } of due) {
    const posts = await listPostsSince(tx, { personId, told, today })
    const [person, last] = [persons.get(personId), posts.at(-1)]
    if (person === undefined || last === undefined) continue
    const say = text[person.language]
    const lines = posts.map(({ name, journeyName, body }) => say.line(name, journeyName, shortened(body)))
    const letter = { lines: lines.join('\n\n'), link: linkTo('/trainer-platform/collaboration') }
    await postMail(tx, {
      to: { personId, address: person.email },
      language: person.language,
      subject: say.subject(posts.length),
      body: say.body(person.name, letter),
    })
    await insertLetterSent(tx, { personId, uptoPostId: last.postId, sentAt: now() })
    sent += 1
  }
  return sent
}

/** Says how often one wants to be written to, from now on. */
export async function chooseLetters(tx: Tx, personId: number, letters: LetterChoice): Promise<void> {
  await insertLetterChoice(tx, { personId, letters, chosenAt: now() })
}

function shortened(body: string): string {
  const one = body.replace(/\s+/g, ' ').trim()
  return one.length > shownLetters ? `${one.slice(0, shownLetters)} …` : one
}
