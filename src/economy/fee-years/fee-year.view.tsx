import {
  Actions,
  Details,
  Facts,
  type Frame,
  formatCount,
  formatKr,
  formatList,
  Layout,
  Notice,
  NumberField,
  PostButton,
  Prose,
  Quiet,
  SearchForm,
} from '#design'
import type { ExactOre, Language, Ore } from '#values'
import { exactKr } from '../allocation/exact-kr.view.tsx'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { DecideForm, type FormsView, FrameForm } from './fee-forms.view.tsx'
import { Regions } from './fee-regions.view.tsx'
import type { FeeYear, RegionFee } from './fee-year.rules.ts'
import { text } from './fee-years.text.ts'
import { feeHref } from './fee-years.view.tsx'

interface Props extends Omit<FormsView, 'lang'> {
  readonly frame: Frame
  readonly regions: readonly RegionFee[]
  readonly mayDecide: boolean
  readonly maySetFrame: boolean
  readonly exact: ExactOre | undefined
  /** What the register knows of connected municipalities. */
  readonly known: number
  /** The country's inhabitants and the frame that they imply at 60 %. */
  readonly implied: { readonly population: number; readonly frame: Ore }
}

/** One year of the national fee: what it becomes or is, who pays what, and the acts. */
export function FeeYearPage(props: Props) {
  const { frame, year, becomes } = props
  const { lang } = frame
  const say = text[lang]
  const { perInhabitant } = year
  const title =
    perInhabitant !== null
      ? say.yearTitle(year.year, formatKr(perInhabitant, lang))
      : becomes === undefined
        ? say.titleNone(year.year)
        : say.yearOpen(year.year, formatKr(becomes, lang))
  const lead = perInhabitant !== null ? say.yearLead : year.frame ? say.frameLead : say.noFrameLead
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.menu}
      lead={lead}
      breadcrumb={[{ href: feeHref(), label: say.back }]}
      width="page"
    >
      <Unshown {...props} lang={lang} />
      {perInhabitant === null ? <Frames {...props} lang={lang} /> : <Decided {...props} lang={lang} />}
      {props.mayDecide && <DecideForm {...props} lang={lang} />}
      {props.maySetFrame && <FrameForm {...props} lang={lang} />}
      {(perInhabitant !== null || becomes !== undefined) && <Regions {...props} lang={lang} />}
      <Details summary={say.howFrame}>
        <Prose>
          <p>{say.howFrameText(formatCount(props.implied.population, lang), formatKr(props.implied.frame, lang))}</p>
        </Prose>
      </Details>
    </Layout>
  )
}

type Inside = Props & { readonly lang: Language }

/** Why something was refused whose form is no longer shown. */
function Unshown({ lang, errors, asked, mayDecide, maySetFrame }: Inside) {
  const isShown = asked === 'frame' ? maySetFrame : mayDecide
  const [why] = Object.values(errors ?? {})
  if (isShown || why === undefined) return null
  return (
    <Notice lang={lang} kind="problem">
      {why}
    </Notice>
  )
}

function Frames({ lang, year, inhabitants, becomes, exact, known, regions }: Inside) {
  const say = text[lang]
  const { frame } = year
  if (frame === null || becomes === undefined) return <Unknown lang={lang} regions={regions} />
  const all = regions.reduce((sum, { connected }) => sum + connected, 0)
  const counted = all - regions.reduce((sum, { unknown }) => sum + unknown, 0)
  return (
    <>
      <Facts
        facts={[
          { term: say.most, value: formatKr(frame.most, lang) },
          { term: say.frame, value: formatKr(frame.frame, lang) },
          {
            term: say.inhabitants,
            value:
              inhabitants === known
                ? say.connectedFact(formatCount(known, lang), formatCount(counted, lang), formatCount(all, lang))
                : formatCount(inhabitants, lang),
          },
          {
            term: say.becomes,
            value:
              becomes === frame.most
                ? say.becomesMost(formatKr(becomes, lang))
                : say.becomesFact(formatKr(becomes, lang), exact ? exactKr(exact, lang, 4) : ''),
          },
          { term: say.source, value: sourceText(frame.source, lang) },
        ]}
      />
      <Unknown lang={lang} regions={regions} />
      <SearchForm lang={lang} action={feeHref(year.year)} submit={say.try}>
        <NumberField name="inhabitants" label={say.tryInhabitants} value={formatCount(inhabitants, 'sv')} />
      </SearchForm>
    </>
  )
}

/** More than so many are told as a number: the table names them. */
const mostNamed = 4

function Unknown({ lang, regions }: { lang: Language; regions: readonly RegionFee[] }) {
  const say = text[lang]
  const unknown = regions.filter((row) => row.unknown > 0)
  if (unknown.length === 0) return null
  return (
    <Notice lang={lang}>
      {say.unknown(
        unknown.length > mostNamed
          ? say.regionsCount(formatCount(unknown.length, lang))
          : formatList(
              unknown.map(({ region }) => region),
              lang,
            ),
      )}{' '}
      <a href="/national-fee/populations">{say.addPopulations}</a>
    </Notice>
  )
}

function Decided({ lang, year, regions }: Inside) {
  const say = text[lang]
  const left = regions.some(({ due, posted }) => due !== posted)
  const isNobody = regions.every(({ connected }) => connected === 0)
  return (
    <>
      {isNobody ? (
        <Notice lang={lang}>{say.nobody}</Notice>
      ) : left ? (
        <>
          <Actions>
            <PostButton kind="primary" action={`${feeHref(year.year)}/runs`} fields={{}}>
              {year.posted === 0 ? say.postAll : say.postAgain}
            </PostButton>
          </Actions>
          <Quiet>{say.postHint}</Quiet>
        </>
      ) : (
        <Notice lang={lang} kind="done">
          {say.nothingToPost}
        </Notice>
      )}
      <Unknown lang={lang} regions={regions} />
      <Facts facts={decisionFacts(year, lang)} />
    </>
  )
}

function decisionFacts(year: FeeYear, lang: Language) {
  const say = text[lang]
  const source = sourceText(year.source ?? '', lang)
  const decided = year.decidedOn === null ? source : say.decidedFact(dayText(year.decidedOn, lang), source)
  return [
    { term: say.decided, value: year.decidedBy === null ? decided : `${decided} (${say.by(year.decidedBy)})` },
    { term: say.counting, value: say.countings[year.counting] },
    ...(year.frame === null ? [] : [{ term: say.most, value: formatKr(year.frame.most, lang) }]),
    ...(year.connectedInhabitants === null
      ? []
      : [{ term: say.for, value: say.forFact(formatCount(year.connectedInhabitants, lang)) }]),
  ]
}
