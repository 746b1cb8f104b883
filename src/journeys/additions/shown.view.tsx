import { Card, Cards, formatDate, formatMinutes, PostButton, Quiet, Section, Status } from '#design'
import type { Language } from '#values'
import { Blocks } from '../content/blocks.view.tsx'
import type { Addition, Beside } from './addition.rules.ts'
import { text } from './additions.text.ts'

interface Props {
  readonly additions: readonly Addition[]
  readonly lang: Language
  /** The level of the heading that each stands under. */
  readonly level?: 2 | 3 | undefined
  /** The page to come back to when something is ticked. */
  readonly back: string
  /** Only read, by whoever does not travel. */
  readonly isReading?: boolean | undefined
}

/** Those that lie beside one thing: the course, a group of days or an item. */
export function additionsBeside(additions: readonly Addition[], at: Beside): Addition[] {
  return additions.filter(({ place }) => {
    if (place.beside === 'course') return at.beside === 'course'
    if (place.beside === 'group') return at.beside === 'group' && at.firstDay === place.firstDay
    return at.beside === 'item' && at.itemKey === place.itemKey
  })
}

/** What the reader's region adds, each with the region's name; nothing where it adds nothing. */
export function Additions({ additions, lang, level = 3, back, isReading }: Props) {
  if (additions.length === 0) return null
  return (
    <Cards>
      {additions.map((addition) => (
        <Card
          key={addition.additionId}
          level={level}
          title={addition.title}
          eyebrow={`${text[lang].fromRegion(addition.regionName)} · ${text[lang].kinds[addition.kind]}`}
        >
          <Blocks blocks={addition.blocks} href={() => ''} under={2} />
          {addition.kind === 'item' && <ToDo addition={addition} lang={lang} back={back} isReading={isReading} />}
        </Card>
      ))}
    </Cards>
  )
}

/** The same under a heading of its own, for the course's page. */
export function AdditionsSection(props: Props) {
  if (props.additions.length === 0) return null
  return (
    <Section title={text[props.lang].forCourse}>
      <Additions {...props} />
    </Section>
  )
}

function ToDo({ addition, lang, back, isReading }: Omit<Props, 'additions' | 'level'> & { addition: Addition }) {
  const say = text[lang]
  const { additionId, courseId, title, minutes, isTicked, doneOn } = addition
  return (
    <>
      <Quiet>
        {[minutes !== null && formatMinutes(minutes, lang), isTicked ? say.ownItem : say.read]
          .filter(Boolean)
          .join(' · ')}
      </Quiet>
      {doneOn !== null && <Status kind="done">{say.done(formatDate(doneOn, lang))}</Status>}
      {isTicked && doneOn === null && !isReading && (
        <PostButton
          action={`/courses/${courseId}/additions/${additionId}/completion`}
          fields={{ back }}
          label={say.tickLabel(title)}
        >
          {say.tick}
        </PostButton>
      )}
    </>
  )
}
