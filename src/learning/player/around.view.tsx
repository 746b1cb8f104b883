import { Actions, ButtonLink, formatDate, formatMinutes, Quiet, Rows, Status } from '#design'
import type { Item } from '#journeys'
import type { Language } from '#values'
import { text as itemWords } from '../course/item-words.text.ts'
import { type ItemPlace, neighboursOf, nextToDo, type Sibling } from './player.rules.ts'
import { text } from './player.text.ts'

interface PartProps {
  courseId: number
  item: Item
  place: ItemPlace
  lang: Language
}

/** That it is done, and the next thing to do. */
export function Done({ courseId, item, place, lang }: PartProps) {
  const say = text[lang]
  const next = nextToDo(item.id, place.siblings)
  return (
    <>
      <p>
        <Status kind="done">{say.done(place.doneOn === null ? '' : formatDate(place.doneOn, lang))}</Status>
      </p>
      <Actions>
        {next ? (
          <ButtonLink href={`/courses/${courseId}/items/${next.id}`}>
            {say.nextUp(next.title, formatMinutes(next.minutes, lang))}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/courses/${courseId}`}>{say.toCourse}</ButtonLink>
        )}
      </Actions>
      <Quiet>{say.kept}</Quiet>
    </>
  )
}

/** The items before and after, whatever is done. */
export function Around({ courseId, item, place, lang }: PartProps) {
  const say = text[lang]
  const { previous, next } = neighboursOf(item.id, place.siblings)
  const row = (sibling: Sibling, where: string) => ({
    key: sibling.id,
    title: sibling.title,
    href: `/courses/${courseId}/items/${sibling.id}`,
    note: `${where} · ${itemWords[lang][sibling.format]} · ${formatMinutes(sibling.minutes, lang)}`,
  })
  return (
    <nav aria-label={say.around}>
      <Rows items={[...(previous ? [row(previous, say.previous)] : []), ...(next ? [row(next, say.next)] : [])]} />
    </nav>
  )
}
