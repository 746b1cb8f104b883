import { Actions, ButtonLink, Facts, type Frame, formatCount, Layout, Prose, Section } from '#design'
import { text } from './archives.text.ts'

interface ExportProps {
  readonly frame: Frame
  readonly journey: { readonly slug: string; readonly name: string }
  readonly facts: {
    readonly courses: number
    readonly revisions: number
    readonly files: number
    readonly size: string
  }
  readonly mayImport: boolean
}

/** What an archive of the journey holds, and the way to it. */
export function ExportPage({ frame, journey, facts, mayImport }: ExportProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/workshop/journeys/${journey.slug}`
  return (
    <Layout
      frame={frame}
      title={say.exportTitle(journey.name)}
      lead={<p>{say.exportLead}</p>}
      width="text"
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: at, label: journey.name },
      ]}
    >
      <Facts
        facts={[
          { term: say.facts.courses, value: formatCount(facts.courses, lang) },
          { term: say.facts.revisions, value: formatCount(facts.revisions, lang) },
          { term: say.facts.files, value: formatCount(facts.files, lang) },
          { term: say.facts.size, value: facts.size },
        ]}
      />
      <Actions>
        <ButtonLink href={`${at}/archive/${journey.slug}.zip`}>{say.download}</ButtonLink>
        {mayImport && (
          <ButtonLink kind="quiet" href="/workshop/archives/new">
            {say.toImport}
          </ButtonLink>
        )}
      </Actions>
      <Listed title={say.with} points={Object.values(say.withList)} />
      <Listed title={say.without} points={Object.values(say.withoutList)} />
    </Layout>
  )
}

function Listed({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Section title={title}>
      <Prose>
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
