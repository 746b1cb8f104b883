import {
  Actions,
  ButtonLink,
  Details,
  Empty,
  Facts,
  type FieldErrors,
  type Frame,
  formatDayShort,
  Layout,
  Notice,
  Quiet,
  Section,
  Split,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import type { ListedOccasion } from '../lists/listed.rules.ts'
import { text as listWords } from '../lists/lists.text.ts'
import { type Item, standingOf } from './logistics.rules.ts'
import { text } from './logistics.text.ts'
import { Omitted, Ordered, ToChange, ToWithdraw } from './ordered.view.tsx'
import { OwnLineForm } from './own-line.view.tsx'
import { ToOrder } from './to-order.view.tsx'
import { leftOf, wordDiet, wordStanding } from './word-item.view.ts'

export interface DietCount {
  readonly diet: string
  readonly count: number
}

export interface LogisticsShown {
  readonly occasion: ListedOccasion
  readonly items: readonly Item[]
  readonly diets: readonly DietCount[]
  /** Whether the region has a list at all. */
  readonly hasList: boolean
  readonly today: Day
}

interface PageProps extends LogisticsShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  /** Which form was wrong: the orders, or the line of one's own. */
  readonly wrong?: 'orders' | 'line' | undefined
}

/** What an occasion needs on the table: what is left to do about it, and how the rest stands. */
export function LogisticsPage({ frame, errors, typed, wrong, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, items, hasList, today } = shown
  const at = `/occasions/${occasion.occasionId}/logistics`
  const action = `${at}/acts`
  const { order, change, withdraw } = leftOf(items, today)
  const stateOf = ({ done }: Item) => standingOf(done).state
  const ordered = items.filter((item) => !['open', 'omitted'].includes(stateOf(item)) && !withdraw.includes(item))
  const isEmpty = items.length === 0
  return (
    <Layout
      frame={frame}
      title={isEmpty && !hasList ? say.title.noList : wordStanding(items, today, lang)}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }]}
    >
      {occasion.cancelledWhy !== null && (
        <Notice lang={lang} kind="problem">
          <p>{listWords[lang].occasionCancelled(occasion.cancelledWhy)}</p>
        </Notice>
      )}
      <Split aside={<Aside {...shown} lang={lang} />}>
        {isEmpty && <NoItems hasList={hasList} regionId={occasion.regionId} lang={lang} />}
        <ToWithdraw items={withdraw} action={action} lang={lang} />
        <ToChange items={change} action={action} lang={lang} />
        <ToOrder
          items={order}
          action={action}
          today={today}
          lang={lang}
          errors={wrong === 'orders' ? errors : undefined}
          typed={wrong === 'orders' ? typed : undefined}
        />
        <Ordered items={ordered} action={action} lang={lang} />
        <Omitted items={items.filter((item) => stateOf(item) === 'omitted')} action={action} lang={lang} />
        {occasion.cancelledWhy === null && (
          <Details summary={say.ownTitle} open={wrong === 'line'}>
            <OwnLineForm
              action={`${at}/lines`}
              lang={lang}
              errors={wrong === 'line' ? errors : undefined}
              typed={wrong === 'line' ? typed : undefined}
            />
          </Details>
        )}
      </Split>
    </Layout>
  )
}

function NoItems({ hasList, regionId, lang }: { hasList: boolean; regionId: number; lang: Language }) {
  const say = text[lang]
  if (hasList) return null
  return (
    <Empty
      title={say.title.noList}
      action={<ButtonLink href={`/logistics/regions/${regionId}`}>{say.makeList}</ButtonLink>}
    >
      <p>{say.noListBody}</p>
    </Empty>
  )
}

function Aside({ occasion, items, diets, lang }: LogisticsShown & { lang: Language }) {
  const say = text[lang]
  const unnamed = occasion.unnamed.reduce((sum, { count }) => sum + count, 0)
  const staff = items.reduce((most, one) => Math.max(most, one.staff), 0)
  const needed = occasion.days.filter(({ material, cancelledWhy }) => material !== '' && cancelledWhy === null)
  const at = `/occasions/${occasion.occasionId}/logistics`
  return (
    <>
      <Section title={say.numbersTitle}>
        <Facts
          facts={[
            { term: say.named, value: occasion.people.length },
            { term: say.unnamed, value: unnamed },
            { term: say.staff, value: staff },
            { term: say.seats, value: occasion.seats },
          ]}
        />
        <Quiet>{say.moves}</Quiet>
      </Section>
      {needed.length > 0 && (
        <Section title={say.dayNeeds}>
          <Facts
            facts={needed.map(({ number, onDay, material }) => ({
              term: say.dayOn(number, formatDayShort(onDay, lang)),
              value: material,
            }))}
          />
          <Quiet>{say.dayNeedsLead}</Quiet>
        </Section>
      )}
      <Section title={say.diets}>
        {diets.length === 0 ? (
          <Quiet>{say.noDiets}</Quiet>
        ) : (
          <>
            <Facts facts={diets.map(({ diet, count }) => ({ term: wordDiet(diet, lang), value: count }))} />
            <Quiet>{say.dietsLead}</Quiet>
          </>
        )}
      </Section>
      <Actions>
        <ButtonLink kind="quiet" href={`${at}/sheet.pdf`}>
          {say.print}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/sheet.xlsx`}>
          {say.excel}
        </ButtonLink>
      </Actions>
      <p>
        <a href={`/logistics/regions/${occasion.regionId}`}>{say.regionList}</a>
      </p>
      <p>
        <a href="/logistics">{say.overview}</a>
      </p>
    </>
  )
}
