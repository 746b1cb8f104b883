import {
  Details,
  type Frame,
  formatMinutes,
  Layout,
  Notice,
  Progress,
  Quiet,
  Rows,
  Section,
  sentenceCase,
  Tag,
} from '#design'
import {
  type Addition,
  Additions,
  Asked,
  additionsBeside,
  hrefsOf,
  type Item,
  type ItemBody,
  isInvented,
  ReadingBody,
} from '#journeys'
import type { Language } from '#values'
import { AnswerForm, type Returned } from '../answers/answer.view.tsx'
import { text as itemWords } from '../course/item-words.text.ts'
import { PackageFrame } from '../packages/package-frame.view.tsx'
import type { PackageStanding } from '../runs/run.rules.ts'
import { Around, Done } from './around.view.tsx'
import { groupProgress, type ItemPlace, orderInGroup, resumesAt } from './player.rules.ts'
import { text } from './player.text.ts'

interface ItemPageProps {
  frame: Frame
  courseId: number
  item: Item & { body: ItemBody }
  place: ItemPlace
  /** A film or podcast is played from its start, whatever place was kept. */
  isFromStart?: boolean | undefined
  returned?: Returned | undefined
  /** What the reader's region adds to the course. */
  additions?: readonly Addition[] | undefined
  /** How one stands in a web course; nothing for what is none. */
  packaged?: PackageStanding | undefined
  /** Whether web courses are served at all. */
  isServed?: boolean | undefined
  /** Why what was sent was not accepted as a whole. */
  refusal?: string | undefined
}

/** One thing to read, see, hear, answer or think about; what it is for; and what comes next. */
export function ItemPage(props: ItemPageProps) {
  const {
    frame,
    courseId,
    item,
    place,
    isFromStart,
    returned,
    additions = [],
    packaged,
    isServed = false,
    refusal,
  } = props
  const { lang } = frame
  const say = text[lang]
  const { journeySlug, stepSlug, stepName, journeyName, courseName, isTravelling, doneOn } = place
  const href = `/courses/${courseId}/items/${item.id}`
  const isPlayed = item.body.format === 'film' || item.body.format === 'podcast'
  return (
    <Layout
      frame={frame}
      title={item.title}
      eyebrow={eyebrowOf(item, place, lang)}
      lead={<Lead item={item} lang={lang} />}
      breadcrumb={[
        { href: `/journeys/${journeySlug}/${stepSlug}`, label: `${stepName}, ${journeyName}` },
        { href: `/courses/${courseId}`, label: courseName },
      ]}
      line={place.colour}
      width={packaged ? undefined : 'text'}
      scripts={isPlayed ? ['player'] : []}
    >
      {place.newer && <Earlier courseId={courseId} newer={place.newer} lang={lang} />}
      {refusal && (
        <Notice lang={lang} kind="problem">
          <p>{refusal}</p>
        </Notice>
      )}
      {isTravelling && <Progressed item={item} place={place} lang={lang} />}
      {doneOn !== null && <Done courseId={courseId} item={item} place={place} lang={lang} />}
      <Details summary={say.why}>
        <p lang="sv">{item.reason}</p>
        <p>
          <strong>{say.goal}:</strong> <span lang="sv">{item.goal}</span>
        </p>
      </Details>
      <ReadingBody
        body={item.body}
        title={item.title}
        href={hrefsOf(place.files)}
        lang={lang}
        playing={
          isTravelling && isPlayed
            ? {
                seconds: isFromStart ? 0 : resumesAt(place.seconds, lengthOf(item.body)),
                keepAt: `${href}/place`,
                restart: `${href}?from=start`,
              }
            : undefined
        }
      />
      <Additions
        additions={additionsBeside(additions, { beside: 'item', itemKey: item.key })}
        lang={lang}
        level={2}
        back={href}
        isReading={!isTravelling}
      />
      {packaged && (
        <PackageFrame lang={lang} itemHref={href} state={packaged} isServed={isServed} isTravelling={isTravelling} />
      )}
      {isTravelling ? (
        <AnswerForm
          body={item.body}
          href={href}
          answers={place.answers}
          isDone={doneOn !== null}
          returned={returned}
          lang={lang}
        />
      ) : (
        <>
          <Asked body={item.body} lang={lang} />
          <Quiet>{say.reading}</Quiet>
        </>
      )}
      <Sources place={place} lang={lang} />
      <Around courseId={courseId} item={item} place={place} lang={lang} />
    </Layout>
  )
}

function lengthOf(body: ItemBody): number | null {
  return body.format === 'film' || body.format === 'podcast' ? body.seconds : null
}

function Lead({ item, lang }: { item: Item; lang: Language }) {
  const say = text[lang]
  const asked = item.mandatory ? say.mandatory : say.voluntary
  return (
    <>
      {`${itemWords[lang][item.format]} · ${formatMinutes(item.minutes, lang)} · ${asked} `}
      {isInvented(item.source) && <Tag>{say.invented}</Tag>}
    </>
  )
}

/** The days it prepares for, or that it deepens; nothing for the parts of a recorded course. */
function groupWords({ part, firstDay, lastDay }: Item, lang: Language): string {
  const [say, word] = [text[lang], itemWords[lang]]
  if (firstDay === null || lastDay === null) return part === 'deepening' ? say.deepening : ''
  return say.before(firstDay === lastDay ? word.day(firstDay) : word.days(firstDay, lastDay))
}

function eyebrowOf(item: Item, place: ItemPlace, lang: Language): string {
  const { number, of } = orderInGroup(item.id, place.siblings)
  const words = [groupWords(item, lang), text[lang].order(number, of)].filter((word) => word !== '')
  return sentenceCase(words.join(' · '))
}

interface PartProps {
  item: Item
  place: ItemPlace
  lang: Language
}

function Progressed({ item, place, lang }: PartProps) {
  const { done, of } = groupProgress(item.id, place.siblings)
  if (of === 0) return null
  return <Progress lang={lang} done={done} of={of} label={text[lang].groupDone(groupWords(item, lang))} />
}

function Earlier({
  courseId,
  newer: { itemId, isPublished },
  lang,
}: {
  courseId: number
  newer: NonNullable<ItemPlace['newer']>
  lang: Language
}) {
  const say = text[lang]
  const href = itemId === null ? `/courses/${courseId}` : `/courses/${courseId}/items/${itemId}`
  return (
    <Notice lang={lang} title={say.earlier}>
      <p>
        {isPublished ? say.earlierBody : say.withdrawn}{' '}
        <a href={href}>{itemId === null ? say.toCourse : say.toNewer}</a>
      </p>
    </Notice>
  )
}

function Sources({ place, lang }: { place: ItemPlace; lang: Language }) {
  if (place.sources.length === 0) return null
  return (
    <Section title={text[lang].sources}>
      <Rows
        items={place.sources.map(({ publisher, title, published, href }) => ({
          key: `${publisher} ${title}`,
          title: <span lang="sv">{title}</span>,
          href: href === '' ? undefined : href,
          note: (
            <span lang="sv">
              {publisher}, {published}
            </span>
          ),
        }))}
      />
    </Section>
  )
}
