import { Details, type Frame, formatKr, Quiet, Rows, Section, type Typed } from '#design'
import { addDays, type Day } from '#values'
import { dayText, type RegionYear, RegionYearPage } from '../overview/region-year.view.tsx'
import { PriceForm } from './price-form.view.tsx'
import { type DayForm, dayPrice, listFor, listOn, type PriceList } from './price-list.rules.ts'
import { text } from './price-list.text.ts'
import { CourseCost, PriceTable } from './price-table.view.tsx'

export interface PricesView extends RegionYear {
  readonly frame: Frame
  readonly today: Day
  /** Newest first. */
  readonly lists: readonly PriceList[]
  readonly journeys: readonly { readonly id: number; readonly name: string }[]
  /** The journey that a new list is begun for; null for all. */
  readonly journeyId: number | null
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
  readonly rows?: number | undefined
}

/** What a seat costs a day, part by part, now and before, for all journeys and for those with prices of their own. */
export function PricesPage(props: PricesView) {
  const { frame, region, year, lists, journeys, today } = props
  const { lang } = frame
  const say = text[lang]
  const now = listFor(lists, { journeyId: null, on: today })
  const price = (form: DayForm) => formatKr(dayPrice(now, form), lang)
  const own = journeys.flatMap(({ id, name }) => {
    const list = listOn(ofJourney(lists, id), today)
    return list ? [{ list, name }] : []
  })
  const inForce = [...(now ? [now] : []), ...own.map(({ list }) => list)]
  const others = lists.filter((list) => !inForce.includes(list))
  const withoutOwn = journeys.filter(({ id }) => ofJourney(lists, id).length === 0)
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="prices"
      title={now ? say.title(price('on-site'), price('digital')) : say.noList(region.name)}
      lead={say.lead}
    >
      {now && <PriceTable lang={lang} list={now} heading={say.now(dayText(now.fromDay, lang))} />}
      {own.map(({ list, name }) => (
        <Section key={list.id} title={say.ownList(name)}>
          <PriceTable lang={lang} list={list} heading={say.now(dayText(list.fromDay, lang))} />
        </Section>
      ))}
      <Quiet>{say.planned}</Quiet>
      {lists.length > 0 && <CourseCost lang={lang} lists={lists} nameOf={(list) => nameOf(list, props)} />}
      {others.length > 0 && (
        <Section title={say.earlierHeading}>
          {others.map((list) => (
            <Details key={list.id} summary={nameOf(list, props)}>
              <PriceTable lang={lang} list={list} heading={say.caption} />
            </Details>
          ))}
        </Section>
      )}
      {region.mayRun && <PriceForm {...props} />}
      {region.mayRun && now && (
        <Rows
          items={withoutOwn.map(({ id, name }) => ({
            key: String(id),
            title: say.listFor(name),
            href: `/economy/prices/${region.id}?journey=${id}`,
          }))}
        />
      )}
    </RegionYearPage>
  )
}

function ofJourney(lists: readonly PriceList[], journeyId: number | null): PriceList[] {
  return lists.filter((list) => list.journeyId === journeyId)
}

function nameOf(list: PriceList, { frame: { lang }, journeys, ...props }: PricesView): string {
  const say = text[lang]
  const journey = journeys.find(({ id }) => id === list.journeyId)?.name ?? say.allJourneys
  return say.listName(journey, periodOf(list, { ...props, lang }))
}

function periodOf(
  list: PriceList,
  { lang, lists, today }: Pick<PricesView, 'lists' | 'today'> & { readonly lang: 'sv' | 'en' },
): string {
  const say = text[lang]
  if (list.fromDay > today) return say.coming(dayText(list.fromDay, lang)).toLowerCase()
  const next = ofJourney(lists, list.journeyId)
    .filter(({ fromDay }) => fromDay > list.fromDay)
    .at(-1)
  return next
    ? say.earlier(dayText(list.fromDay, lang), dayText(addDays(next.fromDay, -1), lang))
    : say.now(dayText(list.fromDay, lang)).toLowerCase()
}
