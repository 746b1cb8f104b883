import {
  Button,
  CheckboxField,
  type Column,
  type FieldErrors,
  Form,
  NumberField,
  Section,
  Status,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { type Item, keyOf, needOf } from './logistics.rules.ts'
import { text } from './logistics.text.ts'
import { wordOrderBy, wordSource, wordWhen } from './word-item.view.ts'

interface ToOrderProps {
  readonly items: readonly Item[]
  readonly action: string
  readonly today: Day
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
  /** Over several occasions: each row says which. */
  readonly many?: boolean
}

/** What is left to order: one ticks what one has ordered, with one reference for all of it. */
export function ToOrder({ items, action, today, lang, errors, typed, many }: ToOrderProps) {
  const say = text[lang]
  if (items.length === 0) return null
  return (
    <Section title={say.toOrder} id="order" lead={<p>{say.toOrderLead}</p>}>
      <Form lang={lang} id="order-form" action={action} errors={errors} typed={typed}>
        <div class="orders">
          <Table
            caption={say.toOrder}
            quietCaption
            rows={items}
            rowKey={keyOf}
            columns={columnsFor({ today, lang, many: many === true })}
          />
        </div>
        <TextField name="reference" label={say.reference} hint={say.referenceHint} width="medium" optional />
        <div class="actions form-end">
          <Button name="act" value="ordered">
            {say.order}
          </Button>
          <Button kind="quiet" name="act" value="omitted">
            {say.omit}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function columnsFor({ today, lang, many }: { today: Day; lang: Language; many: boolean }): Column<Item>[] {
  const say = text[lang]
  const course: Column<Item> = {
    key: 'course',
    head: say.course,
    cell: ({ occasionId, courseName }) => <a href={`/occasions/${occasionId}/logistics`}>{courseName}</a>,
  }
  return [
    {
      key: 'what',
      head: say.what,
      cell: (item) => <CheckboxField name={`item-${keyOf(item)}`} value={String(item.done.length)} label={item.what} />,
    },
    ...(many ? [course] : []),
    { key: 'when', head: say.when, cell: (item) => wordWhen(item, lang) },
    {
      key: 'by',
      head: say.by,
      cell: (item) => {
        const { said, hurry } = wordOrderBy(item, today, lang)
        if (hurry === 'no') return said
        return <Status kind={hurry === 'late' ? 'problem' : 'waiting'}>{said}</Status>
      },
    },
    { key: 'from', head: say.from, cell: (item) => wordSource(item, lang) || '–' },
    {
      key: 'amount',
      head: say.amount,
      align: 'number',
      cell: (item) => (
        <NumberField
          name={`amount-${keyOf(item)}`}
          label={say.amountOf(item.what)}
          quietLabel
          value={needOf(item, item)}
          unit={say.units[item.kind].many}
        />
      ),
    },
  ]
}
