import { Details, formatDayShort, Quiet, SelectField, Tag } from '#design'
import type { Language } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { Weighed } from './candidate.rules.ts'
import { fieldOfTurn } from './chosen.rules.ts'
import { isNew, leavingOf, type ProposedDay, type Turn } from './rota.rules.ts'
import { text } from './rota.text.ts'
import { wordChosen, wordFacts, wordPassed } from './word-reason.view.ts'

interface TurnsProps {
  readonly proposed: ProposedDay
  readonly role: StaffRole
  readonly lang: Language
}

/** The turns of a day in one role: who is proposed, to be changed for another with the reasons beside, and who it is today. */
export function TurnsOf({ proposed, role, lang }: TurnsProps) {
  const say = text[lang]
  const turns = proposed.turns.filter((turn) => turn.role === role)
  if (turns.length === 0) return <Quiet>{say.notNeeded}</Quiet>
  const isDifferent = turns.some((turn) => isNew(proposed, turn))
  const today = proposed.day.staff.filter((one) => one.role === role).map(({ name }) => name)
  return (
    <>
      {turns.map((turn) => (
        <OneTurn key={turn.index} {...{ proposed, turn, lang }} />
      ))}
      {isDifferent && <Quiet>{today.length > 0 ? say.today(today.join(', ')) : say.nobodyToday}</Quiet>}
    </>
  )
}

function OneTurn({ proposed, turn, lang }: { proposed: ProposedDay; turn: Turn; lang: Language }) {
  const say = text[lang]
  const { day } = proposed
  const { chosen } = turn
  const others = turn.passed.filter(({ weighed }) => mayChoose(weighed)).map(({ weighed }) => weighed)
  return (
    <>
      <SelectField
        name={fieldOfTurn(day.dayId, turn)}
        label={say.turnOf(say.roles[turn.role], formatDayShort(day.onDay, lang))}
        quietLabel
        empty={say.nobody}
        value={chosen?.member.personId}
        options={[...(chosen ? [chosen] : []), ...others].map((weighed) => ({
          value: String(weighed.member.personId),
          label: `${weighed.member.name} – ${wordFacts(weighed, { role: turn.role, isKept: false, isFewest: false }, lang)}`,
        }))}
      />
      {chosen === undefined ? (
        <Quiet>{say.unable}</Quiet>
      ) : (
        <p class="quiet">
          {isNew(proposed, turn) && <Tag>{say.isNew}</Tag>} {wordChosen(chosen, turn, lang)}
        </p>
      )}
    </>
  )
}

/** Whoever has said no may be talked to, and whoever has another task that day may change it; who is elsewhere cannot come. */
export function mayChoose({ bar }: Weighed): boolean {
  return bar !== 'mayNot' && bar !== 'elsewhere'
}

/** Who was passed over on a day, turn by turn, and why; and who leaves it. */
export function PassedOverOf({ lang, ...proposed }: ProposedDay & { readonly lang: Language }) {
  const say = text[lang]
  const leaving = leavingOf(proposed)
  const given = proposed.turns.filter(({ isKept }) => !isKept)
  return (
    <>
      {leaving.length > 0 && <p>{say.leaves(leaving.map(({ name }) => name).join(', '))}</p>}
      {(given.length > 0 ? given : proposed.turns).some(({ passed }) => passed.length > 0) && (
        <Details summary={say.whyNot}>
          {proposed.turns.map((turn) => (
            <PassedOverList key={`${turn.role} ${turn.index}`} turn={turn} lang={lang} />
          ))}
        </Details>
      )}
    </>
  )
}

function PassedOverList({ turn, lang }: { turn: Turn; lang: Language }) {
  const say = text[lang]
  // Who has a task that day already is seen beside.
  const passed = turn.passed.filter(({ why }) => why !== 'thisDay' && why !== 'mayNot')
  if (passed.length === 0) return null
  return (
    <>
      <p class="passed-role">{say.roles[turn.role]}</p>
      <ul class="passed">
        {passed.map((one) => (
          <li key={one.weighed.member.personId}>
            {say.passed(one.weighed.member.name, wordPassed(one, turn.role, lang))}
          </li>
        ))}
      </ul>
    </>
  )
}
