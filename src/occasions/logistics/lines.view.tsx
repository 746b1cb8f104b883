import {
  Button,
  Details,
  type FieldErrors,
  Form,
  type Frame,
  formatList,
  HiddenField,
  inWords,
  Layout,
  PostButton,
  Quiet,
  Section,
  SelectField,
  Tag,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { KindFields, TermFields } from './line-fields.view.tsx'
import type { Terms } from './logistics.rules.ts'
import type { CourseChoice, KeptLine } from './shown.rules.ts'
import { text as termWords } from './terms.text.ts'
import { wordAmount } from './word-item.view.ts'

export interface LinesShown {
  readonly region: { readonly id: number; readonly name: string }
  readonly lines: readonly KeptLine[]
  readonly choices: readonly CourseChoice[]
}

interface PageProps extends LinesShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** The line that was being changed, or 0 for a new one. */
  readonly wrong?: number
}

/** A region's list: what it orders, in sentences, and the way to change it. */
export function LinesPage({ frame, errors, typed, wrong, ...shown }: PageProps) {
  const { lang } = frame
  const say = termWords[lang]
  const { region, lines } = shown
  const word = `${inWords(lines.length, lang)} ${lines.length === 1 ? say.line : say.lines}`
  const of = (lineId: number) => (wrong === lineId ? { errors, typed } : { errors: undefined, typed: undefined })
  return (
    <Layout
      frame={frame}
      title={lines.length === 0 ? say.titleNone(region.name) : say.title(region.name, word)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/logistics', label: say.back }]}
      width="text"
    >
      {lines.length === 0 && (
        <>
          <PostButton kind="primary" action={`/logistics/regions/${region.id}/usual`}>
            {say.begin}
          </PostButton>
          <Quiet>{say.beginNote}</Quiet>
        </>
      )}
      {lines.length > 0 && (
        <Section title={say.list}>
          {lines.map((line) => (
            <Line key={line.lineId} line={line} isOpen={wrong === line.lineId} lang={lang} {...of(line.lineId)} />
          ))}
        </Section>
      )}
      <Details summary={say.add} open={wrong === 0}>
        <NewLine {...shown} lang={lang} {...of(0)} />
      </Details>
    </Layout>
  )
}

interface FormProps {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function Line({ line, isOpen, lang, errors, typed }: FormProps & { line: KeptLine; isOpen: boolean }) {
  const say = termWords[lang]
  const { lineId, version, what } = line
  const at = `/logistics/regions/${line.regionId}/lines/${lineId}`
  return (
    <article class="order-line" id={`line-${lineId}`}>
      <h3 class="order-line-title">
        {what} <Tag>{line.courseName ?? line.journeyName ?? say.forAll}</Tag>
      </h3>
      <p>
        {wordTerms(line, lang)} {line.supplier}
      </p>
      <Details summary={say.changeLine(what)} open={isOpen}>
        <Form
          lang={lang}
          id={`line-${lineId}-form`}
          action={at}
          submit={say.save}
          submitKind="quiet"
          errors={errors}
          typed={typed}
        >
          <HiddenField name="seen" value={version} />
          <TermFields lang={lang} terms={line} />
        </Form>
        <Form lang={lang} id={`line-${lineId}-end`} action={`${at}/removal`}>
          <HiddenField name="seen" value={version} />
          <Button kind="quiet" label={say.removeLine(what)}>
            {say.remove}
          </Button>
        </Form>
      </Details>
    </article>
  )
}

function NewLine({ region, choices, lang, errors, typed }: LinesShown & FormProps) {
  const say = termWords[lang]
  return (
    <Form
      lang={lang}
      id="new-line"
      action={`/logistics/regions/${region.id}/lines`}
      submit={say.addLine}
      errors={errors}
      typed={typed}
    >
      <KindFields lang={lang} />
      <SelectField
        name="of"
        label={say.holdsFor}
        empty={say.forAll}
        options={choices.map(({ value, name }) => ({ value, label: name }))}
      />
      <TermFields lang={lang} />
    </Form>
  )
}

/** How many, how often and by when, as a colleague would say it. */
function wordTerms(line: Terms & Pick<KeptLine, 'kind' | 'onEach'>, lang: Language): string {
  const say = termWords[lang]
  const { perPeople, forEvery, counts, perStaff, extra, onSiteOnly, orderDays } = line
  const some = (count: number) => wordAmount(count, line, lang)
  const to = forEvery === 1 ? say.each[counts] : `${say.group(forEvery)}, ${say.counted[counts]}`
  const parts = [
    ...(perPeople > 0 ? [`${some(perPeople)} ${to}`] : []),
    ...(perStaff > 0 ? [say.staffEach(some(perStaff))] : []),
    ...(extra > 0 ? [say.extraSaid(some(extra))] : []),
  ]
  const said = say.said(formatList(parts, lang), say.onEachChoices[line.onEach], orderDays)
  return onSiteOnly ? `${said} ${say.onSite}` : said
}
