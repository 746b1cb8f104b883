import { Actions, DateField, Details, Form, PostButton, Quiet, TextArea, TextField } from '#design'
import { addMoney, krText, negate, subtractMoney } from '#values'
import { invoiceHref, whyNotAct } from './invoice.rules.ts'
import { text } from './invoice.text.ts'
import type { InvoiceView } from './invoice.view.tsx'

/** What can be done with an invoice as it stands, the next step first. */
export function InvoiceActs(view: InvoiceView) {
  const { invoice, faults, isStale } = view
  const { state, id, version } = invoice
  const { lang } = view.frame
  const say = text[lang]
  const isReady = faults.length === 0 && !isStale
  return (
    <>
      {(state === 'draft' || state === 'checked') && (
        <Actions>
          {state === 'draft' && isReady && (
            <PostButton kind="primary" action={invoiceHref(id, 'checking')} fields={{ seen: version }}>
              {say.check}
            </PostButton>
          )}
          {state === 'checked' && isReady && (
            <PostButton kind="primary" action={invoiceHref(id, 'issue')} fields={{ seen: version }}>
              {say.issue}
            </PostButton>
          )}
          <PostButton action={invoiceHref(id, 'discarding')}>{say.discard}</PostButton>
        </Actions>
      )}
      {state === 'checked' && <OpenAgain {...view} />}
      {state === 'draft' && <OwnWords {...view} />}
      {state === 'issued' && <Send {...view} />}
      {whyNotAct('pay', invoice) === undefined && <Pay {...view} />}
      {whyNotAct('credit', invoice) === undefined && <Credit {...view} />}
    </>
  )
}

function OpenAgain({ frame: { lang }, invoice, errors, typed }: InvoiceView) {
  const say = text[lang]
  return (
    <Details summary={say.open} open={errors?.opening !== undefined}>
      <Form
        lang={lang}
        action={invoiceHref(invoice.id, 'opening')}
        submit={say.open}
        submitKind="quiet"
        errors={errors}
        typed={typed}
        id="opening"
      >
        <TextField name="opening" label={say.openReason} />
      </Form>
    </Details>
  )
}

function OwnWords({ frame: { lang }, invoice, errors, typed }: InvoiceView) {
  const say = text[lang]
  return (
    <Details summary={say.says} open={errors?.note !== undefined || errors?.buyerReference !== undefined}>
      <Form
        lang={lang}
        action={invoiceHref(invoice.id, 'words')}
        submit={say.saySave}
        submitKind="quiet"
        errors={errors}
        typed={typed}
        id="words"
      >
        <TextField
          name="buyerReference"
          label={say.buyerReference}
          hint={say.fromTerms}
          value={invoice.buyerReference}
          optional
        />
        <TextField name="orderReference" label={say.order} value={invoice.orderReference} optional />
        <TextArea name="note" label={say.note} value={invoice.note} rows={3} optional />
      </Form>
    </Details>
  )
}

function Send({ frame: { lang }, invoice, delivery }: InvoiceView) {
  const say = text[lang]
  const hint = delivery.way === 'pdf' ? say.sendHint.pdf(delivery.address) : say.sendHint.peppol
  return (
    <>
      <Actions>
        <PostButton kind="primary" action={invoiceHref(invoice.id, 'sending')}>
          {say.send}
        </PostButton>
        <PostButton action={invoiceHref(invoice.id, 'sending')} fields={{ way: 'by-hand' }}>
          {say.byHand}
        </PostButton>
      </Actions>
      <Quiet>{hint}</Quiet>
    </>
  )
}

function Pay({ frame: { lang }, today, invoice, errors, typed }: InvoiceView) {
  const say = text[lang]
  const owed = addMoney(invoice.netOre, invoice.vatOre)
  const left = subtractMoney(owed < 0 ? negate(owed) : owed, invoice.paidOre)
  return (
    <Details summary={say.pay} open={errors?.amount !== undefined || errors?.paidOn !== undefined}>
      <Form
        lang={lang}
        action={invoiceHref(invoice.id, 'payment')}
        submit={say.pay}
        submitKind="quiet"
        errors={errors}
        typed={typed}
        id="payment"
      >
        <TextField name="amount" label={say.paidAmount} width="short" value={krText(left)} />
        <DateField name="paidOn" label={say.paidOn} max={today} value={today} />
      </Form>
    </Details>
  )
}

function Credit({ frame: { lang }, invoice, errors, typed }: InvoiceView) {
  const say = text[lang]
  return (
    <Details summary={say.creditTitle} open={errors?.crediting !== undefined}>
      <p>{say.creditText}</p>
      <Form
        lang={lang}
        action={invoiceHref(invoice.id, 'credit')}
        submit={say.credit}
        submitKind="danger"
        errors={errors}
        typed={typed}
        id="credit"
      >
        <TextField name="crediting" label={say.creditReason} />
      </Form>
    </Details>
  )
}
