import {
  Actions,
  ButtonLink,
  Details,
  Facts,
  type FieldErrors,
  type Frame,
  formatDay,
  Layout,
  PostButton,
  Rows,
  Section,
  type Typed,
} from '#design'
import type { Day, Language, Role } from '#values'
import type { Employment } from '../employments/employment.rules.ts'
import type { GrantPlace } from '../roles/grant.rules.ts'
import type { HeldRole } from '../roles/role.rules.ts'
import { roleSentence } from '../roles/role.view.tsx'
import { text } from './person.text.ts'
import { EmploymentEndForm, GiveRoleForm, placeOf } from './person-forms.view.tsx'

export interface PersonFacts {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly hasPassphrase: boolean
  readonly employments: readonly Employment[]
  readonly enrolments: readonly { id: number; journeyName: string; stepName: string; trackName: string | null }[]
  /** Each with whether the asker may end it. */
  readonly roles: readonly (HeldRole & { mayEnd: boolean })[]
  readonly rolesToGive: readonly Role[]
  readonly places: readonly GrantPlace[]
  readonly journeys: readonly { id: number; name: string }[]
  readonly mayEndEmployment: boolean
  readonly maySendLink: boolean
  readonly maySeeRecord: boolean
  readonly mayEnrol: boolean
  readonly mayMerge: boolean
  readonly today: Day
}

/** A form of the page that came back, with what was wrong and what was typed. */
export interface ReturnedForm {
  readonly form: 'role' | 'end'
  readonly errors: FieldErrors
  readonly typed: Typed
}

interface PersonProps {
  frame: Frame
  person: PersonFacts
  returned: ReturnedForm | undefined
}

export function PersonPage({ frame, person, returned }: PersonProps) {
  const { lang } = frame
  const say = text[lang]
  const back = (form: ReturnedForm['form']) => (returned?.form === form ? returned : undefined)
  const shared = { lang, personId: person.id }
  return (
    <Layout
      frame={frame}
      title={titleOf(person, lang)}
      breadcrumb={[{ href: '/people', label: say.people }]}
      width="text"
    >
      <Facts
        facts={[
          { term: say.email, value: person.email },
          {
            term: say.workplace,
            value: person.employments.map((one) => <p key={one.id}>{employmentOf(one, lang)}</p>),
          },
          { term: say.travels, value: <Travels person={person} lang={lang} /> },
        ]}
      />
      <Actions>
        {person.maySeeRecord && (
          <ButtonLink href={`/people/${person.id}/record`} kind="quiet">
            {say.toRecord}
          </ButtonLink>
        )}
        {person.mayEnrol && (
          <ButtonLink href={`/people/${person.id}/enrolments`} kind="quiet">
            {say.toEnrolments}
          </ButtonLink>
        )}
        {person.mayMerge && (
          <ButtonLink href={`/people/${person.id}/merge`} kind="quiet">
            {say.toMerge}
          </ButtonLink>
        )}
      </Actions>
      <Section title={say.rolesTitle}>
        <RolesOf person={person} lang={lang} />
        {person.rolesToGive.length > 0 && person.places.length > 0 && (
          <Details summary={say.giveTitle} open={back('role') !== undefined}>
            <GiveRoleForm
              {...shared}
              roles={person.rolesToGive}
              places={person.places}
              journeys={person.journeys}
              errors={back('role')?.errors}
              typed={back('role')?.typed}
            />
          </Details>
        )}
      </Section>
      {person.maySendLink && (
        <Section title={say.linkTitle} lead={<p>{person.hasPassphrase ? say.linkForgotten : say.linkWelcome}</p>}>
          <PostButton action={`/people/${person.id}/sign-in-link`}>{say.sendLink}</PostButton>
        </Section>
      )}
      {person.mayEndEmployment && (
        <Section title={say.endTitle} lead={<p>{say.endLead}</p>} id="end">
          <Details summary={say.endSummary} open={back('end') !== undefined}>
            <EmploymentEndForm
              {...shared}
              employments={person.employments}
              today={person.today}
              errors={back('end')?.errors}
              typed={back('end')?.typed}
            />
          </Details>
        </Section>
      )}
    </Layout>
  )
}

function titleOf({ name, employments, hasPassphrase, today }: PersonFacts, lang: Language): string {
  const say = text[lang].title
  const [first] = employments
  if (first !== undefined && first.from > today) return say.starting(name, formatDay(first.from, lang))
  const ends = employments.map(({ until }) => until).filter((until) => until !== null)
  const last = ends.sort().at(-1)
  if (last !== undefined && ends.length === employments.length) return say.ending(name, formatDay(last, lang))
  return hasPassphrase ? say.active(name) : say.waiting(name)
}

function employmentOf(employment: Employment, lang: Language): string {
  const say = text[lang]
  const { title, from, until } = employment
  const parts = [
    ...(title === '' ? [] : [title]),
    placeOf(employment, lang),
    say.since(formatDay(from, lang)),
    ...(until === null ? [] : [say.lastDay(formatDay(until, lang))]),
  ]
  return parts.join(', ')
}

function Travels({ person, lang }: { person: PersonFacts; lang: Language }) {
  const { enrolments } = person
  if (enrolments.length === 0) return <>{text[lang].travelsNothing}</>
  return (
    <>
      {enrolments.map(({ id, journeyName, stepName, trackName }) => (
        <p key={id}>{[journeyName, stepName, trackName].filter((name) => name !== null).join(' · ')}</p>
      ))}
    </>
  )
}

function RolesOf({ person, lang }: { person: PersonFacts; lang: Language }) {
  const say = text[lang]
  if (person.roles.length === 0) return <p>{say.noRoles}</p>
  return (
    <Rows
      items={person.roles.map((held) => {
        const sentence = roleSentence(held, { lang, today: person.today })
        return {
          key: held.id,
          title: sentence,
          end: held.mayEnd && (
            <PostButton action={`/people/${person.id}/roles/${held.id}/end`} label={say.endRoleLabel(sentence)}>
              {say.endRole}
            </PostButton>
          ),
        }
      })}
    />
  )
}
