import {
  Amount,
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDayShort,
  formatKr,
  HiddenField,
  Notice,
  NumberField,
  Quiet,
  RadioField,
  Rows,
  SearchForm,
  Section,
  SelectField,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { type RegionYear, RegionYearPage } from '../overview/region-year.view.tsx'
import type { AboutChoice, Correction } from './correction.rules.ts'
import { text } from './corrections.text.ts'

interface Named {
  readonly id: number
  readonly name: string
}
interface CorrectionsView extends RegionYear {
  readonly frame: Frame
  readonly corrections: readonly Correction[]
  readonly municipalities: readonly Named[]
  readonly chosen: Named | undefined
  /** What the chosen municipality has been charged for. */
  readonly choices: readonly AboutChoice[]
  /** The year that a correction of this year is posted on. */
  readonly postedOn: number
  readonly token: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  /** A correction that was not taken back, since no reason was given. */
  readonly taking?: { readonly id: number; readonly message: string; readonly typed: string } | undefined
}

/** What has been put right by hand for a year, with its reason, and the way to put something right. */
export function CorrectionsPage(props: CorrectionsView) {
  const { frame, region, year, corrections, municipalities, chosen, typed } = props
  const { lang } = frame
  const say = text[lang]
  const at = `/economy/${region.id}/${year}/corrections`
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="corrections"
      title={corrections.length === 0 ? say.none(year) : say.title(corrections.length, year)}
      lead={say.lead}
    >
      {corrections.length === 0 && <Empty title={say.noneBody} />}
      {corrections.length > 0 && (
        <Rows
          items={corrections.map((one) => ({
            key: one.id,
            title: one.municipality,
            href: `/economy/postings/${one.postingId}`,
            note: <Told {...props} correction={one} at={at} />,
            end: <Amount ore={one.amountOre} lang={lang} />,
          }))}
        />
      )}
      {region.mayRun && (
        <SearchForm lang={lang} action={at} submit={say.chooseButton} typed={typed}>
          <SelectField
            name="municipality"
            label={say.choose}
            value={chosen ? String(chosen.id) : undefined}
            options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        </SearchForm>
      )}
      {region.mayRun && chosen && <CorrectionForm {...props} chosen={chosen} at={at} />}
    </RegionYearPage>
  )
}

function CorrectionForm(props: CorrectionsView & { chosen: Named; at: string }) {
  const { frame, year, chosen, choices, postedOn, token, errors, typed, at } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <Section title={say.form(chosen.name, year)}>
      {postedOn !== year && <Notice lang={lang}>{say.closed(year, postedOn)}</Notice>}
      <Form lang={lang} action={at} submit={say.save} errors={errors} typed={typed}>
        <HiddenField name="token" value={token} />
        <HiddenField name="municipality" value={chosen.id} />
        <RadioField
          name="direction"
          label={say.direction}
          value="less"
          options={[
            { value: 'less', label: say.less },
            { value: 'more', label: say.more },
          ]}
        />
        <NumberField name="amount" label={say.amountLabel} hint={say.amountHint} decimals unit={say.kr} />
        <TextField name="reason" label={say.reason} hint={say.reasonHint} />
        {choices.length > 0 && (
          <SelectField
            name="about"
            label={say.aboutLabel}
            hint={say.aboutHint}
            optional
            empty={say.aboutNone}
            options={choices.map(({ key, told, onDay }) => ({
              value: key,
              label: `${told}, ${formatDayShort(onDay, lang)}`,
            }))}
          />
        )}
      </Form>
    </Section>
  )
}

interface ToldProps extends CorrectionsView {
  readonly correction: Correction
  readonly at: string
}

function Told({ frame: { lang }, region, year, correction, at, taking }: ToldProps) {
  const say = text[lang]
  const { withdrawn } = correction
  const about = correction.about === '' ? '' : ` ${say.about(correction.about)}`
  return (
    <>
      <p>{`${correction.reason}${about}`}</p>
      <Quiet>{madeText(correction, year, lang)}</Quiet>
      {withdrawn && <Quiet>{say.taken(formatDayShort(withdrawn.on, lang), withdrawn.by, withdrawn.reason)}</Quiet>}
      {!withdrawn && region.mayRun && <TakeBack lang={lang} correction={correction} at={at} taking={taking} />}
    </>
  )
}

function madeText({ madeOn, madeBy, postedYear, year }: Correction, shown: number, lang: Language): string {
  const say = text[lang]
  const made = say.made(formatDayShort(madeOn, lang), madeBy)
  return postedYear === year && year === shown ? made : `${made}, ${say.onYear(postedYear)}`
}

interface TakeBackProps {
  readonly lang: Language
  readonly correction: Correction
  readonly at: string
  readonly taking: CorrectionsView['taking']
}

function TakeBack({ lang, correction, at, taking }: TakeBackProps) {
  const say = text[lang]
  const wrong = taking?.id === correction.id ? taking : undefined
  const amount = formatKr(correction.amountOre, lang)
  return (
    <Details summary={say.take} open={wrong !== undefined}>
      <Form
        lang={lang}
        id={`take-${correction.id}`}
        action={`${at}/${correction.id}/withdrawal`}
        submit={say.takeOne(correction.municipality, amount)}
        submitKind="quiet"
        errors={wrong && { reason: wrong.message }}
        typed={wrong && { reason: wrong.typed }}
      >
        <TextField name="reason" label={say.takeWhy} />
      </Form>
    </Details>
  )
}
