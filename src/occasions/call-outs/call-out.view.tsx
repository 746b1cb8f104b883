import {
  Actions,
  ButtonLink,
  Details,
  type Frame,
  formatDay,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Rows,
  Section,
  Status,
} from '#design'
import type { Language } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import { type Ask, type CallOut, type Candidate, turnOf } from './call-out.rules.ts'
import { text } from './call-out.text.ts'

export interface AskShown extends Ask {
  readonly isWaitedFor: boolean
  readonly askedWhen: string
  readonly untilWhen: string
}

interface CallOutProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly callOut: CallOut
  readonly asked: readonly AskShown[]
  /** Who will be asked, in order. */
  readonly turns: readonly Candidate[]
  /** Whom the planner can point out. */
  readonly choices: readonly Candidate[]
  readonly problem: string | undefined
}

/** A search for someone to take a place: who has been asked, who is next, and what the planner can do. */
export function CallOutPage({ frame, ...shown }: CallOutProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, callOut, asked, problem } = shown
  const at = `/occasions/${occasion.occasionId}`
  const isOpen = callOut.endedAt === null
  return (
    <Layout
      frame={frame}
      title={titleOf(callOut, asked, lang)}
      lead={<p>{leadOf(shown, lang)}</p>}
      line={occasion.colour}
      breadcrumb={[
        { href: at, label: occasion.courseName },
        { href: `${at}/staff-answers`, label: say.back },
      ]}
      width="text"
    >
      {problem && (
        <Notice lang={lang} kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {isOpen ? <Steer {...shown} lang={lang} /> : <Ended callOut={callOut} at={at} lang={lang} />}
      <Section title={say.asked} {...(isOpen ? { lead: <p>{say.live}</p> } : {})}>
        <AskedRows asked={asked} lang={lang} />
      </Section>
      {isOpen && <Next {...shown} lang={lang} />}
      {isOpen && callOut.role === 'trainer' && <ByHand {...shown} lang={lang} />}
    </Layout>
  )
}

type Shown = Omit<CallOutProps, 'frame'> & { readonly lang: Language }

function titleOf(callOut: CallOut, asked: readonly AskShown[], lang: Language): string {
  const { title } = text[lang]
  const { outcome, role, nobodyAt, filledByName } = callOut
  if (outcome === 'filled' || outcome === 'given') return title[outcome](filledByName ?? '')
  if (outcome !== null) return title[outcome]
  const waiting = asked.filter((ask) => ask.isWaitedFor)
  const [first] = waiting
  if (first !== undefined) return waiting.length === 1 ? title.asking(first.name) : title.askingMany(waiting.length)
  if (role === 'course-leader') return title.leader
  return nobodyAt === null ? title.idle : title.nobody
}

function leadOf({ occasion, callOut }: Pick<CallOutProps, 'occasion' | 'callOut'>, lang: Language): string {
  const say = text[lang]
  const day = formatDay(callOut.onDay, lang)
  return callOut.cause === 'moved-up'
    ? say.movedUp(callOut.name, occasion.courseName, day)
    : say.lead(callOut.name, say.roles[callOut.role], occasion.courseName, day)
}

function steeringAt({ occasionId, callOutId }: CallOut): string {
  return `/occasions/${occasionId}/call-outs/${callOutId}/steering`
}

function Steer({ callOut, asked, turns, lang }: Shown) {
  const say = text[lang]
  const action = steeringAt(callOut)
  const isWaiting = asked.some((ask) => ask.isWaitedFor)
  const isTrainers = callOut.role === 'trainer'
  return (
    <>
      <Actions>
        {isTrainers && isWaiting && turns.length > 0 && (
          <PostButton action={action} fields={{ to: 'skip' }} kind="primary">
            {say.skip}
          </PostButton>
        )}
        {isTrainers && callOut.asks !== 'all' && turns.length > 0 && (
          <PostButton action={action} fields={{ to: 'ask-all' }}>
            {say.askAll}
          </PostButton>
        )}
        <ButtonLink kind="quiet" href={`/occasions/${callOut.occasionId}/call-outs/${callOut.callOutId}`}>
          {say.again}
        </ButtonLink>
      </Actions>
      <Details summary={say.stop}>
        <p>{say.stopBody}</p>
        <PostButton action={action} fields={{ to: 'stop' }}>
          {say.stop}
        </PostButton>
      </Details>
    </>
  )
}

function Ended({ callOut, at, lang }: { callOut: CallOut; at: string; lang: Language }) {
  const say = text[lang]
  const isFilled = callOut.outcome === 'filled' || callOut.outcome === 'given'
  if (isFilled) return <p>{say.filledLead}</p>
  if (callOut.outcome !== 'stopped') return null
  return (
    <p>
      {say.fixed} <a href={`${at}/days/${callOut.dayId}/staff`}>{say.change}</a>
    </p>
  )
}

function AskedRows({ asked, lang }: { asked: readonly AskShown[]; lang: Language }) {
  const say = text[lang]
  if (asked.length === 0) return <Quiet>{say.none}</Quiet>
  return (
    <Rows
      items={asked.map((ask) => ({
        key: ask.askId,
        title: ask.name,
        note: ask.isWaitedFor
          ? `${say.askedAt(ask.askedWhen)} · ${say.ends(ask.untilWhen)}`
          : say.askedAt(ask.askedWhen),
        end: <AskStatus ask={ask} lang={lang} />,
      }))}
    />
  )
}

function AskStatus({ ask, lang }: { ask: AskShown; lang: Language }) {
  const say = text[lang].answers
  if (ask.answer === null) return <Status kind="waiting">{ask.isWaitedFor ? say.waiting : say.passed}</Status>
  return <Status kind={ask.answer === 'yes' ? 'done' : 'waiting'}>{say[ask.answer]}</Status>
}

function Next({ callOut, turns, choices, lang }: Shown) {
  const say = text[lang]
  const isLeaders = callOut.role === 'course-leader'
  const listed = isLeaders ? choices : turns
  return (
    <Section title={isLeaders ? say.title.leader : say.next} lead={<p>{isLeaders ? say.leadersLead : say.nextLead}</p>}>
      {listed.length === 0 ? (
        <Quiet>{say.nobodyNext}</Quiet>
      ) : (
        <Candidates {...{ callOut, lang }} candidates={listed} acts={isLeaders ? 'both' : 'ask'} />
      )}
    </Section>
  )
}

function ByHand({ callOut, choices, lang }: Shown) {
  const say = text[lang]
  if (choices.length === 0) return null
  return (
    <Details summary={say.byHand}>
      <p>{say.byHandLead}</p>
      <Candidates {...{ callOut, lang }} candidates={choices} acts="give" />
    </Details>
  )
}

interface CandidatesProps {
  readonly callOut: CallOut
  readonly candidates: readonly Candidate[]
  readonly acts: 'ask' | 'give' | 'both'
  readonly lang: Language
}

function Candidates({ callOut, candidates, acts, lang }: CandidatesProps) {
  const say = text[lang]
  const action = steeringAt(callOut)
  const give = callOut.role === 'course-leader' ? say.lead1 : say.give
  return (
    <Rows
      items={candidates.map((one) => ({
        key: one.personId,
        title: one.name,
        note: wordCandidate(one, callOut, lang),
        end: (
          <Actions>
            {acts !== 'give' && !one.isAsked && (
              <PostButton action={action} fields={{ to: 'ask', person: one.personId }} label={say.askOf(one.name)}>
                {say.ask}
              </PostButton>
            )}
            {acts !== 'ask' && (
              <PostButton action={action} fields={{ to: 'give', person: one.personId }} label={say.giveOf(one.name)}>
                {give}
              </PostButton>
            )}
          </Actions>
        ),
      }))}
    />
  )
}

function wordCandidate(one: Candidate, { role }: CallOut, lang: Language): string {
  const say = text[lang]
  const turn = turnOf(one)
  const there = one.task === null ? (turn ? say.turnWords[turn] : '') : say.tasks(say.roles[one.task])
  return [role === 'course-leader' && one.mayLead ? say.mayLead : '', there].filter((part) => part !== '').join(' · ')
}
