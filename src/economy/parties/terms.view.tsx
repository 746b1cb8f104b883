import {
  DateField,
  Details,
  Empty,
  Facts,
  Form,
  type Frame,
  Layout,
  Quiet,
  RadioField,
  Rows,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { onText } from '../invoices/invoice-words.view.tsx'
import type { SeenDealing } from './dealing.rules.ts'
import { partyOn } from './party.rules.ts'
import { text } from './party.text.ts'
import { deliveries, demands, type TermsFrom } from './terms.rules.ts'

export interface TermsView {
  readonly frame: Frame
  readonly today: Day
  readonly dealing: SeenDealing
  /** Newest first. */
  readonly terms: readonly TermsFrom[]
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

export function termsHref({ sellerId, buyerId }: { readonly sellerId: number; readonly buyerId: number }): string {
  return `/invoices/terms/${sellerId}/${buyerId}`
}

/** What a payer demands of a seller's invoices, and the way to say otherwise from a day. */
export function TermsPage(view: TermsView) {
  const { frame, dealing, terms, today } = view
  const { lang } = frame
  const say = text[lang]
  const now = partyOn(terms, today)
  const back = dealing.isSellers
    ? { href: `/invoices/sellers/${dealing.sellerId}/parties`, label: say.buyers }
    : { href: '/invoices/terms', label: say.termsOwn(dealing.buyer) }
  return (
    <Layout
      frame={frame}
      title={say.termsTitle(dealing.buyer, dealing.seller)}
      lead={say.termsLead}
      breadcrumb={[back]}
      width="text"
    >
      {now === undefined ? (
        <Quiet>{say.none}</Quiet>
      ) : (
        <Section title={say.now} lead={say.since(onText(now.fromDay, lang))}>
          <TermsFacts lang={lang} terms={now} />
        </Section>
      )}
      <TermsForm {...view} now={now} />
    </Layout>
  )
}

function TermsFacts({ lang, terms }: { lang: Language; terms: TermsFrom }) {
  const say = text[lang]
  const facts = [
    { term: say.demands, value: say.demandNames[terms.demands] },
    { term: say.buyerReference, value: terms.buyerReference },
    { term: say.orderReference, value: terms.orderReference },
    { term: say.referenceForm, value: terms.referenceForm },
    { term: say.delivery, value: [say.ways[terms.delivery], terms.invoiceEmail].filter(Boolean).join(', ') },
    { term: say.source, value: terms.source },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}

function TermsForm({
  frame: { lang },
  dealing,
  today,
  now,
  errors,
  typed,
}: TermsView & { now: TermsFrom | undefined }) {
  const say = text[lang]
  return (
    <Details summary={now ? say.change : say.first} open={errors !== undefined || now === undefined}>
      <Form lang={lang} action={termsHref(dealing)} submit={say.save} errors={errors} typed={typed}>
        <RadioField
          name="demands"
          label={say.demands}
          hint={say.oneAtLeast}
          value={now?.demands ?? 'buyer-reference'}
          options={demands.map((demand) => ({ value: demand, label: say.demandNames[demand] }))}
        />
        <TextField
          name="buyerReference"
          label={say.buyerReference}
          width="medium"
          value={now?.buyerReference}
          optional
        />
        <TextField
          name="orderReference"
          label={say.orderReference}
          width="medium"
          value={now?.orderReference}
          optional
        />
        <TextField
          name="referenceForm"
          label={say.referenceForm}
          hint={say.referenceFormHint}
          width="medium"
          value={now?.referenceForm}
          optional
        />
        <RadioField
          name="delivery"
          label={say.delivery}
          value={now?.delivery ?? 'peppol'}
          options={deliveries.map((delivery) => ({ value: delivery, label: say.ways[delivery] }))}
        />
        <TextField
          name="invoiceEmail"
          type="email"
          label={say.invoiceEmail}
          hint={say.invoiceEmailHint}
          value={now?.invoiceEmail}
          optional
        />
        <DateField name="fromDay" label={say.from} value={today} />
        <TextField name="source" label={say.source} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}

interface OwnProps {
  readonly frame: Frame
  readonly municipalities: readonly {
    readonly id: number
    readonly name: string
    readonly sellers: readonly { readonly sellerId: number; readonly seller: string }[]
  }[]
}

/** For a municipality's own people: from whom it gets invoices, and how it wants them. */
export function OwnTermsPage({ frame, municipalities }: OwnProps) {
  const say = text[frame.lang]
  const [only] = municipalities
  if (only === undefined)
    return (
      <Layout frame={frame} title={say.noneOwn}>
        <Empty title={say.noneOwnText} />
      </Layout>
    )
  return (
    <Layout frame={frame} title={say.termsOwn(only.name)} lead={say.termsOwnLead} width="text">
      {municipalities.map(({ id, name, sellers }) => (
        <Section key={id} title={name}>
          <Rows
            items={sellers.map(({ sellerId, seller }) => ({
              key: sellerId,
              title: `${say.from2} ${seller}`,
              href: termsHref({ sellerId, buyerId: id }),
            }))}
          />
        </Section>
      ))}
    </Layout>
  )
}
