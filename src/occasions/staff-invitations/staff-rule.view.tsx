import {
  DateField,
  Details,
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  formatTime,
  Layout,
  Notice,
  NumberField,
  RadioField,
  Section,
  TextField,
  TimeField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { nationalStaffTerms, type StaffRule, type StaffTerms, staffRuleOn } from './staff-rule.rules.ts'
import { text } from './staff-rule.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly region: { readonly id: number; readonly name: string }
  /** The one that begins last first. */
  readonly rules: readonly StaffRule[]
  readonly today: Day
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** How a region asks those who teach, in sentences: now, before and to come; and the way to change it from a day. */
export function StaffRulePage({ frame, region, rules, today, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const now = staffRuleOn(rules, today)
  const others = rules.filter((rule) => rule !== now)
  return (
    <Layout
      frame={frame}
      title={say.title(region.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/occasions', label: say.back }]}
      width="text"
    >
      <Section title={say.now}>
        {now === undefined && (
          <Notice lang={lang}>
            <p>{say.national}</p>
          </Notice>
        )}
        <Terms terms={now ?? nationalStaffTerms} rule={now} lang={lang} />
      </Section>
      {others.length > 0 && (
        <Section title={say.others}>
          {others.map((rule) => (
            <Details key={rule.id} summary={say.since(formatDay(rule.fromDay, lang))}>
              <Terms terms={rule} rule={rule} lang={lang} />
            </Details>
          ))}
        </Section>
      )}
      <Details summary={say.newRule} open={errors !== undefined}>
        <RuleForm {...{ region, today, lang, errors, typed }} terms={now ?? nationalStaffTerms} />
      </Details>
    </Layout>
  )
}

function Terms({ terms, rule, lang }: { terms: StaffTerms; rule: StaffRule | undefined; lang: Language }) {
  const say = text[lang]
  const { quietFrom, quietUntil } = terms
  const clock = (time: typeof quietFrom) => formatTime(time, undefined, lang)
  const decided = rule && (rule.setBy === null ? rule.source : say.setBy(rule.source, rule.setBy))
  return (
    <Facts
      facts={[
        { term: say.remindTerm, value: say.remind(terms.remindAfterDays) },
        { term: say.waitTerm, value: say.wait(terms.sameDayMinutes, terms.soonMinutes, terms.laterMinutes) },
        {
          term: say.quietTerm,
          value: quietFrom === quietUntil ? say.noQuiet : say.quiet(clock(quietFrom), clock(quietUntil)),
        },
        { term: say.othersTerm, value: terms.asksOthers ? say.othersYes : say.othersNo },
        ...(decided ? [{ term: say.sourceTerm, value: decided }] : []),
      ]}
    />
  )
}

type FormProps = Pick<PageProps, 'region' | 'today' | 'errors' | 'typed'> & {
  readonly terms: StaffTerms
  readonly lang: Language
}

function RuleForm({ region, today, terms, lang, errors, typed }: FormProps) {
  const say = text[lang]
  return (
    <Form lang={lang} action={`/staff-rules/${region.id}`} submit={say.save} errors={errors} typed={typed}>
      <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
      <NumberField name="remindAfterDays" label={say.remindField} unit={say.unitDays} value={terms.remindAfterDays} />
      <NumberField name="sameDayMinutes" label={say.sameDay} unit={say.unitMinutes} value={terms.sameDayMinutes} />
      <NumberField
        name="soonMinutes"
        label={say.soon}
        hint={say.soonHint}
        unit={say.unitMinutes}
        value={terms.soonMinutes}
      />
      <NumberField
        name="laterMinutes"
        label={say.later}
        hint={say.laterHint}
        unit={say.unitMinutes}
        value={terms.laterMinutes}
      />
      <TimeField name="quietFrom" label={say.quietFrom} value={terms.quietFrom} />
      <TimeField name="quietUntil" label={say.quietUntil} value={terms.quietUntil} />
      <RadioField
        name="asksOthers"
        label={say.asksOthers}
        value={terms.asksOthers ? 'yes' : 'no'}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: say.asksOthersChoices[value] }))}
      />
      <TextField name="source" label={say.source} hint={say.sourceHint} />
    </Form>
  )
}
