import type { ComponentChildren } from 'preact'
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  Details,
  type FieldErrors,
  Form,
  type Frame,
  formatDayShort,
  formatNumber,
  HiddenField,
  inWords,
  Layout,
  NumberField,
  Quiet,
  SelectField,
  sentenceCase,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { knownSheets, measures, tagFormats, tagsOn } from './label-sheets.rules.ts'
import { columnChoices, type ListedOccasion, usualColumns, whyCancelled } from './listed.rules.ts'
import { text } from './lists.text.ts'
import { type Look, Thumbnail } from './thumbnails.view.tsx'

export interface ListsShown {
  readonly occasion: ListedOccasion
  /** Whoever plans sees more columns, and the way back to the occasion. */
  readonly plansTheRegion: boolean
}

interface PageProps extends ListsShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

type Part = ListsShown & { readonly lang: Language }

/** What there is to print for an occasion, each with how it looks, what can be chosen and the ways to get it. */
export function ListsPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, plansTheRegion } = shown
  const back = plansTheRegion
    ? { href: `/occasions/${occasion.occasionId}`, label: occasion.courseName }
    : { href: '/teaching', label: occasion.courseName }
  return (
    <Layout
      frame={frame}
      title={titleOf(occasion, lang)}
      eyebrow={`${occasion.journeyName} · ${occasion.stepName}`}
      line={occasion.colour}
      lead={<p>{say.lead}</p>}
      breadcrumb={[back]}
    >
      <div class="prints">
        <Participants {...shown} lang={lang} />
        <OfDays {...shown} lang={lang} look="sign-in" title={say.signIn} note={say.signInNote} table />
        <OfDays {...shown} lang={lang} look="door-sign" title={say.doorSign} note={say.doorSignNote} />
        <OfDays {...shown} lang={lang} look="run-sheet" title={say.runSheet} note={say.runSheetNote} />
        <NameTags {...shown} lang={lang} errors={errors} typed={typed} />
      </div>
      <Quiet>{say.who}</Quiet>
    </Layout>
  )
}

function titleOf({ people, unnamed, cancelledWhy }: ListedOccasion, lang: Language): string {
  const say = text[lang].title
  if (cancelledWhy !== null) return say.cancelled
  const all = people.length + unnamed.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return say.none
  const word = all === 1 ? text[lang].person : text[lang].persons
  return sentenceCase(say.some(`${inWords(all, lang)} ${word}`))
}

interface PrintProps {
  readonly look: Look
  readonly title: string
  readonly note: string
  readonly children: ComponentChildren
}

function Print({ look, title, note, children }: PrintProps) {
  return (
    <section class="print" id={look}>
      <Thumbnail of={look} />
      <div class="print-body">
        <h2 class="print-title">{title}</h2>
        <p class="print-note">{note}</p>
        {children}
      </div>
    </section>
  )
}

const addressOf = ({ occasionId }: ListedOccasion, file: string) => `/occasions/${occasionId}/lists/${file}`

/** The ways to get it: to print, and where it is a table, to work on. */
function Ways({ occasion, look, title, table, lang }: Part & { look: Look; title: string; table?: boolean }) {
  const say = text[lang]
  const ways = table ? (['pdf', 'xlsx', 'csv'] as const) : (['pdf'] as const)
  return (
    <div class="actions">
      {ways.map((kind) => (
        <Button
          key={kind}
          kind="quiet"
          formAction={addressOf(occasion, `${look}.${kind}`)}
          label={say.fileLabel(say[kind], title)}
        >
          {say[kind]}
        </Button>
      ))}
    </div>
  )
}

function Participants({ occasion, plansTheRegion, lang }: Part) {
  const say = text[lang]
  const choices = columnChoices.filter((one) => one !== 'email' || plansTheRegion)
  return (
    <Print look="participants" title={say.participants} note={say.participantsNote}>
      <Form lang={lang} method="get" id="participants-form" action={addressOf(occasion, 'participants.pdf')}>
        <HiddenField name="chosen" value="yes" />
        <CheckboxGroup
          name="columns"
          label={say.columns}
          values={usualColumns}
          options={choices.map((value) => ({ value, label: say.columnNames[value] }))}
        />
        <Ways
          occasion={occasion}
          plansTheRegion={plansTheRegion}
          lang={lang}
          look="participants"
          title={say.participants}
          table
        />
      </Form>
    </Print>
  )
}

/** What is printed day by day: one of them, or all. */
function OfDays({
  look,
  title,
  note,
  table,
  ...part
}: Part & { look: Look; title: string; note: string; table?: boolean }) {
  const { occasion, lang } = part
  const say = text[lang]
  const options = occasion.days.map((day) => {
    const label = say.dayChoice(day.number, formatDayShort(day.onDay, lang))
    return { value: String(day.dayId), label: whyCancelled(occasion, day) === null ? label : say.dayCancelled(label) }
  })
  return (
    <Print look={look} title={title} note={note}>
      <Form lang={lang} method="get" id={`${look}-form`} action={addressOf(occasion, `${look}.pdf`)}>
        {occasion.days.length > 1 && <SelectField name="day" label={say.which} empty={say.allDays} options={options} />}
        <Ways {...part} look={look} title={title} {...(table ? { table } : {})} />
      </Form>
    </Print>
  )
}

interface TagsProps extends Part {
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function NameTags({ errors, typed, ...part }: TagsProps) {
  const { occasion, lang } = part
  const say = text[lang]
  const usual = knownSheets[0]
  const isOwnWrong = Object.keys(errors ?? {}).some((name) => measures.some((measure) => measure === name))
  return (
    <Print look="name-tags" title={say.nameTags} note={say.nameTagsNote}>
      <Form
        lang={lang}
        method="get"
        id="name-tags-form"
        action={addressOf(occasion, 'name-tags.pdf')}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="chosen" value="yes" />
        <SelectField
          name="format"
          label={say.format}
          empty={false}
          value={usual?.key}
          options={tagFormats.map((value) => ({ value, label: wordFormat(value, lang) }))}
        />
        <NumberField name="start" label={say.start} hint={say.startHint} value={1} />
        <CheckboxField name="staff" label={say.withStaff} checked />
        <CheckboxField name="unnamed" label={say.withUnnamed} checked />
        <Details summary={say.ownMeasures} open={isOwnWrong}>
          <div class="print-measures">
            {measures.map((measure) => (
              <NumberField
                key={measure}
                name={measure}
                label={say.measures[measure]}
                value={usual && formatNumber(usual[measure], lang)}
                decimals
              />
            ))}
          </div>
        </Details>
        <p class="hint">{say.paperHint}</p>
        <Ways {...part} look="name-tags" title={say.nameTags} />
      </Form>
    </Print>
  )
}

function wordFormat(format: string, lang: Language): string {
  const say = text[lang]
  if (format === 'folded') return say.folded
  const sheet = knownSheets.find(({ key }) => key === format)
  if (sheet === undefined) return say.own
  const mm = (value: number) => formatNumber(value, lang)
  return say.formatLine(tagsOn(sheet), mm(sheet.width), mm(sheet.height), `${sheet.columns} × ${sheet.rows}`)
}
