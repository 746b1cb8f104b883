import { Details, Facts, type FieldErrors, type Frame, formatDay, Layout, Notice, Section, type Typed } from '#design'
import { addDays, type Day, type Language } from '#values'
import { nationalSeatRule, ownRuleOn, type SetSeatRule } from './seat-rule.rules.ts'
import { text } from './seat-rule.text.ts'
import { SeatRuleForm } from './seat-rule-form.view.tsx'
import { wordTerms } from './word-rule.view.ts'

interface Named {
  readonly id: number
  readonly name: string
}

export interface SeatRulesShown {
  readonly region: Named
  readonly journeys: readonly Named[]
  /** The one that begins last first. */
  readonly rules: readonly SetSeatRule[]
  readonly today: Day
}

interface PageProps extends SeatRulesShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

const backOf = (lang: Language) => ({ href: '/occasions', label: text[lang].back })

/** How a region books and offers seats, in sentences: for all journeys and for those with a rule of their own. */
export function SeatRulesPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, journeys, rules, today } = shown
  const ofAll = ownRuleOn(rules, null, today)
  const ofOne = journeys.flatMap(({ id }) => ownRuleOn(rules, id, today) ?? [])
  const others = rules.filter((rule) => rule !== ofAll && !ofOne.includes(rule))
  return (
    <Layout
      frame={frame}
      title={say.title(region.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[backOf(lang)]}
      width="text"
    >
      {ofOne.map((rule) => (
        <Rule key={rule.id} title={nameOf(rule, shown, lang)} rule={rule} lang={lang} />
      ))}
      <Rule title={ofOne.length > 0 ? say.otherJourneys : say.everyJourney} rule={ofAll} lang={lang} />
      {others.length > 0 && (
        <Section title={say.others}>
          {others.map((rule) => (
            <Details key={rule.id} summary={wordPeriod(rule, shown, lang)}>
              <Facts facts={factsOf(rule, lang)} />
            </Details>
          ))}
        </Section>
      )}
      <Details summary={say.change} open={errors !== undefined}>
        <SeatRuleForm {...shown} terms={ofAll ?? nationalSeatRule} {...{ lang, errors, typed }} />
      </Details>
    </Layout>
  )
}

interface RuleProps {
  readonly title: string
  readonly rule: SetSeatRule | undefined
  readonly lang: Language
}

function Rule({ title, rule, lang }: RuleProps) {
  const say = text[lang]
  return (
    <Section title={title} lead={rule && say.holdsFrom(formatDay(rule.fromDay, lang))}>
      {rule === undefined && (
        <Notice lang={lang}>
          <p>{say.national}</p>
        </Notice>
      )}
      <Facts facts={rule === undefined ? wordTerms(nationalSeatRule, lang) : factsOf(rule, lang)} />
    </Section>
  )
}

function factsOf(rule: SetSeatRule, lang: Language) {
  const say = text[lang]
  const decided = rule.setBy === null ? rule.source : say.setBy(rule.source, rule.setBy)
  return [...wordTerms(rule, lang), { term: say.sourceTerm, value: decided }]
}

function nameOf({ journeyId }: SetSeatRule, { journeys }: SeatRulesShown, lang: Language): string {
  return journeys.find(({ id }) => id === journeyId)?.name ?? text[lang].everyJourney
}

function wordPeriod(rule: SetSeatRule, shown: SeatRulesShown, lang: Language): string {
  const say = text[lang]
  const next = shown.rules
    .filter(({ journeyId, fromDay }) => journeyId === rule.journeyId && fromDay > rule.fromDay)
    .at(-1)
  const [journey, from] = [nameOf(rule, shown, lang), formatDay(rule.fromDay, lang)]
  return next ? say.period(journey, from, formatDay(addDays(next.fromDay, -1), lang)) : say.since(journey, from)
}
