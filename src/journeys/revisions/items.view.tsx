import { Facts, Section, Tag } from '#design'
import type { Language } from '#values'
import { Asked } from '../content/asked.view.tsx'
import type { FileHref } from '../content/blocks.view.tsx'
import { ReadingBody } from '../content/body.view.tsx'
import { type ItemContent, isMandatory, type RevisionContent } from '../content/revision.rules.ts'
import { text } from './revision.text.ts'

interface ItemsProps {
  readonly content: RevisionContent
  readonly href: FileHref
  readonly lang: Language
}

/** The items of a revision where they are met: before which days, in the course, afterwards. */
export function ItemsPart({ content, href, lang }: ItemsProps) {
  const say = text[lang]
  const { groups, items } = content
  const parts = [
    ...groups.map(({ firstDay, lastDay }) => ({
      title: say.parts.preparation(firstDay, lastDay),
      items: items.filter((item) => item.part === 'preparation' && item.firstDay === firstDay),
    })),
    ...(['recording', 'deepening'] as const).map((part) => ({
      title: say.parts[part],
      items: items.filter((item) => item.part === part),
    })),
  ].filter((part) => part.items.length > 0)
  return (
    <>
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          {part.items.map((item) => (
            <ItemPart key={item.key ?? item.title} item={item} content={content} href={href} lang={lang} />
          ))}
        </Section>
      ))}
    </>
  )
}

function ItemPart({ item, content, href, lang }: ItemsProps & { item: ItemContent }) {
  const say = text[lang]
  const goal = content.goals.find(({ key }) => key === item.goal)?.wording
  const rests = (content.sources ?? []).filter(({ key }) => item.sources?.includes(key))
  return (
    <article class="kept-item">
      <h3 lang="sv">{item.title}</h3>
      <p>
        <Tag>{say.formats[item.body.format]}</Tag> <Tag>{say.minutes(item.minutes)}</Tag>{' '}
        <Tag>{isMandatory(item) ? say.mandatory : say.voluntary}</Tag>
      </p>
      <Facts
        facts={[
          { term: say.why, value: <span lang="sv">{item.reason}</span> },
          ...(goal ? [{ term: say.goal, value: <span lang="sv">{goal}</span> }] : []),
          ...(rests.length > 0
            ? [{ term: say.restsOn, value: <span lang="sv">{rests.map(({ title }) => title).join(' · ')}</span> }]
            : []),
        ]}
      />
      <ReadingBody body={item.body} title={item.title} href={href} lang={lang} />
      <Asked body={item.body} lang={lang} />
    </article>
  )
}
