import {
  Details,
  type FieldErrors,
  Form,
  type Frame,
  Layout,
  NumberField,
  PostButton,
  Prose,
  Quiet,
  Section,
  SelectField,
  TextArea,
  TextField,
  TimeField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import {
  fillIn,
  type MessageRule,
  type MessageTerms,
  moments,
  placeholders,
  readers,
  written,
} from './message.rules.ts'
import { text } from './message-rule.text.ts'
import { type Journey, type Region, wordRule } from './message-rules.view.tsx'

interface RulePageProps {
  readonly frame: Frame
  readonly region: Region
  readonly journeys: readonly Journey[]
  /** Undefined while it is made. */
  readonly rule: MessageRule | undefined
  readonly terms: MessageTerms
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** One message: what, to whom, when and in whose name, in both languages. */
export function MessageRulePage({ frame, region, journeys, rule, terms, errors, typed }: RulePageProps) {
  const { lang } = frame
  const say = text[lang]
  const list = { href: `/message-rules/${region.id}`, label: say.title(region.name) }
  return (
    <Layout
      frame={frame}
      title={rule === undefined ? say.newTitle : say.changeTitle(rule.name)}
      lead={rule && <p>{wordRule(rule, { journeys, lang })}</p>}
      breadcrumb={[{ href: '/occasions', label: say.back }, list]}
      width="text"
    >
      <Form
        lang={lang}
        action={rule === undefined ? `/message-rules/${region.id}/new` : `/message-rules/${region.id}/${rule.id}`}
        submit={say.save}
        cancel={{ href: list.href }}
        errors={errors}
        typed={typed}
      >
        <TextField name="name" label={say.fields.name} hint={say.fields.nameHint} value={terms.name} />
        <SelectField
          name="journeyId"
          label={say.fields.journey}
          value={String(terms.journeyId ?? 0)}
          options={[
            { value: '0', label: say.fields.allJourneys },
            ...journeys.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <SelectField
          name="reader"
          label={say.fields.reader}
          value={terms.reader}
          options={readers.map((reader) => ({ value: reader, label: say.choices[reader] }))}
        />
        <SelectField
          name="occurs"
          label={say.fields.occurs}
          value={terms.occurs}
          options={moments.map((moment) => ({ value: moment, label: say.momentChoices[moment] }))}
        />
        <NumberField
          name="days"
          label={say.fields.days}
          hint={say.fields.daysHint}
          unit={say.fields.unitDays}
          value={terms.days}
        />
        <TimeField name="atTime" label={say.fields.atTime} value={terms.atTime} />
        <TextField name="fromName" label={say.fields.fromName} value={terms.fromName} />
        <TextField name="replyTo" label={say.fields.replyTo} value={terms.replyTo} />
        <TextField name="subject-sv" label={say.fields.subjectSv} value={terms.wording.sv.subject} />
        <TextArea
          name="body-sv"
          label={say.fields.bodySv}
          hint={say.fields.bodyHint(wordsOf('sv'))}
          rows={8}
          value={terms.wording.sv.body}
        />
        <TextField name="subject-en" label={say.fields.subjectEn} value={terms.wording.en.subject} />
        <TextArea
          name="body-en"
          label={say.fields.bodyEn}
          hint={say.fields.bodyHint(wordsOf('en'))}
          rows={8}
          value={terms.wording.en.body}
        />
      </Form>
      {rule && <Preview rule={rule} region={region} lang={lang} />}
      {rule && (
        <Section title={say.end}>
          <Quiet>{say.endWhy}</Quiet>
          <PostButton action={`/message-rules/${region.id}/${rule.id}/ending`} kind="quiet">
            {say.end}
          </PostButton>
        </Section>
      )}
    </Layout>
  )
}

function wordsOf(lang: Language): string {
  return placeholders.map((key) => `{${written[key][lang === 'sv' ? 0 : 1]}}`).join(', ')
}

function Preview({ rule, region, lang }: { rule: MessageRule; region: Region; lang: Language }) {
  const say = text[lang]
  const shown = (each: Language) => {
    const values = { ...text[each].example, region: region.name }
    const { subject, body } = rule.wording[each]
    return (
      <Prose key={each}>
        <h3 lang={each}>{fillIn(subject, values)}</h3>
        {fillIn(body, values)
          .split(/\n{2,}/)
          .map((paragraph, index) => (
            <p lang={each} key={`${index}-${paragraph.slice(0, 20)}`}>
              {paragraph}
            </p>
          ))}
      </Prose>
    )
  }
  return <Details summary={say.preview}>{(['sv', 'en'] as const).map(shown)}</Details>
}
