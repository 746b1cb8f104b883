import { CheckboxGroup, Form, type Frame, formatDay, inWords, Layout, Rows, Section, sentenceCase } from '#design'
import type { Language } from '#values'
import type { TeamNote } from './study-time.rules.ts'
import { text } from './study-time.text.ts'

/** What the team has noted: first what waits. */
export function CertifyPage({ frame, notes }: { frame: Frame; notes: readonly TeamNote[] }) {
  const { lang } = frame
  const say = text[lang].team
  const waiting = notes.filter(({ certifiedBy }) => certifiedBy === null)
  const certified = notes.filter(({ certifiedBy }) => certifiedBy !== null)
  return (
    <Layout
      frame={frame}
      title={titleOf(waiting.length, lang)}
      lead={say.lead}
      breadcrumb={[{ href: '/team', label: say.back }]}
      width="text"
    >
      {notes.length === 0 && <p>{say.empty}</p>}
      {waiting.length > 0 && (
        <Form lang={lang} action="/team/study-time" submit={say.submit}>
          <CheckboxGroup
            name="notes"
            label={say.choose}
            options={waiting.map((note) => ({
              value: String(note.id),
              label: rowOf(note, lang),
              hint: note.paid ? say.onPaid : say.onOwn,
            }))}
          />
        </Form>
      )}
      {certified.length > 0 && (
        <Section title={say.earlier}>
          <Rows
            items={certified.map((note) => ({
              key: note.id,
              title: rowOf(note, lang),
              note: `${note.paid ? say.onPaid : say.onOwn}, ${text[lang].certified(note.certifiedBy ?? '')}`,
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

function titleOf(waiting: number, lang: Language): string {
  const say = text[lang].team
  if (waiting === 0) return say.titleNone
  return waiting === 1 ? say.titleOne : sentenceCase(say.title(inWords(waiting, lang)))
}

function rowOf({ name, courseName, onDay, minutes }: TeamNote, lang: Language): string {
  return text[lang].team.row(name, courseName, formatDay(onDay, lang), minutes)
}
