import { Details, Facts, type Frame, Notice, Rows, Section, type Typed } from '#design'
import { addDays, type Day, type Language } from '#values'
import { dayText, type RegionYear, RegionYearPage, sourceText } from '../overview/region-year.view.tsx'
import { potQuestions, type RegionRule, ruleOn } from './region-rule.rules.ts'
import { text } from './region-rule.text.ts'
import { choiceText, potRuleText } from './region-rule.view.tsx'
import { RuleForm } from './rule-form.view.tsx'

export interface RulesView extends RegionYear {
  readonly frame: Frame
  readonly today: Day
  /** Newest first. */
  readonly rules: readonly RegionRule[]
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** How a region reckons, as sentences, now and before, and the way to change it from a day. */
export function RegionRulesPage(props: RulesView) {
  const { frame, region, year, rules, today } = props
  const { lang } = frame
  const say = text[lang]
  const now = ruleOn(rules, today)
  const others = rules.filter((rule) => rule !== now)
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="rules"
      title={say.title(region.name)}
      lead={say.lead}
    >
      {now ? (
        <Section title={say.now} lead={say.since(dayText(now.fromDay, lang))}>
          <RuleFacts lang={lang} rule={now} />
        </Section>
      ) : (
        <Notice lang={lang}>{say.noRule}</Notice>
      )}
      {others.length > 0 && (
        <Section title={say.earlier}>
          {others.map((rule) => (
            <Details key={rule.id} summary={periodOf(rule, props)}>
              <RuleFacts lang={lang} rule={rule} />
            </Details>
          ))}
        </Section>
      )}
      {region.mayRun && <RuleForm {...props} now={now} />}
      <Rows items={[{ key: 'example', title: say.example, href: '/economy/pot-example' }]} />
    </RegionYearPage>
  )
}

function periodOf(rule: RegionRule, { frame: { lang }, rules, today }: RulesView): string {
  const say = text[lang]
  if (rule.fromDay > today) return say.coming(dayText(rule.fromDay, lang))
  const next = rules.filter(({ fromDay }) => fromDay > rule.fromDay).at(-1)
  return next
    ? say.period(dayText(rule.fromDay, lang), dayText(addDays(next.fromDay, -1), lang))
    : say.since(dayText(rule.fromDay, lang))
}

function RuleFacts({ lang, rule }: { lang: Language; rule: RegionRule }) {
  const say = text[lang]
  const source = sourceText(rule.source, lang)
  const decided = rule.decidedOn === null ? source : say.decided(dayText(rule.decidedOn, lang), source)
  return (
    <Facts
      facts={[
        { term: say.potTerm, value: potRuleText(rule, lang) },
        ...potQuestions.map((question) => ({ term: say.potTerms[question], value: choiceText(rule, question, lang) })),
        { term: say.chargingTerm, value: say[rule.chargingBasis] },
        { term: say.unitTerm, value: say[rule.shareUnit] },
        { term: say.sourceTerm, value: rule.setBy === null ? decided : `${decided} (${say.setBy(rule.setBy)})` },
      ]}
    />
  )
}
