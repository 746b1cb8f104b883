import { Actions, ButtonLink, Empty, type Frame, Layout, NumberField, SearchForm, SelectField, Table } from '#design'
import type { Language } from '#values'
import { text } from './audit.text.ts'

export interface ShownAct {
  readonly id: number
  readonly when: string
  readonly act: string
  readonly actorId: number | null
  readonly actorName: string | null
  readonly subjectKind: string
  readonly subjectId: number | null
  readonly subjectName: string | null
  readonly address: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditFilter {
  readonly act: string
  readonly person: string
}

interface AuditProps {
  frame: Frame
  acts: readonly ShownAct[]
  words: readonly string[]
  filter: AuditFilter
  /** The name of the person asked for, when it is known from the rows. */
  personName: string | undefined
  olderThan: number | undefined
  isFirstPage: boolean
}

export function AuditPage(props: AuditProps) {
  const { frame, acts, words, filter, personName, olderThan, isFirstPage } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={personName === undefined ? say.title : say.titlePerson(personName)}
      lead={<p>{say.lead}</p>}
      width="wide"
    >
      <SearchForm lang={lang} action="/audit" submit={say.filter} typed={{ ...filter }}>
        <SelectField
          name="act"
          label={say.act}
          empty={say.everyAct}
          options={words.map((word) => ({ value: word, label: wordOf(say.acts, word) }))}
        />
        <NumberField name="person" label={say.person} hint={say.personHint} />
      </SearchForm>
      <Table
        caption={say.caption}
        rows={acts}
        rowKey={(act) => act.id}
        columns={[
          { key: 'when', head: say.when, cell: ({ when }) => when },
          { key: 'who', head: say.who, cell: (act) => <Actor act={act} lang={lang} /> },
          { key: 'what', head: say.what, cell: ({ act }) => wordOf(say.acts, act) },
          { key: 'whom', head: say.whom, cell: (act) => <Subject act={act} lang={lang} /> },
          { key: 'where', head: say.where, cell: ({ address }) => address ?? say.unknownPlace },
          { key: 'detail', head: say.detail, cell: ({ detail }) => wordDetail(detail) },
        ]}
        empty={
          <Empty title={say.emptyTitle} action={<ButtonLink href="/audit">{say.showAll}</ButtonLink>}>
            {say.emptyBody}
          </Empty>
        }
      />
      <Actions>
        {olderThan !== undefined && (
          <ButtonLink href={`/audit?${addressOf(filter, olderThan)}`} kind="quiet">
            {say.older}
          </ButtonLink>
        )}
        {!isFirstPage && (
          <ButtonLink href="/audit" kind="quiet">
            {say.newest}
          </ButtonLink>
        )}
      </Actions>
    </Layout>
  )
}

function Actor({ act: { actorId, actorName }, lang }: { act: ShownAct; lang: Language }) {
  if (actorId === null) return <>{text[lang].system}</>
  return <a href={`/audit?person=${actorId}`}>{actorName ?? actorId}</a>
}

function Subject({ act: { subjectKind, subjectId, subjectName }, lang }: { act: ShownAct; lang: Language }) {
  const kind = wordOf(text[lang].kinds, subjectKind)
  if (subjectId === null) return <>{kind}</>
  if (subjectKind === 'person') return <a href={`/audit?person=${subjectId}`}>{subjectName ?? subjectId}</a>
  return <>{text[lang].numbered(kind, subjectId)}</>
}

/** In the reader's language where it has been worded; a newer act is shown by its own word until someone does. */
function wordOf(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word
}

function wordDetail(detail: ShownAct['detail']): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')
}

function addressOf(filter: AuditFilter, before: number): string {
  const all = Object.entries({ ...filter, before: String(before) })
  return new URLSearchParams(all.filter(([, value]) => value !== '')).toString()
}
