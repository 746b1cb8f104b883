import {
  DateField,
  Details,
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  Layout,
  Notice,
  NumberField,
  RadioField,
  Section,
  TextField,
  type Typed,
} from '#design'
import { addDays, type Day, type Language } from '#values'
import { nationalTerms, type PreparationRule, type PreparationTerms, ruleOn, unreadyWays } from './preparation.rules.ts'
import { text } from './preparation-rule.text.ts'

interface Region {
  readonly id: number
  readonly name: string
}

const backOf = (lang: Language) => ({ href: '/occasions', label: text[lang].back })

export interface RulesShown {
  readonly region: Region
  /** The one that begins last first. */
  readonly rules: readonly PreparationRule[]
  readonly today: Day
}

interface PageProps extends RulesShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** How a region treats preparation, in sentences: now, before and to come; and the way to change it from a day. */
export function PreparationRulePage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, rules, today } = shown
  const now = ruleOn(rules, today)
  const others = rules.filter((rule) => rule !== now)
  return (
    <Layout
      frame={frame}
      title={say.title(region.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[backOf(lang)]}
      width="text"
    >
      <Section title={say.now}>
        {now === undefined && (
          <Notice lang={lang}>
            <p>{say.national}</p>
          </Notice>
        )}
        <Terms terms={now ?? nationalTerms} rule={now} lang={lang} />
      </Section>
      {others.length > 0 && (
        <Section title={say.others}>
          {others.map((rule) => (
            <Details key={rule.id} summary={wordPeriod(rule, rules, lang)}>
              <Terms terms={rule} rule={rule} lang={lang} />
            </Details>
          ))}
        </Section>
      )}
      <Details summary={say.newRule} open={errors !== undefined}>
        <RuleForm {...shown} terms={now ?? nationalTerms} lang={lang} errors={errors} typed={typed} />
      </Details>
    </Layout>
  )
}

function wordPeriod(rule: PreparationRule, rules: readonly PreparationRule[], lang: Language): string {
  const say = text[lang]
  const next = rules.filter(({ fromDay }) => fromDay > rule.fromDay).at(-1)
  const from = formatDay(rule.fromDay, lang)
  return next ? say.period(from, formatDay(addDays(next.fromDay, -1), lang)) : say.since(from)
}

interface TermsProps {
  readonly terms: PreparationTerms
  readonly rule: PreparationRule | undefined
  readonly lang: Language
}

function Terms({ terms, rule, lang }: TermsProps) {
  const say = text[lang]
  const decided = rule && (rule.setBy === null ? rule.source : say.setBy(rule.source, rule.setBy))
  return (
    <Facts
      facts={[
        { term: say.deadlineTerm, value: say.deadline(terms.deadlineDays) },
        { term: say.remindersTerm, value: say.reminders(terms.reminderDays) },
        { term: say.unreadyTerm, value: say.ways[terms.unready] },
        ...(decided ? [{ term: say.sourceTerm, value: decided }] : []),
      ]}
    />
  )
}

interface FormProps extends RulesShown {
  readonly terms: PreparationTerms
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function RuleForm({ region, today, terms, lang, errors, typed }: FormProps) {
  const say = text[lang]
  return (
    <Form lang={lang} action={`/preparation/${region.id}`} submit={say.save} errors={errors} typed={typed}>
      <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
      <NumberField
        name="deadlineDays"
        label={say.deadlineDays}
        hint={say.deadlineHint}
        unit={say.unitDays}
        value={terms.deadlineDays}
      />
      <TextField
        name="reminderDays"
        label={say.reminderDays}
        hint={say.reminderHint}
        width="medium"
        value={terms.reminderDays.join(', ')}
      />
      <RadioField
        name="unready"
        label={say.unready}
        value={terms.unready}
        options={unreadyWays.map((way) => ({ value: way, label: say.choices[way], hint: say.choiceHints[way] }))}
      />
      <TextField name="source" label={say.source} hint={say.sourceHint} />
    </Form>
  )
}
