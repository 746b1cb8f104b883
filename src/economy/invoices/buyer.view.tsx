import { Actions, ButtonLink, Empty, type Frame, formatKr, Layout, Rows } from '#design'
import { type Day, sumMoney } from '#values'
import { text } from '../invoice-runs/invoices.text.ts'
import { InvoiceTable, leftOf } from '../invoice-runs/invoices.view.tsx'
import type { ListedInvoice } from './seen.rules.ts'

interface Props {
  readonly frame: Frame
  readonly today: Day
  readonly municipality: { readonly id: number; readonly name: string }
  readonly invoices: readonly ListedInvoice[]
}

/** What a municipality has been invoiced, by its region and by SKR; never a draft. */
export function MunicipalityInvoicesPage({ frame, today, municipality, invoices }: Props) {
  const { lang } = frame
  const say = text[lang]
  const waiting = invoices.filter(
    ({ state, period }) => (state === 'issued' || state === 'sent') && period !== 'credit',
  )
  const left = sumMoney(waiting.map(leftOf))
  const title =
    left > 0
      ? say.unpaidTitle(municipality.name, formatKr(left, lang))
      : say.municipalityTitle(municipality.name, invoices.length)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={say.municipalityLead}
      breadcrumb={[{ href: `/municipality?municipality=${municipality.id}`, label: municipality.name }]}
      width="page"
    >
      <InvoiceTable lang={lang} today={today} rows={invoices} who="seller" />
      <Actions>
        <ButtonLink kind="quiet" href="/invoices/terms">
          {say.terms}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

interface ChooseProps {
  readonly frame: Frame
  readonly choices: readonly { readonly href: string; readonly name: string }[]
}

/** For whoever sees the invoices of several. */
export function ChooseInvoicesPage({ frame, choices }: ChooseProps) {
  const say = text[frame.lang]
  if (choices.length === 0)
    return (
      <Layout frame={frame} title={say.none}>
        <Empty title={say.noneText} />
      </Layout>
    )
  return (
    <Layout frame={frame} title={say.choose} lead={say.chooseLead}>
      <Rows items={choices.map(({ href, name }) => ({ key: href, title: name, href }))} />
    </Layout>
  )
}
