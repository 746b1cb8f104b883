import {
  Button,
  Details,
  Form,
  formatDate,
  HiddenField,
  NumberField,
  PostButton,
  Rows,
  Section,
  Status,
  Table,
  Tag,
} from '#design'
import type { Language } from '#values'
import { differenceOf, type Item, keyOf, needOf, standingOf } from './logistics.rules.ts'
import { text } from './logistics.text.ts'
import { wordAmount, wordDifference, wordWhen } from './word-item.view.ts'

interface ItemsProps {
  readonly items: readonly Item[]
  readonly action: string
  readonly lang: Language
}

const titleOf = (item: Item, lang: Language) => `${item.what}, ${wordWhen(item, lang)}`

/** A button that does one thing about one line. */
function Act({ item, act, label, action, lang, amount }: ActProps) {
  return (
    <PostButton
      action={action}
      fields={{
        [`item-${keyOf(item)}`]: item.done.length,
        act,
        ...(amount === undefined ? {} : { [`amount-${keyOf(item)}`]: amount }),
      }}
      label={text[lang].doTo(label, titleOf(item, lang))}
    >
      {label}
    </PostButton>
  )
}

interface ActProps {
  readonly item: Item
  readonly act: 'changed' | 'confirmed' | 'ticked-off' | 'withdrawn' | 'restored'
  readonly label: string
  readonly action: string
  readonly lang: Language
  readonly amount?: number
}

/** Ordered, but for other numbers than there are now. */
export function ToChange({ items, action, lang }: ItemsProps) {
  const say = text[lang]
  if (items.length === 0) return null
  return (
    <Section title={say.toChange} id="change">
      <Rows
        items={items.map((item) => {
          const need = needOf(item, item)
          const ordered = standingOf(item.done).ordered ?? 0
          return {
            key: keyOf(item),
            title: (
              <>
                {titleOf(item, lang)} <Tag>{wordDifference(differenceOf(item), lang)}</Tag>
              </>
            ),
            note: `${say.orderedNeeded(ordered, need)} ${lastSaid(item, lang)}`,
            end:
              need > 0 ? (
                <Act item={item} act="changed" label={say.changeTo(need)} amount={need} action={action} lang={lang} />
              ) : (
                <Act item={item} act="withdrawn" label={say.withdraw} action={action} lang={lang} />
              ),
          }
        })}
      />
    </Section>
  )
}

/** Ordered for what is not held, or what is no longer on the list. */
export function ToWithdraw({ items, action, lang }: ItemsProps) {
  const say = text[lang]
  if (items.length === 0) return null
  return (
    <Section title={say.toWithdraw} id="withdraw" lead={<p>{say.toWithdrawWhy}</p>}>
      <Rows
        items={items.map((item) => ({
          key: keyOf(item),
          title: titleOf(item, lang),
          note: `${wordAmount(standingOf(item.done).ordered ?? 0, item, lang)}. ${lastSaid(item, lang)}`,
          end: <Act item={item} act="withdrawn" label={say.withdraw} action={action} lang={lang} />,
        }))}
      />
    </Section>
  )
}

const kindOf = {
  ordered: 'waiting',
  confirmed: 'done',
  'ticked-off': 'done',
  open: 'planned',
  omitted: 'planned',
} as const

/** What is ordered: how it stands, by whom, and the next thing to do about it. */
export function Ordered({ items, action, lang }: ItemsProps) {
  const say = text[lang]
  if (items.length === 0) return null
  return (
    <Section title={say.ordered} id="ordered">
      <Table
        caption={say.ordered}
        quietCaption
        rows={items}
        rowKey={keyOf}
        columns={[
          { key: 'what', head: say.what, cell: (item) => item.what },
          { key: 'when', head: say.when, cell: (item) => wordWhen(item, lang) },
          {
            key: 'amount',
            head: say.amount,
            align: 'number',
            cell: (item) => wordAmount(standingOf(item.done).ordered ?? 0, item, lang),
          },
          { key: 'state', head: say.state, cell: (item) => <LineState item={item} lang={lang} /> },
          { key: 'did', head: say.did, cell: (item) => <Next item={item} action={action} lang={lang} /> },
        ]}
      />
    </Section>
  )
}

function LineState({ item, lang }: { item: Item; lang: Language }) {
  const { state } = standingOf(item.done)
  return (
    <>
      <Status kind={kindOf[state]}>{text[lang].states[state]}</Status>
      <span class="order-who">{lastSaid(item, lang)}</span>
    </>
  )
}

function Next({ item, action, lang }: { item: Item; action: string; lang: Language }) {
  const say = text[lang]
  const { state, ordered = 0 } = standingOf(item.done)
  const key = keyOf(item)
  return (
    <div class="order-acts">
      {state === 'ordered' && <Act item={item} act="confirmed" label={say.confirm} action={action} lang={lang} />}
      {state !== 'ticked-off' && <Act item={item} act="ticked-off" label={say.tick} action={action} lang={lang} />}
      <Details summary={say.changeAmount}>
        <Form lang={lang} id={`change-${key}`} action={action}>
          <HiddenField name={`item-${key}`} value={item.done.length} />
          <NumberField name={`amount-${key}`} label={say.newAmount} value={ordered} />
          <div class="actions">
            <Button kind="quiet" name="act" value="changed" label={say.doTo(say.saveAmount, titleOf(item, lang))}>
              {say.saveAmount}
            </Button>
            <Button kind="quiet" name="act" value="withdrawn" label={say.doTo(say.withdraw, titleOf(item, lang))}>
              {say.withdraw}
            </Button>
          </div>
        </Form>
      </Details>
    </div>
  )
}

/** What was left out this time, and the way back. */
export function Omitted({ items, action, lang }: ItemsProps) {
  const say = text[lang]
  if (items.length === 0) return null
  return (
    <Details summary={say.omitted}>
      <Rows
        items={items.map((item) => ({
          key: keyOf(item),
          title: titleOf(item, lang),
          note: lastSaid(item, lang),
          end: <Act item={item} act="restored" label={say.restore} action={action} lang={lang} />,
        }))}
      />
    </Details>
  )
}

/** Who did the last thing, when, and under which reference. */
export function lastSaid({ done }: Pick<Item, 'done'>, lang: Language): string {
  const say = text[lang]
  const last = done.at(-1)
  if (last === undefined) return ''
  const reference = done.findLast((one) => one.reference !== '')?.reference
  const who = say.byWhom(last.by, formatDate(last.onDay, lang))
  return reference === undefined ? who : `${who}, ${say.refOf(reference)}`
}
