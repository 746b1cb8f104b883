import {
  Actions,
  ButtonLink,
  Details,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  formatCount,
  formatDate,
  HiddenField,
  Layout,
  Rows,
  Section,
  Status,
  SubMenu,
  TextArea,
} from '#design'
import type { Day, Language } from '#values'
import { text as occasionWords } from '../occasion/occasion.text.ts'
import { mostRows, type Sheet } from './sheet.rules.ts'
import { text } from './sheet.text.ts'
import { megabytes } from './word-sheet.view.ts'

interface Region {
  readonly id: number
  readonly name: string
}

export interface SheetLine extends Pick<Sheet, 'id' | 'name' | 'askedAt' | 'endedAt' | 'fault'> {
  readonly putInOn: Day
}

interface SheetProps {
  readonly frame: Frame
  readonly region: Region
  readonly regions: readonly Region[]
  readonly recent: readonly SheetLine[]
  readonly errors?: FieldErrors
  /** What was pasted, kept. */
  readonly pasted?: string
}

/** Where a term's plan is pasted or sent. */
export function SheetPage({ frame, region, regions, recent, errors, pasted }: SheetProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.title}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/occasions', label: occasionWords[lang].menu }]}
      width="text"
    >
      {regions.length > 1 && (
        <SubMenu
          label={say.regions}
          items={regions.map(({ id, name }) => ({
            href: `/occasions/sheet?region=${id}`,
            label: name,
            current: id === region.id,
          }))}
        />
      )}
      <SheetForm {...{ lang, regionId: region.id, submit: say.show, pasted, errors }} />
      <Section title={say.template} lead={<p>{say.templateLead}</p>}>
        <Actions>
          <ButtonLink kind="quiet" href={`/occasions/sheet/template.xlsx?region=${region.id}`}>
            {say.xlsx}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`/occasions/sheet/template.csv?region=${region.id}`}>
            {say.csv}
          </ButtonLink>
        </Actions>
        <Details summary={say.rules}>
          <Rows
            items={[...Object.values(say.ruleLines), say.mostRows(formatCount(mostRows, lang))].map((rule) => ({
              key: rule,
              title: rule,
            }))}
          />
        </Details>
      </Section>
      {recent.length > 0 && (
        <Section title={say.recent}>
          <Rows
            items={recent.map((sheet) => ({
              key: sheet.id,
              title: sheet.name === '' ? say.pasted : sheet.name,
              href: `/occasions/sheet/${sheet.id}`,
              note: formatDate(sheet.putInOn, lang),
              end: <Standing sheet={sheet} lang={lang} />,
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

function Standing({ sheet: { askedAt, endedAt, fault }, lang }: { sheet: SheetLine; lang: Language }) {
  const say = text[lang].state
  if (!askedAt) return <Status kind="planned">{say.seen}</Status>
  if (!endedAt) return <Status kind="waiting">{say.working}</Status>
  return fault ? <Status kind="problem">{say.stopped}</Status> : <Status kind="done">{say.done}</Status>
}

interface FormProps {
  readonly lang: Language
  readonly regionId: number
  readonly submit: string
  readonly pasted: string | undefined
  readonly errors?: FieldErrors | undefined
}

/** The box and the file; what was put in it before stands there still. */
export function SheetForm({ lang, regionId, submit, pasted, errors }: FormProps) {
  const say = text[lang]
  return (
    <Form lang={lang} action="/occasions/sheet" submit={submit} submitKind="primary" upload errors={errors}>
      <HiddenField name="region" value={regionId} />
      <TextArea name="text" label={say.paste} hint={say.pasteHint} value={pasted ?? ''} rows={8} />
      <FileField name="file" label={say.file} hint={say.fileHint(megabytes)} accept=".xlsx,.csv,.tsv,.txt" optional />
    </Form>
  )
}
