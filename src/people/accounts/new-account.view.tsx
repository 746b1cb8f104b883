import {
  Actions,
  ButtonLink,
  CheckboxGroup,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  Notice,
  type Option,
  SelectField,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { AgreementRefusal } from '../agreements/agreement.rules.ts'
import { wordContentRefusal } from '../agreements/agreement.view.tsx'
import type { Workplaces } from './account.rules.ts'
import { text } from './new-account.text.ts'

interface NewAccountProps {
  frame: Frame
  workplaces: Workplaces
  /** The municipalities of the asker where the agreements stand in the way. */
  refusals: readonly AgreementRefusal[]
  choices: readonly Option[]
  token: string
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
  /** Someone the asker may see who has the address already. */
  takenBy?: number | undefined
}

export function NewAccountPage(props: NewAccountProps) {
  const { frame, workplaces, refusals, choices, takenBy } = props
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.title}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/people', label: say.people }]}
      width="text"
    >
      <Reasons refusals={refusals} lang={lang} />
      {takenBy !== undefined && (
        <Notice lang={lang}>
          <p>
            {say.refused.emailTakenHere} <a href={`/people/${takenBy}`}>{say.showThem}</a>
          </p>
        </Notice>
      )}
      <Form
        lang={lang}
        action="/people/new"
        submit={say.submit}
        cancel={{ href: '/people' }}
        errors={props.errors}
        typed={props.typed}
      >
        <HiddenField name="token" value={props.token} />
        <TextField name="name" label={say.name} />
        <TextField name="email" label={say.email} hint={say.emailHint} type="email" />
        <TextField name="title" label={say.jobTitle} hint={say.jobTitleHint} optional />
        <SelectField name="unit" label={say.unit} options={unitOptions(workplaces, lang)} />
        {workplaces.municipalities.some(({ isWhole }) => isWhole) && (
          <TextField name="newUnit" label={say.newUnit} hint={say.newUnitHint} optional />
        )}
        {choices.length === 0 ? (
          <p>{say.noChoices}</p>
        ) : (
          <CheckboxGroup name="choices" label={say.choices} hint={say.choicesHint} options={choices} optional />
        )}
      </Form>
    </Layout>
  )
}

/** Instead of the form where no municipality of the asker's may make accounts. */
export function NoAccountsPage({ frame, refusals }: { frame: Frame; refusals: readonly AgreementRefusal[] }) {
  const say = text[frame.lang]
  const names = refusals.map(({ municipalityName }) => municipalityName).join(say.and)
  return (
    <Layout
      frame={frame}
      title={say.cannotTitle(names)}
      lead={refusals.map((refusal) => <p key={refusal.municipalityName}>{wordContentRefusal(refusal, frame.lang)}</p>)}
      breadcrumb={[{ href: '/people', label: say.people }]}
      width="text"
    >
      <p>{say.whatNow}</p>
      <Actions>
        <ButtonLink href="/people" kind="quiet">
          {say.toPeople}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function Reasons({ refusals, lang }: { refusals: readonly AgreementRefusal[]; lang: Language }) {
  return (
    <>
      {refusals.map((refusal) => (
        <Notice key={refusal.municipalityName} lang={lang} title={text[lang].notIn(refusal.municipalityName)}>
          <p>{wordContentRefusal(refusal, lang)}</p>
        </Notice>
      ))}
    </>
  )
}

function unitOptions({ units, municipalities }: Workplaces, lang: Language): Option[] {
  const say = text[lang]
  return municipalities.flatMap(({ id, name, isWhole }) => [
    ...units
      .filter(({ parentId }) => parentId === id)
      .map((unit) => ({
        value: String(unit.id),
        label: municipalities.length > 1 ? say.unitIn(unit.name, name) : unit.name,
      })),
    ...(isWhole ? [{ value: String(id), label: say.noUnit(name) }] : []),
  ])
}
