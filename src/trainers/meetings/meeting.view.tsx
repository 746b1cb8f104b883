import {
  Actions,
  ButtonLink,
  DayList,
  Details,
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  formatList,
  formatTime,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Section,
  Split,
  TextArea,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { Agenda } from './agenda.view.tsx'
import { Guests, MarkForm } from './guests.view.tsx'
import type { Meeting } from './meeting.rules.ts'
import { text } from './meeting.text.ts'
import type { GuestShown } from './shown.rules.ts'

export interface MeetingShown {
  readonly meeting: Meeting
  readonly guests: readonly GuestShown[]
  /** Whom it reaches and who has not been asked. */
  readonly toAsk: number
  /** The asker holds it. */
  readonly mine: boolean
  readonly mayChange: boolean
  /** It has begun: attendance can be marked. */
  readonly mayMark: boolean
  readonly mayGive: boolean
}

interface PageProps extends MeetingShown {
  readonly frame: Frame
  readonly form?: 'guest' | 'cancellation'
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** One meeting: when, for whom, who comes, who came, and what it gave. */
export function MeetingPage({ frame, form, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { meeting, guests, mine } = shown
  const told = (which: 'guest' | 'cancellation') => (form === which ? { errors, typed } : {})
  return (
    <Layout
      frame={frame}
      title={meeting.title}
      eyebrow={`${say.kinds[meeting.kind]} · ${meeting.journeyName}`}
      breadcrumb={[{ href: '/trainers/meetings', label: say.menu }]}
    >
      {meeting.isCancelled && (
        <Notice lang={lang} kind="problem" title={say.isCancelled}>
          <p lang="sv">{meeting.cancelReason}</p>
        </Notice>
      )}
      <Split aside={<About {...shown} lang={lang} />}>
        {mine && shown.mayChange && <ToAsk {...shown} lang={lang} />}
        {shown.mayMark && mine && !meeting.isGiven && <MarkForm {...{ lang, guests, meeting }} />}
        {mine && <Give {...shown} lang={lang} />}
        <Guests
          {...{ lang, guests, meeting, mine }}
          mayChange={shown.mayChange && (mine || meeting.isAsked)}
          {...told('guest')}
        />
        {mine && shown.mayChange && <Cancel meeting={meeting} lang={lang} {...told('cancellation')} />}
      </Split>
    </Layout>
  )
}

type PartProps = MeetingShown & { lang: Language }

function About({ meeting, mine, mayChange, lang }: PartProps) {
  const say = text[lang]
  const { days, agenda, regions, courses, gives, journeyName, hostName, meetingId } = meeting
  const names = (those: readonly { readonly name: string }[]) =>
    formatList(
      those.map(({ name }) => name),
      lang,
    )
  const whom = courses.length === 0 ? say.everyCourse(journeyName) : names(courses)
  const facts = [
    { term: say.host, value: hostName },
    { term: say.whom, value: `${whom}. ${regions.length === 0 ? say.everyRegion : names(regions)}.` },
    ...(gives.length === 0
      ? []
      : [
          {
            term: say.gives,
            value: formatList(
              gives.map(({ role, courseName }) => say.give[role](courseName)),
              lang,
            ),
          },
        ]),
  ]
  return (
    <Section title={say.when}>
      <DayList
        lang={lang}
        items={days.map(({ dayId, number, onDay, starts, ends, form, place, link }) => ({
          key: dayId,
          day: onDay,
          title:
            days.length === 1
              ? formatTime(starts, ends, lang)
              : `${say.day(number)}, ${formatTime(starts, ends, lang)}`,
          note: form === 'digital' ? <a href={link}>{say.forms.digital}</a> : place,
        }))}
      />
      <Agenda agenda={agenda} />
      <Facts facts={facts} />
      {mine && mayChange && (
        <Actions>
          <ButtonLink href={`/trainers/meetings/${meetingId}/change`} kind="quiet">
            {say.change}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

function ToAsk({ meeting, toAsk, guests, lang }: PartProps) {
  const say = text[lang]
  if (toAsk === 0 && meeting.isAsked) return null
  if (toAsk === 0 && guests.length === 0)
    return (
      <Notice lang={lang} kind="waiting">
        <p>{say.nobodyToAsk}</p>
      </Notice>
    )
  return (
    <Notice lang={lang} kind="waiting" title={say.toAsk(toAsk)}>
      <p>{say.toAskBody}</p>
      <PostButton action={`/trainers/meetings/${meeting.meetingId}/invitation`} kind="primary">
        {meeting.isAsked ? say.askMore : say.ask}
      </PostButton>
    </Notice>
  )
}

function Give({ meeting, mayGive, lang }: PartProps) {
  const say = text[lang]
  if (meeting.isGiven)
    return (
      <Notice lang={lang} kind="done">
        <p>{say.isGiven}</p>
      </Notice>
    )
  if (!mayGive) return null
  return (
    <Section title={say.giveTitle} lead={<p>{say.giveLead}</p>}>
      <Quiet>
        {formatList(
          meeting.gives.map(({ role, courseName }) => say.give[role](courseName)),
          lang,
        )}
      </Quiet>
      <PostButton action={`/trainers/meetings/${meeting.meetingId}/authorisations`} kind="primary">
        {say.giveSubmit}
      </PostButton>
    </Section>
  )
}

interface CancelProps {
  meeting: Meeting
  lang: Language
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

function Cancel({ meeting, lang, errors, typed }: CancelProps) {
  const say = text[lang]
  return (
    <Details summary={say.cancel} open={errors !== undefined}>
      <Form
        {...{ lang, errors, typed }}
        id="c"
        action={`/trainers/meetings/${meeting.meetingId}/cancellation`}
        submit={say.cancelSubmit}
        submitKind="danger"
      >
        <TextArea name="why" label={say.cancelWhy} hint={say.cancelHint} rows={3} />
      </Form>
    </Details>
  )
}
