import {
  Actions,
  ButtonLink,
  CheckboxGroup,
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatDays,
  formatKr,
  formatList,
  HiddenField,
  inWords,
  Layout,
  Section,
  sentenceCase,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language, Ore } from '#values'
import { text } from './request.text.ts'

/** What is said of a request to whoever answers. */
export interface Requested {
  readonly requestId: number
  readonly name: string
  readonly unitName: string
  readonly courseName: string
  readonly note: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly places: readonly string[]
  readonly priceOre: Ore
  readonly seatsLeft: number
  readonly queueLength: number
  readonly expiresOn: Day
}

interface PageProps {
  readonly frame: Frame
  readonly requests: readonly Requested[]
  /** Whether the reader leads a team, and may name a deputy. */
  readonly leads: boolean
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** What waits for an answer: several approved at once, each declined with a reason. */
export function RequestsPage({ frame, requests, leads, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const chosen = errors?.request === undefined ? undefined : errors
  return (
    <Layout frame={frame} title={sentenceCase(say.title(inWords(requests.length, lang), requests.length))} width="text">
      {requests.length === 0 ? (
        <Empty title={say.empty}>
          <p>{say.emptyBody}</p>
        </Empty>
      ) : (
        <>
          <Form lang={lang} id="approve" action="/requests/approval" submit={say.approve} errors={chosen}>
            <CheckboxGroup
              name="request"
              label={say.who}
              hint={say.whoHint}
              options={requests.map((one) => ({
                value: String(one.requestId),
                label: say.wants(one.name, one.courseName),
                hint: wordFacts(one, lang),
              }))}
            />
          </Form>
          <Section title={say.declineTitle} lead={<p>{say.declineLead}</p>}>
            {requests.map((one) => {
              const isWrong = typed?.requestId === String(one.requestId)
              return (
                <Details key={one.requestId} summary={say.declineOne(one.name, one.courseName)} open={isWrong}>
                  <DeclineForm
                    {...{ lang, action: '/requests/decline', requestId: one.requestId }}
                    errors={isWrong ? errors : undefined}
                    typed={isWrong ? typed : undefined}
                  />
                </Details>
              )
            })}
          </Section>
        </>
      )}
      {leads && (
        <Actions>
          <ButtonLink href="/requests/deputy" kind="quiet">
            {say.toDeputy}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

/** When and where, what it costs, whether there is room, and until when to answer. */
export function wordFacts(one: Requested, lang: Language): string {
  const say = text[lang]
  const { firstDay, lastDay, places, priceOre, seatsLeft, queueLength, expiresOn, note, unitName } = one
  return [
    `${unitName}. ${formatDays(firstDay, lastDay, lang)}${places.length > 0 ? `, ${formatList(places, lang)}` : ''}.`,
    priceOre === 0 ? say.free : say.costs(formatKr(priceOre, lang)),
    seatsLeft > 0 ? say.room(seatsLeft) : say.full(queueLength),
    say.answerBy(formatDate(expiresOn, lang)),
    ...(note === '' ? [] : [say.note(note)]),
  ].join(' ')
}

interface DeclineProps {
  readonly lang: Language
  readonly action: string
  readonly requestId: number
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

export function DeclineForm({ lang, action, requestId, errors, typed }: DeclineProps) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      id={`decline-${requestId}`}
      action={action}
      submit={say.decline}
      submitKind="quiet"
      errors={errors}
      typed={typed}
    >
      <HiddenField name="requestId" value={requestId} />
      <TextField name="reason" label={say.reason} hint={say.reasonHint} />
    </Form>
  )
}
