import {
  Details,
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  inWords,
  NumberField,
  Prose,
  RadioField,
  Section,
  sentenceCase,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Language, Period } from '#values'
import { type Counting, countings, partOfYear } from '../allocation/member.rules.ts'
import { memberText } from '../allocation/member.view.ts'
import { dayText, type RegionYear, RegionYearPage, sourceText } from '../overview/region-year.view.tsx'
import type { MemberRule, MemberShown } from './member-rule.rules.ts'
import { text } from './members.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly members: readonly MemberShown[]
  readonly rules: readonly MemberRule[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Where it is said who is a member of a region, and how those count who are so for part of a year. */
export function membersHref(regionId: number): string {
  return `/economy/members/${regionId}`
}

/** Who is a member this year and by which agreement, the rule, and the way to change it. */
export function MembersPage({ frame, region, year, members, rules, errors, typed }: Props) {
  const { lang } = frame
  const say = text[lang]
  const inForce = rules.find(({ fromYear }) => fromYear <= year)
  const counting: Counting = inForce?.counting ?? 'months'
  const counted = members.filter(({ periods }) => partOfYear(periods, { year, counting }).part > 0).length
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="fixedCost"
      title={sentenceCase(say.title(inWords(counted, lang), year))}
      lead={say.lead}
    >
      <Table
        caption={say.table(year)}
        quietCaption
        rows={members}
        rowKey={({ municipalityId }) => municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          {
            key: 'agreement',
            head: say.agreement,
            cell: ({ kind, periods }) =>
              kind === null
                ? say.none
                : `${say.kinds[kind]}, ${periods.map((one) => periodText(one, lang)).join('; ')}`,
          },
          {
            key: 'counts',
            head: say.counts,
            cell: ({ periods }) => memberText(partOfYear(periods, { year, counting }), lang),
          },
        ]}
      />
      <Section title={say.rule}>
        <Prose>
          <p>{say.countings[counting]}</p>
          <p>{say.whole}</p>
          {rules.length === 0 && <p>{say.standard}</p>}
        </Prose>
        {rules.length > 0 && <Facts facts={rules.map((rule) => ruleFact(rule, lang))} />}
      </Section>
      {region.mayRun && (
        <Details summary={say.change} open={errors !== undefined}>
          <Form lang={lang} action={membersHref(region.id)} submit={say.save} errors={errors} typed={typed}>
            <NumberField name="fromYear" label={say.year} hint={say.yearHint} value={String(year + 1)} />
            <RadioField
              name="counting"
              label={say.counting}
              value={counting}
              options={countings.map((one) => ({ value: one, label: say.options[one], hint: say.countings[one] }))}
            />
            <TextField name="source" label={say.source} hint={say.sourceHint} />
          </Form>
        </Details>
      )}
    </RegionYearPage>
  )
}

function periodText({ from, until }: Period, lang: Language): string {
  const say = text[lang]
  return until === null ? say.since(dayText(from, lang)) : say.period(dayText(from, lang), dayText(until, lang))
}

function ruleFact({ fromYear, counting, source, setBy }: MemberRule, lang: Language) {
  const say = text[lang]
  const said = `${say.options[counting]}. ${sourceText(source, lang)}`
  return { term: say.from(fromYear), value: setBy === null ? said : `${said} (${say.setBy(setBy)})` }
}
