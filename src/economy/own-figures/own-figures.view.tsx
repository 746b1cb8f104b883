import type { ComponentChildren } from 'preact'
import {
  CheckboxField,
  Form,
  type Frame,
  formatAmount,
  formatCount,
  formatKr,
  Layout,
  Notice,
  NumberField,
  plural,
  Section,
  SubMenu,
  Table,
  TextArea,
  type Typed,
} from '#design'
import type { Allocation, AllocationRow, Inhabitants } from '../allocation/fixed-cost.rules.ts'
import { DividedChart, DividedTable, Proof, sumRow } from './division.view.tsx'
import { formErrors, pastedErrors } from './faults.view.tsx'
import { type FiguresRefusal, most, type SumRow } from './own-figures.rules.ts'
import { text } from './own-figures.text.ts'

const path = '/economy/printed-table/try'

interface Figures {
  readonly frame: Frame
  /** What is in the fields before anyone has typed. */
  readonly proposed: { readonly cost: string; readonly fee: string }
  readonly typed: Typed | undefined
  readonly refusal: FiguresRefusal | undefined
  readonly divided: Allocation | undefined
}

interface PageProps extends Figures {
  readonly which: 'fourteen' | 'pasted'
  readonly children: ComponentChildren
}

function FiguresPage({ frame, which, divided, refusal, children }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const title = divided
    ? say.divided(formatKr(divided.regionalCost, lang), plural(divided.rows.length, lang, say.municipalities))
    : refusal
      ? say.notYet
      : say.paste
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.eyebrow}
      lead={which === 'fourteen' ? say.lead : say.pasteLead}
      breadcrumb={[{ href: '/economy/printed-table', label: say.printedTable }]}
    >
      <SubMenu
        label={say.which}
        items={[
          { href: path, label: say.fourteen, current: which === 'fourteen' },
          { href: `${path}/rows`, label: say.pasted, current: which === 'pasted' },
        ]}
      />
      {children}
    </Layout>
  )
}

/** Norrbotten's municipalities with one's own cost, fee and inhabitants: the form is the table. */
export function OwnFiguresPage(props: Figures & { readonly municipalities: readonly Inhabitants[] }) {
  const { frame, typed, refusal, divided } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <FiguresPage {...props} which="fourteen">
      <Form
        lang={lang}
        action={path}
        method="get"
        submit={say.calculate}
        {...(typed && { cancel: { href: path, label: say.again } })}
        errors={refusal && formErrors(refusal, lang)}
        typed={typed}
      >
        <Amounts {...props} />
        <Municipalities {...props} />
      </Form>
      {divided && <Proof lang={lang} divided={divided} />}
      {divided && <DividedChart lang={lang} divided={divided} />}
    </FiguresPage>
  )
}

/** Any municipalities, pasted as rows. */
export function PastedFiguresPage(props: Figures & { readonly sumRow: SumRow | undefined }) {
  const { frame, typed, refusal, divided } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <FiguresPage {...props} which="pasted">
      {divided && (
        <Section title={say.result}>
          <Proof lang={lang} divided={divided} />
          {props.sumRow && <SumRowNotice frame={frame} row={props.sumRow} divided={divided} />}
          <DividedTable lang={lang} divided={divided} />
          <DividedChart lang={lang} divided={divided} />
        </Section>
      )}
      <Form
        lang={lang}
        action={`${path}/rows`}
        submit={say.calculate}
        errors={refusal && pastedErrors(refusal, lang)}
        typed={typed}
      >
        <Amounts {...props} />
        <TextArea name="rows" label={say.rows} hint={say.rowsHint(most.rows)} rows={12} />
      </Form>
    </FiguresPage>
  )
}

function Amounts({ frame: { lang }, proposed }: Figures) {
  const say = text[lang]
  return (
    <>
      <NumberField name="cost" label={say.cost} unit={say.kr} value={proposed.cost} />
      <NumberField name="fee" label={say.fee} unit={say.kr} decimals value={proposed.fee} />
    </>
  )
}

function Municipalities({ frame, divided, municipalities }: Parameters<typeof OwnFiguresPage>[0]) {
  const { lang } = frame
  const say = text[lang]
  const rows = municipalities.map((of, at) => ({ ...of, at, paid: divided?.rows.find(({ key }) => key === of.key) }))
  const money = (amount: (paid: AllocationRow) => AllocationRow['sum']) => ({
    align: 'number' as const,
    unit: say.kr,
    cell: ({ paid }: { readonly paid: AllocationRow | undefined }) =>
      paid ? formatAmount(amount(paid), lang) : say.notIn,
  })
  return (
    <Table
      caption={say.who}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          head: say.municipality,
          cell: (row) => <CheckboxField name={`with-${row.at}`} label={row.key} checked />,
        },
        {
          key: 'inhabitants',
          head: say.inhabitants,
          align: 'number',
          cell: (row) => (
            <NumberField
              name={`inhabitants-${row.at}`}
              label={say.inhabitantsOf(row.key)}
              quietLabel
              value={formatCount(row.inhabitants, 'sv')}
            />
          ),
        },
        { key: 'share', head: say.share, ...money((paid) => paid.regionalCost) },
        { key: 'fee', head: say.feeColumn, ...money((paid) => paid.nationalFee) },
        { key: 'sum', head: say.sum, ...money((paid) => paid.sum) },
      ]}
      foot={{ name: say.sum, ...(divided && sumRow({ lang, divided })) }}
    />
  )
}

interface SumRowProps {
  readonly frame: Frame
  readonly row: SumRow
  readonly divided: Allocation
}

function SumRowNotice({ frame: { lang }, row, divided }: SumRowProps) {
  const say = text[lang]
  const agrees = row.inhabitants === divided.inhabitants || row.inhabitants === undefined
  return (
    <Notice lang={lang} kind={agrees ? 'info' : 'problem'}>
      <p>
        {agrees || row.inhabitants === undefined
          ? say.sumRow(row.name)
          : say.sumRowDisagrees(row.name, formatCount(row.inhabitants, lang), formatCount(divided.inhabitants, lang))}
      </p>
    </Notice>
  )
}
