import { ButtonLink, Empty, type FieldErrors, type Frame, Layout, Rows, Section, SubMenu, type Typed } from '#design'
import type { Day, Language } from '#values'
import { text as occasionWords } from '../occasion/occasion.text.ts'
import { differenceOf, type Item, keyOf, type LineKind, lineKinds } from './logistics.rules.ts'
import { text } from './logistics.text.ts'
import { ToOrder } from './to-order.view.tsx'
import { leftOf, wordDifference, wordLeft, wordWhen } from './word-item.view.ts'

export interface OverviewShown {
  /** All there is to do something about, the most urgent first. */
  readonly items: readonly Item[]
  /** Only things of this kind. */
  readonly kind?: LineKind
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly today: Day
}

interface PageProps extends OverviewShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Everything to order across coming occasions; one kind can be ordered for all of them at once. */
export function OverviewPage({ frame, errors, typed, items, kind, regions, today }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const of = kind === undefined ? items : items.filter((item) => item.kind === kind)
  const { order, change, withdraw } = leftOf(of, today)
  const kinds = lineKinds.filter((one) => one === kind || items.some((item) => item.kind === one))
  return (
    <Layout
      frame={frame}
      title={order.length > 0 ? wordLeft(order, today, lang) : say.title.allRegion}
      lead={<p>{say.overviewLead}</p>}
      breadcrumb={[{ href: '/occasions', label: occasionWords[lang].menu }]}
    >
      {kinds.length > 0 && (
        <SubMenu
          label={say.kindFilter}
          items={[
            { href: '/logistics', label: say.all, current: kind === undefined },
            ...kinds.map((one) => ({
              href: `/logistics?kind=${one}`,
              label: say.kinds[one],
              current: one === kind,
            })),
          ]}
        />
      )}
      {of.length === 0 && <Empty title={say.title.allRegion} />}
      <ToOrder
        items={order}
        action={kind === undefined ? '/logistics/acts' : `/logistics/acts?kind=${kind}`}
        today={today}
        lang={lang}
        errors={errors}
        typed={typed}
        many
      />
      <Others items={[...withdraw, ...change]} withdraw={withdraw} lang={lang} />
      <Section title={say.regionList}>
        <Rows items={regions.map(({ id, name }) => ({ key: id, title: name, href: `/logistics/regions/${id}` }))} />
      </Section>
    </Layout>
  )
}

/** What is ordered for other numbers, or for nothing: each leads to its occasion, where it is put right. */
function Others({ items, withdraw, lang }: { items: readonly Item[]; withdraw: readonly Item[]; lang: Language }) {
  const say = text[lang]
  if (items.length === 0) return null
  return (
    <Section title={say.occasionsWith}>
      <Rows
        items={items.map((item) => ({
          key: keyOf(item),
          title: `${item.what}, ${item.courseName}, ${wordWhen(item, lang)}`,
          note: withdraw.includes(item) ? say.toWithdraw : wordDifference(differenceOf(item), lang),
          end: (
            <ButtonLink kind="quiet" href={`/occasions/${item.occasionId}/logistics`}>
              {say.open}
            </ButtonLink>
          ),
        }))}
      />
    </Section>
  )
}
