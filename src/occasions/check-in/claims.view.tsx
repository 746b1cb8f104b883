import { Actions, Button, CheckboxGroup, Form, HiddenField, Notice, PostButton, Rows, Section } from '#design'
import type { Language } from '#values'
import type { Claimed, DayListShown } from '../attendance/shown.rules.ts'
import { text } from './claims.text.ts'

type Shown = Pick<DayListShown, 'occasion' | 'day' | 'claims'>

/** Those who say that they are here and wait for a yes: many at once, and those who want in, one by one. */
export function Claims({ lang, ...shown }: Shown & { lang: Language }) {
  const say = text[lang]
  const late = shown.claims.filter(({ why }) => why === 'without-network')
  const wanting = shown.claims.filter(({ why }) => why === 'not-on-the-list')
  return (
    <>
      {late.length > 0 && (
        <Section title={say.late(late.length)} lead={<p>{say.lateLead}</p>}>
          <Form lang={lang} action={addressOf(shown)} id="claims">
            <HiddenField name="why" value="without-network" />
            <CheckboxGroup
              name="claim"
              label={say.which}
              values={late.map(({ claimId }) => String(claimId))}
              options={late.map(({ claimId, name, works, time }) => ({
                value: String(claimId),
                label: name,
                hint: [works, say.readAt(time)].filter(Boolean).join(' · '),
              }))}
            />
            <Actions>
              <Button name="answer" value="yes">
                {say.yes}
              </Button>
              <Button kind="quiet" name="answer" value="no">
                {say.no}
              </Button>
            </Actions>
          </Form>
        </Section>
      )}
      {wanting.length > 0 && <Wanting {...shown} claims={wanting} lang={lang} />}
    </>
  )
}

const addressOf = ({ occasion, day }: Shown) => `/occasions/${occasion.occasionId}/days/${day.dayId}/claims`

function Wanting({ claims, lang, ...shown }: Shown & { lang: Language }) {
  const say = text[lang]
  const action = addressOf({ ...shown, claims })
  const fields = (claim: Claimed, answer: 'yes' | 'no') => ({ why: 'not-on-the-list', claim: claim.claimId, answer })
  return (
    <Section title={say.wanting(claims.length)}>
      <Notice lang={lang}>
        <p>{say.wantingLead}</p>
      </Notice>
      <Rows
        items={claims.map((claim) => ({
          key: claim.claimId,
          title: claim.name,
          note: [claim.works, say.cameAt(claim.time)].filter(Boolean).join(' · '),
          end: (
            <div class="actions">
              <PostButton action={action} fields={fields(claim, 'yes')} label={`${say.letIn}: ${claim.name}`}>
                {say.letIn}
              </PostButton>
              <PostButton action={action} fields={fields(claim, 'no')} label={`${say.leaveOut}: ${claim.name}`}>
                {say.leaveOut}
              </PostButton>
            </div>
          ),
        }))}
      />
    </Section>
  )
}
