import { DateField, Details, Form, HiddenField, RadioField, SelectField } from '#design'
import { periodsOf } from '../drafts/draft.rules.ts'
import { daysText } from '../invoices/invoice-words.view.tsx'
import { sellerHref } from '../invoices/seller.rules.ts'
import { yearToClose } from '../year-steps/year-steps.rules.ts'
import { text } from './invoices.text.ts'
import type { InvoicesView } from './invoices.view.tsx'

/** Drafts for everyone, of one kind at a time. */
export function DraftForm({ frame: { lang }, today, seller, filter, spans, span, all, errors, typed }: InvoicesView) {
  const say = text[lang]
  const kinds = periodsOf(seller.kind)
  const first = kinds.find((kind) => kind === 'year-end' && filter.year === yearToClose(today)) ?? kinds[0]
  const isOpen = all.length === 0 || errors !== undefined
  return (
    <Details summary={say.make} open={isOpen}>
      <p>{say.makeLead}</p>
      <Form lang={lang} action={sellerHref(seller.id, 'runs')} submit={say.make} errors={errors} typed={typed}>
        <HiddenField name="act" value="draft" />
        <HiddenField name="year" value={filter.year} />
        <RadioField
          name="period"
          label={say.what}
          value={first}
          options={kinds.map((kind) => ({ value: kind, label: say.periods[kind] }))}
        />
        {seller.kind === 'region-body' && (
          <>
            <SelectField
              name="span"
              label={say.span}
              hint={say.spanHint}
              value={`${span.from} ${span.until}`}
              empty={false}
              options={spans.map(({ from, until }) => ({
                value: `${from} ${until}`,
                label: daysText({ fromDay: from, untilDay: until }, lang),
              }))}
            />
            <DateField name="lastDay" label={say.until} hint={say.untilHint} optional />
          </>
        )}
      </Form>
    </Details>
  )
}
