import { BarChart, Empty, type Frame, Layout, Table } from '#design'
import { courseDays, days } from './word-contribution.view.ts'
import type { OwnYear } from './workload.rules.ts'
import { text } from './workload.text.ts'

/** One's own days, year by year. */
export function OwnWorkloadPage({ frame, years }: { frame: Frame; years: readonly OwnYear[] }) {
  const { lang } = frame
  const say = text[lang]
  const latest = years.find((one) => taughtIn(one) > 0)
  const cell = (key: 'led' | 'trained' | 'calledIn' | 'stoodBy' | 'planned') => ({
    key,
    head: say.ownHeads[key],
    align: 'number' as const,
    cell: (row: OwnYear) => days(row[key], lang),
  })
  return (
    <Layout
      frame={frame}
      title={
        latest === undefined ? say.ownTitle.none : say.ownTitle.some(courseDays(taughtIn(latest), lang), latest.year)
      }
      lead={<p>{say.ownLead}</p>}
      breadcrumb={[{ href: '/trainer-platform', label: say.platform }]}
      width="text"
    >
      {years.length === 0 ? (
        <Empty title={say.ownEmpty} />
      ) : (
        <>
          <BarChart
            lang={lang}
            title={say.ownTable}
            heads={[say.ownHeads.year, say.unit]}
            bars={years.map((one) => ({
              label: String(one.year),
              value: taughtIn(one),
              text: days(taughtIn(one), lang),
            }))}
          />
          <Table
            caption={say.ownTable}
            rows={years}
            rowKey={({ year }) => year}
            columns={[
              { key: 'year', head: say.ownHeads.year, cell: ({ year }) => String(year) },
              cell('led'),
              cell('trained'),
              cell('calledIn'),
              cell('stoodBy'),
              cell('planned'),
              {
                key: 'agreed',
                head: say.ownHeads.agreed,
                align: 'number',
                cell: ({ agreed }) => (agreed === null ? say.notAgreed : days(agreed, lang)),
              },
            ]}
          />
        </>
      )}
    </Layout>
  )
}

const taughtIn = ({ led, trained, calledIn }: OwnYear) => led + trained + calledIn
