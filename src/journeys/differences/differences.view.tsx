import { Empty, type Frame, inWords, Layout, SearchForm, Section, SelectField, sentenceCase } from '#design'
import type { Language } from '#values'
import type { Course } from '../course/course.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import { type Difference, differs, tally } from './differences.rules.ts'
import { text } from './differences.text.ts'
import type { SectionWord } from './flatten.rules.ts'
import { DifferencePart } from './side-by-side.view.tsx'

/** A revision by its number, or the draft that is written. */
export type Side = number | 'draft'

interface DifferencesProps {
  readonly frame: Frame
  readonly course: Course
  /** What there is to compare, the oldest first. */
  readonly sides: readonly Side[]
  readonly from: Side | undefined
  readonly to: Side | undefined
  readonly differences: readonly Difference[]
}

const sections: readonly SectionWord[] = ['about', 'goal', 'item', 'day', 'source', 'material']

/** Two revisions side by side, or what is published and the draft. Prints as it stands. */
export function DifferencesPage({ frame, course, sides, from, to, differences }: DifferencesProps) {
  const { lang } = frame
  const say = text[lang]
  const isComparing = from !== undefined && to !== undefined
  const shown = differences.filter(differs)
  const { added, removed, moved, changed } = tally(differences)
  return (
    <Layout
      frame={frame}
      title={isComparing ? titleOf(shown.length, { from, to, lang }) : say.noneTitle(course.name)}
      eyebrow={course.name}
      lead={isComparing && shown.length > 0 ? <p>{say.lead}</p> : undefined}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
      width="wide"
    >
      {isComparing ? (
        <SidesForm course={course} sides={sides} from={from} to={to} lang={lang} />
      ) : (
        <Empty title={say.noneTitle(course.name)}>
          <p>{say.noneBody}</p>
        </Empty>
      )}
      {shown.length > 0 && <p>{say.tally(added, removed, moved, changed)}</p>}
      {sections.map((section) => {
        const all = differences.filter((each) => each.section === section)
        const here = shown.filter((each) => each.section === section)
        if (here.length === 0) return null
        return (
          <Section key={section} title={say.sections[section]}>
            {here.map((difference) => (
              <DifferencePart key={`${difference.kind} ${difference.key}`} difference={difference} lang={lang} />
            ))}
            {all.length > here.length && <p class="quiet">{say.unchanged(all.length - here.length)}</p>}
          </Section>
        )
      })}
    </Layout>
  )
}

function titleOf(count: number, { from, to, lang }: { from: Side; to: Side; lang: Language }): string {
  const say = text[lang]
  if (count === 0) return say.title.same(sentenceCase(wordSide(from, lang)), wordSide(to, lang))
  const what = count === 1 ? say.oneDifference : say.manyDifferences(sentenceCase(inWords(count, lang)))
  return say.title.some(what, wordSide(from, lang), wordSide(to, lang))
}

function wordSide(side: Side, lang: Language): string {
  return side === 'draft' ? text[lang].draft : text[lang].revision(side)
}

type SidesProps = Pick<DifferencesProps, 'course' | 'sides'> & {
  readonly from: Side
  readonly to: Side
  readonly lang: Language
}

function SidesForm({ course, sides, from, to, lang }: SidesProps) {
  const say = text[lang]
  const options = sides.map((side) => ({ value: String(side), label: sentenceCase(wordSide(side, lang)) }))
  return (
    <SearchForm lang={lang} action={`/workshop/courses/${course.id}/differences`} submit={say.show}>
      <SelectField name="from" label={say.from} options={options} value={from} empty={false} />
      <SelectField name="to" label={say.to} options={options} value={to} empty={false} />
    </SearchForm>
  )
}
