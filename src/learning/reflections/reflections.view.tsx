import { ButtonLink, Card, Empty, type Frame, formatDate, Layout, Prose } from '#design'
import type { Language } from '#values'
import type { SharedInGroup, SharedReflection } from './reflections.rules.ts'
import { text } from './reflections.text.ts'

/** What one's staff chose to share with whoever leads them. */
export function TeamReflectionsPage({
  frame,
  reflections,
}: {
  frame: Frame
  reflections: readonly SharedReflection[]
}) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.team(reflections.length)}
      lead={reflections.length > 0 ? say.teamLead : undefined}
      breadcrumb={[{ href: '/team', label: say.back }]}
      width="text"
    >
      {reflections.length === 0 ? (
        <Empty title={say.menu}>
          <p>{say.teamEmpty}</p>
        </Empty>
      ) : (
        <Thoughts reflections={reflections} lang={lang} isOfOneItem={false} />
      )}
    </Layout>
  )
}

interface GroupPageProps {
  frame: Frame
  shared: SharedInGroup
  item: { readonly title: string; readonly href: string; readonly question: string }
  course: { readonly name: string; readonly href: string }
}

/** What the others of the same occasion chose to share of an item. */
export function GroupReflectionsPage({ frame, shared, item, course }: GroupPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { hasSeat, reflections } = shared
  return (
    <Layout
      frame={frame}
      title={say.group(reflections.length)}
      lead={reflections.length > 0 ? say.groupLead : undefined}
      breadcrumb={[
        { href: course.href, label: course.name },
        { href: item.href, label: item.title },
      ]}
      width="text"
    >
      <p lang="sv">{item.question}</p>
      {reflections.length === 0 ? (
        <Empty title={item.title} action={<ButtonLink href={item.href}>{say.toItem}</ButtonLink>}>
          <p>{hasSeat ? say.groupEmpty : say.noSeat}</p>
        </Empty>
      ) : (
        <Thoughts reflections={reflections} lang={lang} isOfOneItem />
      )}
    </Layout>
  )
}

interface ThoughtsProps {
  reflections: readonly SharedReflection[]
  lang: Language
  /** Whether all are of the same item, whose question then stands above them. */
  isOfOneItem: boolean
}

function Thoughts({ reflections, lang, isOfOneItem }: ThoughtsProps) {
  const say = text[lang]
  return (
    <>
      {reflections.map(({ personId, name, courseName, title, question, text: written, on }) => (
        <Card
          key={`${personId} ${title}`}
          level={2}
          title={say.by(name, formatDate(on, lang))}
          eyebrow={isOfOneItem ? undefined : `${courseName} · ${title}`}
        >
          {!isOfOneItem && <p lang="sv">{question}</p>}
          <Prose>
            {written.split(/\n+/).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </Prose>
        </Card>
      ))}
    </>
  )
}
