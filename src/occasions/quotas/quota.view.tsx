import {
  ButtonLink,
  Details,
  Empty,
  Facts,
  type FieldErrors,
  type Frame,
  formatDay,
  Layout,
  PartBars,
  PostButton,
  Prose,
  Quiet,
  SearchForm,
  Section,
  SelectField,
  Split,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { QuotaKey } from '../quota-keys/quota-key.rules.ts'
import { text as keyWords } from '../quota-keys/quota-key.text.ts'
import { type QuotaStanding, quotaParts, type Release, releasedPercent, usedOf } from './quota.rules.ts'
import { text } from './quota.text.ts'
import { QuotaForm } from './quota-form.view.tsx'
import { wordRelease } from './word-release.view.ts'

export interface QuotasShown {
  readonly occasion: Occasion
  readonly standings: readonly QuotaStanding[]
  readonly releases: readonly Release[]
  readonly keys: readonly QuotaKey[]
  /** The key that the quotas there are were divided by. */
  readonly by: QuotaKey | undefined
  /** The key that a proposal is asked for by. */
  readonly chosen: QuotaKey | undefined
  readonly today: Day
}

interface PageProps extends QuotasShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** What is kept for each municipality, what is used of it, and how the rest is released. */
export function QuotasPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, standings, today } = shown
  const hasQuotas = standings.some(({ seats }) => seats > 0)
  const isAhead = !hasStarted(occasion, today)
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={`${occasion.courseName} · ${formatDay(occasion.firstDay, lang)}`}
      line={occasion.colour}
      lead={<p>{hasQuotas ? say.lead : say.leadNone}</p>}
      breadcrumb={[{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }]}
    >
      <Split aside={<Now {...shown} lang={lang} />}>
        {hasQuotas && <Picture {...shown} lang={lang} />}
        {hasQuotas && <Releases {...shown} lang={lang} />}
        {isAhead && (shown.chosen || errors) && <QuotaForm {...shown} lang={lang} errors={errors} typed={typed} />}
        {isAhead && <ChooseKey {...shown} lang={lang} />}
        {isAhead && hasQuotas && !shown.chosen && !errors && (
          <Details summary={say.change}>
            <QuotaForm {...shown} lang={lang} errors={undefined} typed={undefined} />
            <PostButton action={`/occasions/${occasion.occasionId}/quotas/removal`} kind="danger">
              {say.remove}
            </PostButton>
            <Quiet>{say.removeHint}</Quiet>
          </Details>
        )}
      </Split>
    </Layout>
  )
}

function titleOf({ standings, releases, today }: QuotasShown, lang: Language): string {
  const say = text[lang].title
  const percent = releasedPercent(releases, today)
  const seats = standings.reduce((sum, one) => sum + one.seats, 0)
  const left = standings.reduce((sum, one) => sum + quotaParts(one, percent).left, 0)
  if (seats === 0) return say.none
  return left === 0 ? say.usedUp : say.left(left, seats)
}

type PartProps = QuotasShown & { readonly lang: Language }

function Picture({ standings, releases, today, lang }: PartProps) {
  const say = text[lang]
  const percent = releasedPercent(releases, today)
  return (
    <PartBars
      lang={lang}
      title={say.picture}
      what={say.municipality}
      parts={[
        { label: say.used, colour: 'fir' },
        { label: say.left, colour: 'cloudberry' },
        { label: say.released, colour: 'slate' },
      ]}
      rows={standings
        .filter((one) => one.seats > 0 || usedOf(one) > 0)
        .map((one) => {
          const { used, left, released } = quotaParts(one, percent)
          const read = one.seats === 0 ? say.noQuota(used) : say.of(used, one.seats)
          return { label: one.name, values: [used, left, released], text: read }
        })}
    />
  )
}

function Releases({ releases, today, lang }: PartProps) {
  const say = text[lang]
  return (
    <Section title={say.releases}>
      <Prose>
        {releases.length === 0 ? (
          <p>{say.noReleases}</p>
        ) : (
          <ul>
            {releases.map((release) => (
              <li key={release.onDay}>{wordRelease(release, today, lang)}</li>
            ))}
          </ul>
        )}
        {releases.some(({ percent }) => percent < 100) && <p>{say.halfSeats}</p>}
      </Prose>
    </Section>
  )
}

function Now({ occasion, standings, by, lang }: PartProps) {
  const say = text[lang]
  const kept = standings.reduce((sum, { seats }) => sum + seats, 0)
  return (
    <Section title={say.facts}>
      <Facts
        facts={[
          { term: say.seats, value: occasion.seats },
          { term: say.kept, value: kept },
          { term: say.free, value: occasion.seats - kept },
          { term: say.key, value: by?.name ?? say.noKey },
        ]}
      />
    </Section>
  )
}

function ChooseKey({ occasion, keys, chosen, lang }: PartProps) {
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}/quotas`
  if (keys.length === 0)
    return (
      <Empty
        title={say.noKeys}
        action={<ButtonLink href={`/quota-keys/${occasion.regionId}`}>{say.toKeys}</ButtonLink>}
      >
        <p>{say.noKeysBody}</p>
      </Empty>
    )
  return (
    <Section title={say.choose} lead={<p>{say.chooseLead}</p>}>
      <SearchForm lang={lang} action={at} submit={say.propose}>
        <SelectField
          name="key"
          label={say.keyField}
          empty={false}
          value={String(chosen?.id ?? keys[0]?.id ?? '')}
          options={keys.map(({ id, name, kind, asOf }) => ({
            value: String(id),
            label: say.keyOption(name, keyWords[lang].kinds[kind], asOf),
          }))}
        />
      </SearchForm>
      <p>
        <a href={`/quota-keys/${occasion.regionId}`}>{say.toKeys}</a>
      </p>
    </Section>
  )
}
