import { getPersons, type Person } from '#people'
import { postMails } from '#platform'
import type { Tx } from '#platform/db'
import type { Language } from '#values'

interface Letter {
  readonly subject: string
  readonly body: string
}

/** Writes to some people, each in their own language. */
export async function tell(
  tx: Tx,
  personIds: readonly number[],
  word: (lang: Language, reader: Person) => Letter,
): Promise<void> {
  const persons = await getPersons(tx, personIds)
  await postMails(
    tx,
    [...persons.values()].map((reader) => ({
      to: { personId: reader.id, address: reader.email },
      language: reader.language,
      ...word(reader.language, reader),
    })),
  )
}
