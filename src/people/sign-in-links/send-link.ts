import { type Actor, dayAt, postMail, realNow, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { lockPerson } from '../persons/person.store.ts'
import { makeToken } from '../sessions/make-token.ts'
import { anHourBefore, type LinkPurpose, linkEnd, mostLinksAnHour } from './link.rules.ts'
import { countLinksSince, insertLink, updateLinksVoided } from './link.store.ts'
import { text } from './link.text.ts'

export interface LinkOrder {
  readonly personId: number
  readonly purpose: LinkPurpose
  /** `https://…` without a slash at the end. */
  readonly site: string
  /** Who made the account, for a welcome: "Bo". */
  readonly madeBy?: string
  readonly actor: Actor
}

/** Makes a one-time link, voids the one before it, and posts it to the person in the person's language. */
export async function sendLink(tx: Tx, order: LinkOrder): Promise<Refusal<'too-many-links'> | undefined> {
  const { personId, purpose, actor } = order
  const at = realNow()
  const person = await lockPerson(tx, personId)
  if ((await countLinksSince(tx, personId, anHourBefore(at))) >= mostLinksAnHour) return { refused: 'too-many-links' }
  await updateLinksVoided(tx, personId, at)
  const { token, tokenHash } = makeToken()
  const expiresAt = linkEnd(purpose, at)
  await insertLink(tx, { tokenHash, personId, purpose, madeAt: at, expiresAt })
  const say = text[person.language]
  const link = `${order.site}/welcome/${token}`
  const letter =
    purpose === 'welcome'
      ? say.welcomeLetter({ name: person.name, madeBy: order.madeBy, link, until: dayAt(expiresAt) })
      : say.forgottenLetter({ name: person.name, link })
  await postMail(tx, {
    to: { personId, address: person.email },
    subject: purpose === 'welcome' ? say.welcomeSubject : say.forgottenSubject,
    body: letter,
    language: person.language,
  })
  await record(tx, actor, { act: 'sign-in link sent', subject: { kind: 'person', id: personId }, detail: { purpose } })
  return undefined
}
