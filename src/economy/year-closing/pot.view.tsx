import {
  Actions,
  Amount,
  ButtonLink,
  Details,
  Empty,
  type Frame,
  formatAmount,
  formatCount,
  formatDays,
  formatKr,
  Notice,
  Pager,
  PostButton,
  Section,
  Status,
  Table,
} from '#design'
import { addMoney, type Day, type MoneyUnit, type Ore, subtractMoney, weightText, yearOf } from '#values'
import { potOfOccasionHref } from '../explain/sum.rules.ts'
import { type PotPage, rowsAPage } from '../overview/pot-income.rules.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText, type RegionYear, RegionYearPage, yearHref } from '../overview/region-year.view.tsx'
import type { YearFacts } from '../overview/year.rules.ts'
import type { PotRule } from '../pot/pot.rules.ts'
import { potDefaults, type RegionRule } from '../region-rules/region-rule.rules.ts'
import { potRuleText } from '../region-rules/region-rule.view.tsx'
import { wordClosingRefusal } from './closing-refusal.view.tsx'
import { text } from './pot.text.ts'
import { PaidBack, Protocol } from './protocol.view.tsx'
import { TaughtDays } from './taught-days.view.tsx'
import {
  type ClosingRefusal,
  isAsClosed,
  type ProtocolLine,
  pointsOfAll,
  type TaughtDay,
  type Way,
} from './year-closing.rules.ts'

export interface PotView extends RegionYear {
  readonly frame: Frame
  readonly today: Day
  readonly facts: YearFacts
  readonly rule: RegionRule | undefined
  readonly rules: readonly PotRule[]
  readonly unit: MoneyUnit
  readonly income: PotPage
  readonly incomePage: number
  readonly pot: Ore
  readonly notOwnOre: Ore
  readonly way: Way
  readonly back: Parameters<typeof PaidBack>[0]['back']
  readonly lines: readonly ProtocolLine[]
  readonly ownIds: readonly number[]
  readonly teaching: readonly TaughtDay[]
  readonly refusal: ClosingRefusal | undefined
}

/** The year's pot: who gets what and why, what it came from, and the act that closes the year. */
export function PotYearPage(props: PotView) {
  const { frame, region, year, facts, rule, pot, lines, income, incomePage, teaching, rules, way, back } = props
  const { lang } = frame
  const say = text[lang]
  const { closing } = facts
  const amount = formatKr(pot, lang)
  const closed = { shared: say.closed, carried: say.closedCarried, back: say.closedBack }
  const title = closing ? closed[way](amount) : pot === 0 ? say.empty : say.open(amount)
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="pot"
      title={title}
      lead={`${rule ? potRuleText(rule, lang) : say.noRule} ${say.toWhom}`}
    >
      <Standing {...props} />
      <Moved {...props} />
      {lines.length > 0 && <Protocol {...props} receiver={(rule ?? potDefaults).potReceiver} />}
      {way === 'back' && back.length > 0 && <PaidBack lang={lang} region={region} year={year} back={back} />}
      {(lines.length > 0 || closing) && <Files lang={lang} region={region} year={year} />}
      <Close {...props} />
      <Section title={say.days} id="days">
        {closing && !isAsClosed(lines, teaching, rules) && <Notice lang={lang}>{say.changedSince}</Notice>}
        {teaching.length === 0 ? (
          <Empty title={say.noDays} />
        ) : (
          <Details summary={say.daysCaption(year)}>
            <TaughtDays lang={lang} year={year} days={teaching} rules={rules} />
          </Details>
        )}
      </Section>
      <Section title={closing ? say.incomeDone : say.income}>
        <Income lang={lang} region={region} year={year} income={income} />
        <Pager
          lang={lang}
          page={incomePage}
          pages={pagesOf(income.occasions)}
          href={(page) => `${yearHref({ region, year }, 'pot')}?page=${page}`}
        />
      </Section>
    </RegionYearPage>
  )
}

