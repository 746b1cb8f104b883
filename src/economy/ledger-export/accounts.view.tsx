import { Empty, type Frame, Layout, Quiet, Section, Table, type Typed } from '#design'
import type { Day } from '#values'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { bookedKinds, inForceOn } from './account.rules.ts'
import { AccountForm, CounterpartForm } from './account-form.view.tsx'
import { text } from './ledger-export.text.ts'
import type { Bookkeeping } from './voucher.rules.ts'

export interface AccountsView {
  readonly frame: Frame
  readonly region: { readonly id: number; readonly name: string; readonly mayRun: boolean }
  readonly today: Day
  readonly books: Bookkeeping
  readonly buyers: readonly { readonly id: number; readonly name: string }[]
  readonly form?: 'account' | 'counterpart'
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
}

/** How each kind of line is booked today, and who the other is by its code. */
export function AccountsPage(props: AccountsView) {
  const { frame, region } = props
  const say = text[frame.lang]
  return (
    <Layout
      frame={frame}
      title={say.accountsTitle}
      eyebrow={region.name}
      lead={say.accountsLead}
      breadcrumb={[{ href: `/economy/ledger-export/${region.id}`, label: say.crumb }]}
    >
      <AccountsTable {...props} />
      {region.mayRun ? <AccountForm {...props} /> : <Quiet>{say.mayNot}</Quiet>}
      <Section title={say.counterparts}>
        <CodesTable {...props} />
        {region.mayRun && <CounterpartForm {...props} />}
      </Section>
    </Layout>
  )
}

function AccountsTable({ frame: { lang }, books, today }: AccountsView) {
  const say = text[lang]
  const rows = bookedKinds.map((kind) => {
    const own = books.accounts.filter(({ bookedKind }) => bookedKind === kind)
    return { kind, now: inForceOn(own, today), next: own.find(({ fromDay }) => fromDay > today) }
  })
  return (
    <Table
      caption={say.accountsTitle}
      quietCaption
      wide
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', head: say.kind, cell: ({ kind }) => say.kinds[kind] },
        {
          key: 'account',
          head: say.account,
          cell: ({ now }) => (now === undefined ? say.missing : `${now.account} ${now.accountName}`),
        },
        { key: 'centre', head: say.costCentre, cell: ({ now }) => now?.costCentre ?? '' },
        { key: 'project', head: say.project, cell: ({ now }) => now?.project ?? '' },
        { key: 'counterpart', head: say.counterpart, cell: ({ now }) => now?.counterpart ?? '' },
        {
          key: 'since',
          head: say.since,
          cell: ({ now, next }) =>
            [now, next].flatMap((each) => (each ? [dayText(each.fromDay, lang)] : [])).join(', '),
        },
        { key: 'source', head: say.source, cell: ({ now }) => (now ? sourceText(now.source, lang) : '') },
      ]}
    />
  )
}

function CodesTable({ frame: { lang }, books, buyers, today }: AccountsView) {
  const say = text[lang]
  const rows = buyers.map(({ id, name }) => ({
    ...{ id, name },
    now: inForceOn(
      books.counterparts.filter(({ buyerId }) => buyerId === id),
      today,
    ),
  }))
  return (
    <Table
      caption={say.counterparts}
      quietCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={say.noCode} />}
      columns={[
        { key: 'buyer', head: say.buyer, cell: ({ name }) => name },
        { key: 'code', head: say.code, cell: ({ now }) => now?.code ?? say.noCode },
        { key: 'since', head: say.since, cell: ({ now }) => (now ? dayText(now.fromDay, lang) : '') },
        { key: 'source', head: say.source, cell: ({ now }) => (now ? sourceText(now.source, lang) : '') },
      ]}
    />
  )
}
