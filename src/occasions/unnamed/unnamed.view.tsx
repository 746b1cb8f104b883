import {
  ButtonLink,
  CheckboxGroup,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatDay,
  formatList,
  HiddenField,
  inWords,
  Layout,
  Notice,
  NumberField,
  SearchForm,
  Section,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import type { BookingPerson } from '../booking/shown.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { HeldUnnamed } from './shown.rules.ts'
import { type ReserveRefusal, releaseDay } from './unnamed.rules.ts'
import { text } from './unnamed.text.ts'
import { wordPlaces, wordReserveRefusal } from './word-unnamed.view.ts'

/** What one municipality of the asker's holds, whom they may name, and how many more there are. */
export interface OwnUnnamed {
  readonly municipalityId: number
  readonly name: string
  readonly held: number
  /** Those without a seat, whom the asker books for there. */
  readonly people: readonly BookingPerson[]
  readonly left: number
  /** Why not a single one more can be held. */
  readonly refusal: ReserveRefusal | undefined
}

export interface UnnamedShown {
  readonly occasion: Occasion
  /** Null where the rule knows no seats without names. */
  readonly releaseDays: number | null
  readonly own: readonly OwnUnnamed[]
  /** Of every municipality, for whoever plans; undefined for others. */
  readonly all: readonly HeldUnnamed[] | undefined
  readonly search: string
  readonly today: Day
  readonly token: string
}

interface PageProps extends UnnamedShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Seats that a municipality holds before it knows for whom. */
export function UnnamedPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const { occasion, own, all } = shown
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={`${occasion.courseName} · ${formatDay(occasion.firstDay, lang)}`}
      line={occasion.colour}
      lead={<p>{leadOf(shown, lang)}</p>}
      breadcrumb={all ? [{ href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }] : []}
      width="text"
    >
      {all && <All all={all} lang={lang} />}
      {own.map((one) => (
        <Own key={one.municipalityId} one={one} shown={shown} lang={lang} errors={errors} typed={typed} />
      ))}
    </Layout>
  )
}

function titleOf({ own, all }: UnnamedShown, lang: Language): string {
  const say = text[lang].title
  const holding = own.find(({ held }) => held > 0)
  if (holding) return holding.held === 1 ? say.one(holding.name) : say.many(holding.name, inWords(holding.held, lang))
  if (own.length > 0) return say.none
  const seats = (all ?? []).reduce((sum, one) => sum + one.seats, 0)
  return seats === 0 ? say.planner : say.plannerSome(wordPlaces(seats, lang))
}

function leadOf({ occasion, releaseDays, own }: UnnamedShown, lang: Language): string {
  const say = text[lang]
  if (releaseDays === null) return say.leadNone
  const when = say.daysBefore(releaseDays, formatDate(releaseDay(occasion.firstDay, releaseDays), lang))
  return own.length > 0 ? say.lead(when) : say.plannerLead(when)
}

function All({ all, lang }: { all: readonly HeldUnnamed[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.held}>
      <Table
        caption={say.held}
        quietCaption
        rows={all}
        rowKey={({ municipalityId }) => municipalityId}
        empty={
          <Empty title={say.noneTitle}>
            <p>{say.noneBody}</p>
          </Empty>
        }
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          { key: 'seats', head: say.seats, align: 'number', cell: ({ seats }) => seats },
          { key: 'by', head: say.by, cell: ({ reservedBy }) => formatList(reservedBy, lang) },
        ]}
      />
    </Section>
  )
}

interface OwnProps {
  readonly one: OwnUnnamed
  readonly shown: UnnamedShown
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function Own(props: OwnProps) {
  const { one, shown, lang } = props
  const isAhead = !hasStarted(shown.occasion, shown.today)
  return (
    <>
      {one.held > 0 && isAhead && <NameForm {...props} />}
      <ReserveForm {...props} />
      {one.held > 0 && isAhead && (
        <Section title={text[lang].backTitle}>
          <BackForm {...props} />
        </Section>
      )}
    </>
  )
}

/** The errors and what was typed belong to the form that was sent. */
function ofForm({ one, errors, typed }: OwnProps, form: string) {
  const isThis = typed?.form === form && String(typed?.municipality) === String(one.municipalityId)
  return { id: `${form}-${one.municipalityId}`, errors: isThis ? errors : undefined, typed: isThis ? typed : undefined }
}

function Carried({ one, shown, form }: { one: OwnUnnamed; shown: UnnamedShown; form: string }) {
  return (
    <>
      <HiddenField name="form" value={form} />
      <HiddenField name="municipality" value={one.municipalityId} />
      <HiddenField name="token" value={shown.token} />
    </>
  )
}

function NameForm(props: OwnProps) {
  const { one, shown, lang } = props
  const say = text[lang]
  const at = `/occasions/${shown.occasion.occasionId}/unnamed`
  const { people } = one
  return (
    <Section title={say.nameTitle(one.name)}>
      {((people[0]?.found ?? 0) > people.length || shown.search !== '') && (
        <SearchForm lang={lang} action={at} typed={{ q: shown.search }}>
          <TextField name="q" type="search" label={say.search} />
        </SearchForm>
      )}
      {people.length === 0 ? (
        <Empty title={say.nobody}>
          <p>{say.nobodyBody}</p>
        </Empty>
      ) : (
        <Form lang={lang} action={`${at}/names`} submit={say.name} {...ofForm(props, 'names')}>
          <Carried one={one} shown={shown} form="names" />
          <CheckboxGroup
            name="person"
            label={say.nameField}
            hint={say.nameHint}
            options={people.map((person) => ({
              value: String(person.personId),
              label: person.unitName === one.name ? person.name : `${person.name}, ${person.unitName}`,
              hint: person.isEnrolled ? undefined : say.notTravelling,
            }))}
          />
        </Form>
      )}
    </Section>
  )
}

function ReserveForm(props: OwnProps) {
  const { one, shown, lang } = props
  const say = text[lang]
  const at = `/occasions/${shown.occasion.occasionId}`
  if (one.refusal)
    return (
      <>
        <Notice lang={lang}>
          <p>{wordReserveRefusal(one.refusal, lang)}</p>
        </Notice>
        <p>
          <ButtonLink kind="quiet" href={`${at}/booking`}>
            {say.toBooking}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <Section title={say.reserveTitle(one.name)}>
      <Form
        lang={lang}
        action={`${at}/unnamed`}
        submit={say.reserve}
        submitKind={one.held > 0 ? 'quiet' : 'primary'}
        {...ofForm(props, 'reserve')}
      >
        <Carried one={one} shown={shown} form="reserve" />
        <NumberField name="count" label={say.reserveCount} hint={say.reserveHint(wordPlaces(one.left, lang))} />
      </Form>
    </Section>
  )
}

function BackForm(props: OwnProps) {
  const { one, shown, lang } = props
  const say = text[lang]
  return (
    <Form
      lang={lang}
      action={`/occasions/${shown.occasion.occasionId}/unnamed/return`}
      submit={say.back}
      submitKind="quiet"
      {...ofForm(props, 'return')}
    >
      <Carried one={one} shown={shown} form="return" />
      <NumberField name="count" label={say.backCount} hint={say.backHint} value={one.held} />
    </Form>
  )
}
