import {
  ButtonLink,
  Details,
  Empty,
  Facts,
  type Frame,
  formatCount,
  formatList,
  formatPercent,
  inWords,
  PostButton,
  Prose,
  Quiet,
  Section,
  sentenceCase,
  Table,
} from '#design'
import type { Language } from '#values'
import { decimalsText } from '../allocation/exact.view.tsx'
import { basisSourceText, dayText, type RegionYear, RegionYearPage } from '../overview/region-year.view.tsx'
import { type AllocationKey, allWeights, type Register, whyNotLayAside } from './allocation-key.rules.ts'
import { text } from './allocation-keys.text.ts'

export interface KeysView extends RegionYear {
  readonly frame: Frame
  readonly keys: readonly AllocationKey[]
  readonly registers: readonly Register[]
  /** The key that a link led to, opened. */
  readonly opened: number | undefined
}

/** Where a region's keys are; a key of them by its mark. */
export function keysHref(regionId: number, keyId?: number): string {
  return `/economy/keys/${regionId}${keyId === undefined ? '' : `?key=${keyId}#key-${keyId}`}`
}

/** A region's keys to share costs by, and the ways to make one. */
export function AllocationKeysPage(view: KeysView) {
  const { frame, region, year, keys } = view
  const { lang } = frame
  const say = text[lang]
  const chosen = keys.filter(({ isLaidAside }) => !isLaidAside)
  const aside = keys.filter(({ isLaidAside }) => isLaidAside)
  const count = chosen.length === 1 ? say.oneKey : say.many(inWords(chosen.length, lang))
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="fixedCost"
      title={chosen.length === 0 ? say.none : say.title(count)}
      lead={say.lead}
    >
      {chosen.length > 0 && (
        <Section title={say.theKeys}>
          {chosen.map((key) => (
            <KeyDetails key={key.id} of={key} view={view} />
          ))}
        </Section>
      )}
      {region.mayRun && (
        <Section title={say.make} lead={say.newLead}>
          <ButtonLink href={`/economy/keys/${region.id}/new`} kind={chosen.length === 0 ? 'primary' : 'quiet'}>
            {say.make}
          </ButtonLink>
        </Section>
      )}
      <FromRegister {...view} />
      {aside.length > 0 && (
        <Section title={say.laidAside}>
          {aside.map((key) => (
            <KeyDetails key={key.id} of={key} view={view} />
          ))}
        </Section>
      )}
    </RegionYearPage>
  )
}

function KeyDetails({ of, view }: { of: AllocationKey; view: KeysView }) {
  const { frame, region, year, opened } = view
  const { lang } = frame
  const say = text[lang]
  const mayLayAside = region.mayRun && whyNotLayAside(of, year) === undefined
  return (
    <div id={`key-${of.id}`}>
      <Details
        summary={`${of.name} · ${say.kinds[of.kind]} ${say.per(dayText(of.asOf, lang))}`}
        open={of.id === opened}
      >
        <Facts
          facts={[
            { term: say.source, value: basisSourceText(of.source, lang) },
            ...(of.madeBy === null ? [] : [{ term: say.madeBy, value: of.madeBy }]),
            {
              term: say.usedIn,
              value: of.years.length === 0 ? say.usedNowhere : formatList(of.years.map(String), lang),
            },
          ]}
        />
        <WeightsTable lang={lang} caption={say.caption(of.name)} rows={of.weights} />
        {mayLayAside && (
          <PostButton kind="quiet" action={`/economy/keys/${region.id}/${of.id}/laying-aside`} fields={{}}>
            {say.layAside}
          </PostButton>
        )}
      </Details>
    </div>
  )
}

/** What each counts for, with its share and the sum. */
export function WeightsTable({
  lang,
  caption,
  rows,
}: {
  lang: Language
  caption: string
  rows: readonly { readonly municipalityId: number; readonly name: string; readonly weight: string }[]
}) {
  const say = text[lang]
  const all = allWeights(rows)
  return (
    <Table
      caption={caption}
      quietCaption
      rows={rows}
      rowKey={({ municipalityId }) => municipalityId}
      columns={[
        { key: 'name', head: say.municipality, cell: ({ name }) => name },
        { key: 'weight', head: say.weight, align: 'number', cell: ({ weight }) => decimalsText(weight, lang) },
        {
          key: 'part',
          head: say.part,
          align: 'number',
          cell: ({ weight }) => formatPercent(Number(weight) / Number(all), lang),
        },
      ]}
      foot={{ name: say.sum, weight: decimalsText(all, lang) }}
    />
  )
}

function FromRegister({ frame: { lang }, region, keys, registers }: KeysView) {
  const say = text[lang]
  const fresh = registers.filter(({ basisId }) => !keys.some((key) => key.basisId === basisId))
  if (registers.length === 0)
    return (
      <Section title={say.register}>
        <Empty title={say.noRegister} />
      </Section>
    )
  return (
    <Section title={say.register}>
      {fresh.length === 0 && <Quiet>{say.registerMade}</Quiet>}
      {fresh.map((register) => (
        <Prose key={register.basisId}>
          <p>
            {sentenceCase(
              say.registerLead(
                formatCount(register.inhabitants, lang),
                inWords(register.weights.length, lang),
                dayText(register.asOf, lang),
              ),
            )}{' '}
            {basisSourceText(register.source, lang)}.
            {register.printedTotal !== null && register.printedTotal !== register.inhabitants && (
              <> {say.printedOther(formatCount(register.printedTotal, lang))}</>
            )}
          </p>
          {region.mayRun && (
            <PostButton action={`/economy/keys/${region.id}/population`} fields={{ basis: register.basisId }}>
              {say.registerMake}
            </PostButton>
          )}
        </Prose>
      ))}
    </Section>
  )
}
