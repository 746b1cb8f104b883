import { Amount, ButtonLink, type Frame, formatCount, formatKr, Layout, Section, Table, Worklist } from '#design'
import { sourceText } from '../overview/region-year.view.tsx'
import type { FeeYear } from './fee-year.rules.ts'
import { text } from './fee-years.text.ts'

interface Props {
  readonly frame: Frame
  readonly thisYear: number
  readonly years: readonly FeeYear[]
  /** The year that is next to be decided or changed. */
  readonly next: FeeYear
  /** How many connected municipalities have no population. */
  readonly unknown: number
}

/** Where the fee of a year is; without a year, all of them. */
export function feeHref(year?: number): string {
  return year === undefined ? '/national-fee' : `/national-fee/${year}`
}

/** The national fee year by year, and what is to be done about it. */
export function FeeYearsPage({ frame, thisYear, years, next, unknown }: Props) {
  const { lang } = frame
  const say = text[lang]
  const now = years.find(({ year }) => year === thisYear)
  const fee = now?.perInhabitant ?? null
  const open = (year: number, kind: 'primary' | 'quiet') => (
    <ButtonLink kind={kind} href={feeHref(year)}>
      {say.open}
    </ButtonLink>
  )
  return (
    <Layout
      frame={frame}
      title={fee === null ? say.titleNone(thisYear) : say.title(thisYear, formatKr(fee, lang))}
      eyebrow={say.menu}
      lead={say.lead}
      width="page"
    >
      <Worklist
        items={[
          {
            key: 'next',
            title: say.toDecide(next.year),
            why: next.perInhabitant === null ? say.toDecideWhy : say.decidedWhy(formatKr(next.perInhabitant, lang)),
            action: open(next.year, next.perInhabitant === null ? 'primary' : 'quiet'),
          },
          ...(fee === null || now === undefined
            ? []
            : [
                {
                  key: 'post',
                  title: say.toPost(thisYear),
                  why: say.toPostWhy(formatKr(now.posted, lang)),
                  action: open(thisYear, 'quiet'),
                },
              ]),
          {
            key: 'populations',
            title: say.populations,
            why: unknown === 0 ? say.populationsKnown : say.populationsWhy(formatCount(unknown, lang)),
            action: (
              <ButtonLink kind="quiet" href="/national-fee/populations">
                {say.populations}
              </ButtonLink>
            ),
          },
        ]}
      />
      <Section title={say.years}>
        <Table
          caption={say.years}
          quietCaption
          rows={years}
          rowKey={({ year }) => year}
          columns={[
            { key: 'year', head: say.year, cell: ({ year }) => <a href={feeHref(year)}>{year}</a> },
            {
              key: 'fee',
              head: say.fee,
              unit: say.kr,
              align: 'number',
              cell: ({ year, perInhabitant }) =>
                perInhabitant === null ? (
                  say.notDecided
                ) : (
                  <Amount ore={perInhabitant} lang={lang} bare exact href={feeHref(year)} />
                ),
            },
            {
              key: 'posted',
              head: say.posted,
              unit: say.kr,
              align: 'number',
              cell: ({ year, posted }) =>
                posted === 0 ? '–' : <Amount ore={posted} lang={lang} bare exact href={feeHref(year)} />,
            },
            {
              key: 'source',
              head: say.source,
              cell: ({ source, frame: of }) => sourceText(source ?? of?.source ?? '', lang),
            },
          ]}
        />
      </Section>
    </Layout>
  )
}
