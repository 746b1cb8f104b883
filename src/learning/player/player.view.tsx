import {
  Actions,
  ButtonLink,
  Details,
  type Frame,
  formatDate,
  formatMinutes,
  Layout,
  Quiet,
  Rows,
  Status,
  sentenceCase,
  Tag,
} from '#design'
import { type Item, type ItemBody, isInvented } from '#journeys'
import type { Language } from '#values'
import { text as itemWords } from '../course/item-words.text.ts'
import { AnswerForm, type Returned } from './answer.view.tsx'
import { ReadingBody } from './body.view.tsx'
import { type ItemPlace, neighboursOf, nextToDo, orderInGroup, type Sibling } from './player.rules.ts'
import { text } from './player.text.ts'
import { Preview } from './preview.view.tsx'

interface ItemPageProps {
  frame: Frame
  courseId: number
  item: Item & { body: ItemBody }
  place: ItemPlace
  returned?: Returned | undefined
}

/** One thing to read, answer or think about; what it is for; and what comes next. */
export function ItemPage({ frame, courseId, item, place, returned }: ItemPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { journeySlug, stepSlug, stepName, journeyName, courseName, isTravelling, doneOn } = place
  const href = `/courses/${courseId}/items/${item.id}`
  return (
    <Layout
      frame={frame}
      title={item.title}
      eyebrow={eyebrowOf(item, place, lang)}
      lead={
        <>
          {`${itemWords[lang][item.format]} · ${formatMinutes(item.minutes, lang)} `}
          {isInvented(item.source) && <Tag>{say.invented}</Tag>}
        </>
      }
      breadcrumb={[
        { href: `/journeys/${journeySlug}/${stepSlug}`, label: `${stepName}, ${journeyName}` },
        { href: `/courses/${courseId}`, label: courseName },
      ]}
      line={place.colour}
      width="text"
    >
      {doneOn !== null && <Done courseId={courseId} item={item} place={place} lang={lang} />}
      <Details summary={say.why}>
        <p lang="sv">{item.reason}</p>
        <p>
          <strong>{say.goal}:</strong> <span lang="sv">{item.goal}</span>
        </p>
      </Details>
      <ReadingBody body={item.body} lang={lang} />
      {isTravelling ? (
        <AnswerForm
          body={item.body}
          action={`${href}/completion`}
          answer={place.answer}
          isDone={doneOn !== null}
          returned={returned}
          lang={lang}
        />
      ) : (
        <Preview body={item.body} lang={lang} />
      )}
      <Around courseId={courseId} item={item} place={place} lang={lang} />
    </Layout>
  )
}

interface PartProps {
  courseId: number
  item: Item
  place: ItemPlace
  lang: Language
}

function eyebrowOf(item: Item, place: ItemPlace, lang: Language): string {
  const say = text[lang]
  const word = itemWords[lang]
  const { number, of } = orderInGroup(item.id, place.siblings)
  const { firstDay, lastDay } = item
  const group =
    firstDay === null || lastDay === null
      ? item.part === 'deepening'
        ? [say.deepening]
        : []
      : [say.before(firstDay === lastDay ? word.day(firstDay) : word.days(firstDay, lastDay))]
  return sentenceCase([...group, say.order(number, of)].join(' · '))
}

function Done({ courseId, item, place, lang }: PartProps) {
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

function Around({ courseId, item, place, lang }: PartProps) {
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