/** What of the ledger's pot is not shared here, and what came from elsewhere. */
function Moved({ frame: { lang }, pot, notOwnOre, income, way, facts }: PotView) {
  const say = text[lang]
  const carriedIn = subtractMoney(addMoney(pot, notOwnOre), income.potOre)
  const told = [
    ...(notOwnOre === 0 ? [] : [say.notOwn(formatKr(notOwnOre, lang))]),
    ...(carriedIn > 0 ? [say.carriedIn(formatKr(carriedIn, lang))] : []),
    ...(facts.closing ? [] : [say.ways[way](formatKr(pot, lang))]),
  ].filter((one) => one !== '')
  return told.length === 0 ? null : <Notice lang={lang}>{told.join(' ')}</Notice>
}

function Files({ lang, region, year }: RegionYear & { lang: Frame['lang'] }) {
  const say = text[lang]
  const at = `${yearHref({ region, year }, 'pot')}/protocol`
  return (
    <Actions>
      <ButtonLink kind="quiet" href={`${at}.pdf`}>
        {say.pdf}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`${at}.csv`}>
        {say.csv}
      </ButtonLink>
    </Actions>
  )
}

function pagesOf(rows: number): number {
  const before = Math.max(rows - 1, 0)
  return (before - (before % rowsAPage)) / rowsAPage + 1
}

/** Whether it is closed, or why it cannot be. */
function Standing({ frame: { lang }, facts, refusal }: PotView) {
  if (facts.closing) {
    const { closedBy, closedOn } = facts.closing
    return <Status kind="done">{text[lang].closedBy(closedBy, dayText(closedOn, lang))}</Status>
  }
  if (refusal === undefined) return null
  const kind = refusal.refused === 'days-to-come' || refusal.refused === 'year-not-begun' ? 'waiting' : 'problem'
  return (
    <Notice lang={lang} kind={kind}>
      {wordClosingRefusal(refusal, lang)}
    </Notice>
  )
}

/** The act that cannot be undone, after what it will do. */
function Close({ frame: { lang }, region, year, today, facts, pot, refusal, way, teaching, rules }: PotView) {
  const say = text[lang]
  if (facts.closing || refusal || !region.mayRun) return null
  const seen = { seen: pot, seenPoints: weightText(pointsOfAll({ teaching, rules })) }
  const button = { shared: say.closeButton, carried: say.closeCarried, back: say.closeBack }[way]
  return (
    <Section title={say.closeTitle(year)}>
      <p>
        {yearOf(today) === year ? `${say.yearGoesOn} ` : ''}
        {say.closeHint(year)}
      </p>
      <Actions>
        <PostButton kind="primary" action={`${yearHref({ region, year }, 'pot')}/closing`} fields={seen}>
          {button}
        </PostButton>
      </Actions>
    </Section>
  )
}

function Income({ lang, region, year, income }: RegionYear & { lang: Frame['lang']; income: PotPage }) {
  const say = text[lang]
  return (
    <Table
      caption={say.incomeCaption(year)}
      rows={income.rows}
      rowKey={(row) => row.occasionId}
      empty={<Empty title={say.noIncome} />}
      columns={[
        {
          key: 'name',
          head: say.occasion,
          cell: (row) => <a href={`/occasions/${row.occasionId}`}>{row.courseName}</a>,
        },
        { key: 'when', head: say.when, cell: (row) => formatDays(row.firstDay, row.lastDay, lang) },
        { key: 'seats', head: say.seatDays, align: 'number', cell: (row) => formatCount(row.seatDays, lang) },
        {
          key: 'pot',
          head: say.potHead,
          unit: shared[lang].kr,
          align: 'number',
          cell: (row) => (
            <Amount
              ore={row.potOre}
              lang={lang}
              bare
              href={potOfOccasionHref({ regionId: region.id, year, occasionId: row.occasionId })}
            />
          ),
        },
      ]}
      foot={{
        name: shared[lang].sum,
        seats: formatCount(income.seatDays, lang),
        pot: formatAmount(income.potOre, lang),
      }}
    />
  )
}
