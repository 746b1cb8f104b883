import {
  Actions,
  ButtonLink,
  type Frame,
  formatAmount,
  formatCount,
  formatKr,
  Layout,
  Progress,
  Rows,
  Section,
  Table,
} from '#design'
import { type Language, sumMoney } from '#values'
import { memberText } from '../allocation/member.view.ts'
import { connectedPart, type NationalFee } from '../fees/national-fee.rules.ts'
import { type FeeRun, isConnected, type NationalPayer, payerFee } from './fee-year.rules.ts'
import { text } from './fee-years.text.ts'
import { feeHref } from './fee-years.view.tsx'

const crumbs = (lang: Language, year: number) => [
  { href: feeHref(), label: text[lang].back },
  { href: feeHref(year), label: String(year) },
]

/** How far a posting for the whole country has come, and where nothing could be posted. */
export function FeeRunPage({ frame, run }: { frame: Frame; run: FeeRun }) {
  const { lang } = frame
  const say = text[lang]
  const isDone = run.finishedAt !== null
  const title = !isDone
    ? say.runTitle(run.done, run.total)
    : run.posted === 0
      ? run.refused.length === 0
        ? say.runNothing
        : say.runNone
      : say.runDone(formatCount(run.posted, lang))
  return (
    <Layout
      frame={frame}
      title={title}
      lead={isDone ? say.runDoneLead(run.askedBy) : say.runLead}
      breadcrumb={crumbs(lang, run.year)}
      width="text"
    >
      <Progress lang={lang} done={run.done} of={run.total} label={say.runRegions} />
      {run.refused.length > 0 && (
        <Section title={say.runLeft}>
          <Rows
            items={run.refused.map(({ region, why }) => ({
              key: region,
              title: region,
              note: whyText(why, { run, lang }),
            }))}
          />
        </Section>
      )}
      <Actions>
        {!isDone && <ButtonLink href={`${feeHref(run.year)}/runs/${run.id}`}>{say.again}</ButtonLink>}
        <ButtonLink kind="quiet" href={feeHref(run.year)}>
          {say.open}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function whyText(why: string, { run, lang }: { readonly run: FeeRun; readonly lang: Language }): string {
  const said: Readonly<Record<string, string>> = text[lang].whyNot
  const word = said[why] ?? why
  return why === 'fault' ? text[lang].runFault(word, run.id) : word
}

interface RegionProps {
  readonly frame: Frame
  readonly fee: Pick<NationalFee, 'year' | 'counting' | 'perInhabitant'>
  readonly region: string
  readonly payers: readonly NationalPayer[]
}

/** What each municipality of a region pays SKR for a year. */
export function RegionFeePage({ frame, fee, region, payers }: RegionProps) {
  const { lang } = frame
  const say = text[lang]
  const sum = sumMoney(payers.map((payer) => payerFee(payer, fee)))
  const money = { unit: say.kr, align: 'number' as const }
  return (
    <Layout
      frame={frame}
      title={say.municipalityTitle(region, formatKr(sum, lang), fee.year)}
      breadcrumb={crumbs(lang, fee.year)}
      width="page"
    >
      <Table
        caption={say.regions(fee.year)}
        quietCaption
        rows={payers}
        rowKey={({ municipalityId }) => municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          {
            key: 'connected',
            head: say.connected,
            cell: (payer) =>
              isConnected(payer, fee.year) ? memberText(connectedPart(fee, payer), lang) : say.notConnected,
          },
          {
            key: 'people',
            head: say.people,
            align: 'number',
            cell: ({ inhabitants }) => (inhabitants === null ? say.unknownMark : formatCount(inhabitants, lang)),
          },
          { key: 'due', head: say.due, ...money, cell: (payer) => formatAmount(payerFee(payer, fee), lang, 'always') },
          {
            key: 'posted',
            head: say.posted,
            ...money,
            cell: ({ posted }) => (posted === 0 ? '–' : formatAmount(posted, lang, 'always')),
          },
        ]}
        foot={{
          name: say.sum,
          due: formatAmount(sum, lang, 'always'),
          posted: formatAmount(sumMoney(payers.map(({ posted }) => posted)), lang, 'always'),
        }}
      />
    </Layout>
  )
}
