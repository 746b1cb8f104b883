import { Amount, type Frame, formatAmount, formatKr, Quiet, Section, Table } from '#design'
import { type Language, negate, type Ore, sumMoney } from '#values'
import { orDash } from './amounts.view.tsx'
import { type BetweenLine, betweenHref, leftToUs, type RegionPair } from './between-regions.rules.ts'
import { text } from './between-regions.text.ts'
import { text as shared } from './region-year.text.ts'
import { dayText, type RegionYear, RegionYearPage } from './region-year.view.tsx'

/** On the year's page: each region that seats were shared with, and what is left to pay. */
export function BetweenRegions({
  lang,
  region,
  year,
  pairs,
}: RegionYear & { lang: Language; pairs: readonly RegionPair[] }) {
  const say = text[lang]
  if (pairs.length === 0) return null
  const money = { unit: shared[lang].kr, align: 'number' as const }
  const amount = ({ otherId }: RegionPair, ore: Ore) =>
    ore === 0 ? '–' : <Amount ore={ore} lang={lang} bare href={betweenHref({ regionId: region.id, year, otherId })} />
  return (
    <Section title={say.title} lead={say.lead} id="between-regions">
      <Table
        caption={say.caption}
        quietCaption
        rows={pairs}
        rowKey={(row) => row.otherId}
        columns={[
          {
            key: 'other',
            head: say.other,
            cell: (row) => <a href={betweenHref({ regionId: region.id, year, otherId: row.otherId })}>{row.other}</a>,
          },
          { key: 'toUs', head: say.toUs, ...money, cell: (row) => amount(row, row.toUs) },
          { key: 'fromUs', head: say.fromUs, ...money, cell: (row) => amount(row, row.fromUs) },
          {
            key: 'left',
            head: say.left,
            ...money,
            cell: (row) => <strong>{amount(row, leftToUs(row))}</strong>,
          },
        ]}
        foot={{
          other: shared[lang].sum,
          toUs: orDash(sumMoney(pairs.map(({ toUs }) => toUs)), lang),
          fromUs: orDash(sumMoney(pairs.map(({ fromUs }) => fromUs)), lang),
          left: formatAmount(sumMoney(pairs.map(leftToUs)), lang),
        }}
      />
    </Section>
  )
}

interface Props extends RegionYear {
  readonly frame: Frame
  readonly pair: RegionPair
  readonly lines: readonly BetweenLine[]
}

/** Seat by seat what two regions owe each other, both ways. */
export function BetweenRegionsPage({ frame, region, year, pair, lines }: Props) {
  const { lang } = frame
  const say = text[lang]
  const left = leftToUs(pair)
  const title =
    left === 0
      ? say.pageEven(pair.other)
      : left > 0
        ? say.pageToUs(pair.other, formatKr(left, lang))
        : say.pageFromUs(pair.other, formatKr(negate(left), lang))
  const lead = say.pageLead(formatKr(pair.toUs, lang), formatKr(pair.fromUs, lang), year)
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="year" title={title} lead={lead}>
      <Lines lang={lang} title={say.theirs(pair.other)} lines={lines.filter(({ toUs }) => toUs)} />
      <Lines lang={lang} title={say.ours(pair.other)} lines={lines.filter(({ toUs }) => !toUs)} />
      <Quiet>{say.noNames}</Quiet>
    </RegionYearPage>
  )
}

function Lines({ lang, title, lines }: { lang: Language; title: string; lines: readonly BetweenLine[] }) {
  const say = text[lang]
  const name = ({ courseName, dayNumber }: BetweenLine) => {
    if (courseName === null) return say.potShare
    return dayNumber === null ? say.fee(courseName) : say.day(courseName, dayNumber)
  }
  if (lines.length === 0)
    return (
      <Section title={title}>
        <Quiet>{say.none}</Quiet>
      </Section>
    )
  return (
    <Section title={title}>
      <Table
        caption={title}
        quietCaption
        rows={lines}
        rowKey={(row) => row.postingId}
        columns={[
          {
            key: 'what',
            head: say.what,
            cell: (row) => <a href={`/economy/postings/${row.postingId}`}>{name(row)}</a>,
          },
          { key: 'when', head: say.when, cell: (row) => dayText(row.occurredOn, lang) },
          {
            key: 'amount',
            head: say.amount,
            unit: shared[lang].kr,
            align: 'number',
            cell: (row) => <Amount ore={row.amountOre} lang={lang} bare href={`/economy/postings/${row.postingId}`} />,
          },
        ]}
        foot={{
          what: shared[lang].sum,
          amount: formatAmount(sumMoney(lines.map(({ amountOre }) => amountOre)), lang),
        }}
      />
    </Section>
  )
}
