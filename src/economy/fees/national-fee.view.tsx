import { Actions, Amount, Facts, type Frame, formatCount, formatKr, Notice, PostButton, Quiet, Table } from '#design'
import type { Ore } from '#values'
import type { PartOfYear } from '../allocation/member.rules.ts'
import { memberText } from '../allocation/member.view.ts'
import { explainHref } from '../explain/sum.rules.ts'
import { text as shared } from '../overview/region-year.text.ts'
import {
  basisSourceText,
  dayText,
  type RegionYear,
  RegionYearPage,
  sourceText,
  yearHref,
} from '../overview/region-year.view.tsx'
import {
  connectedPart,
  type FeeBasis,
  type FeePayer,
  feeInAll,
  feeOf,
  type NationalFee,
  type NationalFeeRefusal,
} from './national-fee.rules.ts'
import { text } from './national-fee.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly fee: NationalFee | undefined
  readonly basis: FeeBasis | undefined
  readonly payers: readonly FeePayer[]
  readonly posted: Ore
  readonly refusal: NationalFeeRefusal | undefined
}

/** The year's national fee: what each pays SKR, and the act that posts it. */
export function NationalFeePage(props: Props) {
  const { frame, region, year, fee, payers, posted, refusal } = props
  const { lang } = frame
  const say = text[lang]
  const due = fee ? feeInAll(fee, payers) : undefined
  const title =
    fee === undefined || due === undefined || refusal
      ? say.notSet(year)
      : posted === due
        ? say.done(formatKr(posted, lang))
        : posted === 0
          ? say.title(formatKr(fee.perInhabitant, lang))
          : say.changed
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="nationalFee" title={title} lead={say.lead}>
      {refusal && (
        <Notice lang={lang} kind="problem">
          {say.refused[refusal.refused]}
        </Notice>
      )}
      {fee && due !== undefined && <Fee {...props} fee={fee} due={due} />}
    </RegionYearPage>
  )
}

function Fee({
  frame: { lang },
  region,
  year,
  fee,
  basis,
  payers,
  posted,
  due,
}: Props & { fee: NationalFee; due: Ore }) {
  const say = text[lang]
  const hrefOf = (municipalityId?: number) => explainHref({ regionId: region.id, year, municipalityId }, 'national-fee')
  return (
    <>
      {region.mayRun && posted !== due && due !== 0 && (
        <>
          <Actions>
            <PostButton kind="primary" action={yearHref({ region, year }, 'nationalFee')} fields={{ seen: due }}>
              {posted === 0 ? say.add : say.addAgain}
            </PostButton>
          </Actions>
          <Quiet>{say.addHint}</Quiet>
        </>
      )}
      <Facts
        facts={[
          { term: say.rate, value: say.rateFact(formatKr(fee.perInhabitant, lang), year) },
          { term: say.creditor, value: fee.creditor },
          {
            term: say.basis,
            value: basis ? `${dayText(basis.asOf, lang)} (${basisSourceText(basis.source, lang)})` : '',
          },
          { term: say.source, value: sourceText(fee.source, lang) },
          { term: say.counted, value: say.counting[fee.counting] },
        ]}
      />
      <Table
        caption={say.caption(year)}
        rows={payers}
        rowKey={(row) => row.municipalityId}
        columns={[
          { key: 'name', head: shared[lang].municipality, cell: (row) => row.name },
          {
            key: 'inhabitants',
            head: say.inhabitants,
            align: 'number',
            cell: (row) => formatCount(row.inhabitants, lang),
          },
          ...(payers.some((row) => isPart(connectedPart(fee, row)))
            ? [
                {
                  key: 'member',
                  head: say.connected,
                  cell: (row: FeePayer) => memberText(connectedPart(fee, row), lang),
                },
              ]
            : []),
          {
            key: 'fee',
            head: say.fee,
            unit: shared[lang].kr,
            align: 'number',
            cell: (row) =>
              connectedPart(fee, row).part > 0 ? (
                <Amount
                  ore={feeOf(fee, row)}
                  lang={lang}
                  {...{ bare: true, exact: true }}
                  href={posted === due ? hrefOf(row.municipalityId) : undefined}
                />
              ) : (
                say.notConnected
              ),
          },
        ]}
        foot={{
          name: shared[lang].sum,
          inhabitants: formatCount(
            payers.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
            lang,
          ),
          fee: <Amount ore={due} lang={lang} bare exact href={posted === due ? hrefOf() : undefined} />,
        }}
      />
      <Quiet>{say.exact}</Quiet>
    </>
  )
}

function isPart({ part, of }: PartOfYear): boolean {
  return part > 0 && part < of
}
