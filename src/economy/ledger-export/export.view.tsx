import {
  CheckboxField,
  DateField,
  Empty,
  Form,
  type Frame,
  formatAmount,
  Layout,
  Prose,
  Quiet,
  Rows,
  Section,
  SelectField,
  Table,
  type Typed,
} from '#design'
import { type Day, type Language, yearOf } from '#values'
import { sellerHref } from '../invoices/seller.rules.ts'
import { dayText } from '../overview/region-year.view.tsx'
import type { ExportProfile, ExportRefusal, MadeExport } from './export.rules.ts'
import { text } from './ledger-export.text.ts'
import { RefusalNotice } from './refusal.view.tsx'

interface Props {
  readonly frame: Frame
  readonly region: { readonly id: number; readonly name: string; readonly mayRun: boolean }
  readonly today: Day
  readonly waiting: {
    readonly invoices: number
    readonly payments: number
    readonly issued: number
    readonly fromDay: Day | null
  }
  readonly profiles: readonly ExportProfile[]
  readonly made: readonly MadeExport[]
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly refusal?: ExportRefusal
}

/** What waits to be booked, making a file of it, and the files that were made. */
export function ExportsPage(props: Props) {
  const { frame, region, waiting, refusal } = props
  const { lang } = frame
  const say = text[lang]
  const count = waiting.invoices + waiting.payments
  const title = waiting.issued === 0 ? say.titleEmpty : count === 0 ? say.titleDone : say.title(count)
  const base = `/economy/ledger-export/${region.id}`
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.crumb}
      lead={say.lead(region.name)}
      breadcrumb={[{ href: sellerHref(region.id), label: say.invoices }]}
    >
      {refusal && <RefusalNotice lang={lang} refusal={refusal} base={base} />}
      {region.mayRun ? <MakeForm {...props} /> : <Quiet>{say.mayNot}</Quiet>}
      <Section title={say.files}>
        <MadeTable {...props} />
      </Section>
      <Section title={say.more}>
        <Rows
          items={[
            { key: 'accounts', title: say.accountsLink, href: `${base}/accounts` },
            { key: 'profiles', title: say.profilesLink, href: `${base}/profiles` },
          ]}
        />
      </Section>
    </Layout>
  )
}

function MakeForm({ frame: { lang }, region, waiting, today, profiles, errors, typed }: Props) {
  const say = text[lang]
  const [only] = profiles
  if (only === undefined) {
    return (
      <Empty title={say.noProfiles}>
        <a href={`/economy/ledger-export/${region.id}/profiles`}>{say.profilesLink}</a>
      </Empty>
    )
  }
  return (
    <Section title={say.make} lead={say.makeLead}>
      <Prose>
        <p>
          {say.waiting}: {say.waitingFact(waiting.invoices, waiting.payments)}
        </p>
      </Prose>
      <Form
        lang={lang}
        action={`/economy/ledger-export/${region.id}`}
        submit={say.makeButton}
        errors={errors}
        typed={typed}
      >
        <DateField name="from" label={say.from} value={waiting.fromDay ?? `${yearOf(today)}-01-01`} />
        <DateField name="until" label={say.until} value={today} />
        <SelectField
          name="profile"
          label={say.profile}
          empty={false}
          value={String(only.id)}
          options={profiles.map(({ id, name, form }) => ({ value: String(id), label: `${name} (${say.forms[form]})` }))}
        />
        <CheckboxField name="again" value="yes" label={say.again} hint={say.againHint} />
      </Form>
    </Section>
  )
}

function MadeTable({ frame: { lang }, region, made }: Props) {
  const say = text[lang]
  return (
    <Table
      caption={say.files}
      quietCaption
      rows={made}
      rowKey={(row) => row.id}
      empty={<Empty title={say.noFiles} />}
      columns={[
        {
          key: 'period',
          head: say.period,
          cell: (row) => say.days(dayText(row.fromDay, lang), dayText(row.untilDay, lang)),
        },
        { key: 'profile', head: say.profile, cell: (row) => `${row.profileName} (${say.forms[row.form]})` },
        { key: 'vouchers', head: say.vouchers, align: 'number', cell: (row) => String(row.vouchers) },
        {
          key: 'debit',
          head: say.debit,
          unit: say.kr,
          align: 'number',
          cell: (row) => formatAmount(row.debitOre, lang),
        },
        { key: 'when', head: say.when, cell: (row) => whenText(row, lang) },
        { key: 'sum', head: say.fingerprint, cell: (row) => <code>{row.sha256.slice(0, 12)}</code> },
        {
          key: 'file',
          head: say.download,
          cell: (row) => (
            <a href={`/economy/ledger-export/${region.id}/files/${row.id}`} aria-label={say.downloadFile(row.fileName)}>
              {say.download}
            </a>
          ),
        },
      ]}
    />
  )
}

function whenText({ madeOn, madeBy }: MadeExport, lang: Language): string {
  return text[lang].whenBy(dayText(madeOn, lang), madeBy ?? text[lang].system)
}
