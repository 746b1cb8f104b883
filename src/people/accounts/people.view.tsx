import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  formatDate,
  inWords,
  Layout,
  Pager,
  SearchForm,
  Status,
  sentenceCase,
  Table,
  TextField,
} from '#design'
import type { Day, Language } from '#values'
import { text } from './people.text.ts'

export interface PersonRow {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly unitName: string
  readonly municipalityName: string | null
  readonly from: Day
  readonly until: Day | null
  readonly hasPassphrase: boolean
}

interface PeopleProps {
  frame: Frame
  people: readonly PersonRow[]
  /** At most `most`; more are not counted. */
  count: number
  most: number
  search: string
  page: number
  pages: number
  /** Nothing is listed before something has been searched for. */
  isSearchNeeded: boolean
  mayCreate: boolean
  today: Day
}

export function PeoplePage(props: PeopleProps) {
  const { frame, people, search, page, pages, isSearchNeeded } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={titleOf(props)} lead={<p>{leadOf(props)}</p>}>
      {props.mayCreate && (
        <Actions>
          <ButtonLink href="/people/new">{say.newAccount}</ButtonLink>
        </Actions>
      )}
      <SearchForm lang={lang} action="/people" submit={say.searchSubmit} typed={{ search }}>
        <TextField name="search" label={say.search} type="search" width="medium" />
      </SearchForm>
      {!isSearchNeeded && (
        <Table
          caption={say.caption}
          quietCaption
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            { key: 'name', head: say.name, cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a> },
            {
              key: 'unit',
              head: say.unit,
              cell: (person) => unitOf(person, { lang, isOne: isOneMunicipality(people) }),
            },
            { key: 'email', head: say.email, cell: ({ email }) => email },
            {
              key: 'state',
              head: say.state,
              cell: (person) => <State person={person} today={props.today} lang={lang} />,
            },
          ]}
          empty={<Nobody {...props} />}
        />
      )}
      <Pager lang={lang} page={page} pages={pages} href={(to) => `/people?${addressOf(search, to)}`} />
    </Layout>
  )
}

function titleOf({ frame, count, most, search, isSearchNeeded }: PeopleProps): string {
  const say = text[frame.lang]
  if (isSearchNeeded) return say.titleSearch
  const words = sentenceCase(inWords(count, frame.lang))
  if (search !== '') {
    if (count < 2) return count === 0 ? say.noneFound : say.titleOneFound
    return say.titleFound(words)
  }
  if (count < 2) return count === 0 ? say.titleNone : say.titleOne
  return count > most ? say.titleMany : say.title(words)
}

function leadOf({ frame, count, most, isSearchNeeded }: PeopleProps): string {
  const say = text[frame.lang]
  if (isSearchNeeded) return say.leadSearch
  return count > most ? say.leadMany : say.lead
}

/** Where everyone works in the same municipality it need not be said on each row. */
function isOneMunicipality(people: readonly PersonRow[]): boolean {
  return new Set(people.map(({ unitName, municipalityName }) => municipalityName ?? unitName)).size === 1
}

function unitOf(
  { unitName, municipalityName }: PersonRow,
  { lang, isOne }: { lang: Language; isOne: boolean },
): string {
  return municipalityName === null || isOne ? unitName : text[lang].unitIn(unitName, municipalityName)
}

function State({ person, today, lang }: { person: PersonRow; today: Day; lang: Language }) {
  const say = text[lang].states
  if (person.from > today) return <Status kind="planned">{say.starts(formatDate(person.from, lang))}</Status>
  if (person.until !== null) return <Status kind="planned">{say.ends(formatDate(person.until, lang))}</Status>
  if (!person.hasPassphrase) return <Status kind="waiting">{say.waiting}</Status>
  return <Status kind="done">{say.active}</Status>
}

function Nobody({ frame, search, mayCreate }: PeopleProps) {
  const say = text[frame.lang]
  if (search !== '') {
    const all = (
      <ButtonLink href="/people" kind="quiet">
        {say.showAll}
      </ButtonLink>
    )
    return (
      <Empty title={say.noneFound} action={all}>
        {say.noneFoundBody}
      </Empty>
    )
  }
  const first = mayCreate ? <ButtonLink href="/people/new">{say.newAccount}</ButtonLink> : undefined
  return (
    <Empty title={say.emptyTitle} action={first}>
      {say.emptyBody}
    </Empty>
  )
}

function addressOf(search: string, page: number): string {
  const query = new URLSearchParams(search === '' ? {} : { search })
  if (page > 1) query.set('page', String(page))
  return query.toString()
}
