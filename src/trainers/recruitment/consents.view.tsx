import {
  Details,
  type FieldErrors,
  Form,
  type Frame,
  formatNumber,
  HiddenField,
  inWords,
  Layout,
  NumberField,
  Quiet,
  Section,
  sentenceCase,
  Table,
  TextArea,
  type Typed,
} from '#design'
import { type Day, type Language, yearOf } from '#values'
import { daysOfHalves } from '../register/register.rules.ts'
import { ActsOf, StateOf, wordDays } from './application.view.tsx'
import { text } from './recruitment.text.ts'
import type { AgreedContribution, AppliedToEmployer, Dated } from './shown.rules.ts'

export interface ConsentsShown {
  readonly applied: readonly Dated<AppliedToEmployer>[]
  readonly agreed: readonly AgreedContribution[]
  readonly today: Day
}

interface ConsentsProps extends ConsentsShown {
  readonly frame: Frame
  /** Which form came in: `consent-7`, `refusal-7`, `agreed-7-2`. */
  readonly answered?: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

type Told = Pick<ConsentsProps, 'answered' | 'errors' | 'typed'>

/** Everything an employer is asked about its people as trainers, and what it has agreed to. */
export function ConsentsPage({ frame, applied, agreed, today, ...told }: ConsentsProps) {
  const { lang } = frame
  const say = text[lang]
  const waiting = applied.filter(({ state }) => state === 'sent')
  const rest = applied.filter(({ state }) => state !== 'sent')
  return (
    <Layout frame={frame} title={titleOf(waiting.length, lang)} lead={<p>{say.employerLead}</p>} width="text">
      {waiting.length === 0 && <Quiet>{say.nobodyWaits}</Quiet>}
      {waiting.map((one) => (
        <Waiting key={one.applicationId} {...{ one, lang, told }} />
      ))}
      <Section title={say.agreed} lead={<p>{say.agreedLead}</p>}>
        <AgreedTable {...{ agreed, today, lang }} />
        {agreed.map((one) => (
          <ChangeForm key={keyOf(one)} {...{ one, today, lang, told }} />
        ))}
      </Section>
      {rest.length > 0 && (
        <Section title={say.earlier}>
          {rest.map((one) => (
            <div key={one.applicationId}>
              <h3>{say.wants(one.name, one.what)}</h3>
              <p>
                <StateOf state={one.state} lang={lang} /> {wordDays(one.yearlyDays, lang)}
              </p>
              <ActsOf acts={one.acts} lang={lang} />
            </div>
          ))}
        </Section>
      )}
      <Quiet>
        {say.toMine} <a href="/trainer-calls">{say.toMineLink}</a>
      </Quiet>
    </Layout>
  )
}

function titleOf(waiting: number, lang: Language): string {
  const say = text[lang]
  if (waiting === 0) return say.employerTitleNone
  return say.employerTitle(waiting === 1 ? say.onePerson : say.manyPersons(sentenceCase(inWords(waiting, lang))))
}

function keyOf({ personId, regionId }: AgreedContribution): string {
  return `agreed-${personId}-${regionId}`
}

function mine({ answered, errors, typed }: Told, form: string) {
  return answered === form ? { errors, typed } : {}
}

function Waiting({ one, lang, told }: { one: Dated<AppliedToEmployer>; lang: Language; told: Told }) {
  const say = text[lang]
  const { applicationId, name, what, title, employer, regionName, words } = one
  const no = mine(told, `refusal-${applicationId}`)
  return (
    <Section title={say.wants(name, what)} lead={<p>{say.at(title, employer, regionName)}</p>}>
      <p lang="sv">{words}</p>
      <Form
        lang={lang}
        id={`y${applicationId}`}
        action={`/trainer-consents/${applicationId}/consent`}
        submit={say.consent}
        {...mine(told, `consent-${applicationId}`)}
      >
        <NumberField name="days" label={say.daysLabel} hint={say.daysHint} unit={say.daysUnit} />
      </Form>
      <Details summary={say.refuse(name)} open={no.errors !== undefined}>
        <Form
          lang={lang}
          id={`n${applicationId}`}
          action={`/trainer-consents/${applicationId}/refusal`}
          submit={say.refuseSubmit}
          submitKind="quiet"
          {...no}
        >
          <TextArea name="why" label={say.why} hint={say.whyHint(name)} rows={3} />
        </Form>
      </Details>
    </Section>
  )
}

function AgreedTable({ agreed, today, lang }: { agreed: readonly AgreedContribution[]; today: Day; lang: Language }) {
  const say = text[lang]
  const days = (halves: number) => formatNumber(daysOfHalves(halves), lang, 1)
  return (
    <Table
      caption={say.agreedCaption}
      quietCaption
      rows={agreed}
      rowKey={keyOf}
      empty={<Quiet>{say.nothingAgreed}</Quiet>}
      columns={[
        { key: 'name', head: say.name, cell: ({ name }) => name },
        { key: 'region', head: say.region, cell: ({ regionName }) => regionName },
        {
          key: 'agreed',
          head: say.agreedDays,
          align: 'number',
          cell: ({ days: agreedDays, nextDays }) => (
            <>
              {formatNumber(agreedDays, lang, 0)}
              {nextDays !== null && <span class="quiet"> {say.nextYear(yearOf(today) + 1, nextDays)}</span>}
            </>
          ),
        },
        { key: 'taught', head: say.taught, align: 'number', cell: ({ taughtHalves }) => days(taughtHalves) },
        { key: 'coming', head: say.coming, align: 'number', cell: ({ comingHalves }) => days(comingHalves) },
      ]}
    />
  )
}

function ChangeForm({ one, today, lang, told }: { one: AgreedContribution; today: Day; lang: Language; told: Told }) {
  const say = text[lang]
  const shown = mine(told, keyOf(one))
  return (
    <Details summary={say.change(one.name)} open={shown.errors !== undefined}>
      <Form lang={lang} id={keyOf(one)} action="/trainer-consents/contributions" submit={say.changeSubmit} {...shown}>
        <HiddenField name="person" value={one.personId} />
        <HiddenField name="region" value={one.regionId} />
        <NumberField name="year" label={say.fromYear} value={String(yearOf(today) + 1)} />
        <NumberField
          name="days"
          label={say.daysLabel}
          hint={say.zeroHint}
          unit={say.daysUnit}
          value={String(one.days)}
        />
      </Form>
    </Details>
  )
}
