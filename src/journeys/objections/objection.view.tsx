import {
  Button,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  HiddenField,
  Layout,
  Notice,
  RadioField,
  Section,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Asker, Day, Language } from '#values'
import {
  type Entry,
  nextLevel,
  type Objection,
  outcomes,
  whyNotArgue,
  whyNotDecide,
  whyNotLift,
} from './objection.rules.ts'
import { text } from './objection.text.ts'

export interface ObjectionShown {
  readonly objection: Objection
  readonly raisedOn: Day
  /** The day of each entry, by its id. */
  readonly days: ReadonlyMap<number, Day>
  readonly asker: Asker
  readonly token: string
}

interface PageProps extends ObjectionShown {
  readonly frame: Frame
  /** The form that came in with something wrong. */
  readonly wrong?: { readonly form: FormName; readonly errors: FieldErrors; readonly typed: Typed }
}
export type FormName = 'reply' | 'lifting' | 'decision'

/** A disagreement: what was said, where it stands, and what whoever reads may do. */
export function ObjectionPage({ frame, wrong, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { objection, raisedOn } = shown
  const decision = objection.entries.find(({ kind }) => kind === 'decided')
  const title = decision?.outcome
    ? say.nowTitle[decision.outcome](objection.title)
    : say.nowTitle.open(objection.title, say.levels[objection.level])
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.about(objection.courseName, objection.journeyName)}
      lead={
        <p>
          {say.raisedBy(objection.raisedBy, formatDay(raisedOn, lang))}
          {objection.item && `. ${say.aboutItem(objection.item)}`}
        </p>
      }
      breadcrumb={[{ href: '/workshop/objections', label: say.menu }]}
      width="text"
    >
      {decision?.outcome && (
        <Notice lang={lang} kind="done" title={`${say.outcomes[decision.outcome]}: ${decision.decidedBy ?? ''}`}>
          <p class="kept-lines">{decision.words}</p>
        </Notice>
      )}
      <Section title={say.record}>
        <ol class="entries">
          {objection.entries.map((entry) => (
            <EntryPart key={entry.id} entry={entry} on={shown.days.get(entry.id)} lang={lang} />
          ))}
        </ol>
      </Section>
      <Acts {...shown} lang={lang} wrong={wrong} />
    </Layout>
  )
}

function EntryPart({ entry, on, lang }: { entry: Entry; on: Day | undefined; lang: Language }) {
  const say = text[lang]
  const head = {
    raised: () => say.kinds.raised(entry.saidBy),
    argued: () => say.kinds.argued(entry.saidBy),
    lifted: () => say.kinds.lifted(entry.saidBy, say.levels[entry.level]),
    decided: () => say.kinds.decided(entry.saidBy, entry.decidedBy ?? ''),
  }[entry.kind]()
  return (
    <li class="entry">
      <h3>{head}</h3>
      <p class="quiet">
        {on && formatDay(on, lang)}
        {entry.outcome && ` · ${say.outcomes[entry.outcome]}`}
      </p>
      <p class="kept-lines">{entry.words}</p>
    </li>
  )
}

type ActsProps = ObjectionShown & { readonly lang: Language; readonly wrong: PageProps['wrong'] }

function Acts({ objection, asker, token, lang, wrong }: ActsProps) {
  const say = text[lang]
  const at = `/workshop/objections/${objection.id}`
  const next = nextLevel(objection.level)
  const formOf = (form: FormName) => ({
    ...{ lang, id: form, action: `${at}/${form}` },
    ...(wrong?.form === form ? { errors: wrong.errors, typed: wrong.typed } : {}),
  })
  const once = <HiddenField name="token" value={token} />
  return (
    <>
      {!whyNotArgue(objection) && (
        <Section title={say.argueTitle}>
          <Form {...formOf('reply')}>
            {once}
            <TextArea name="words" label={say.argueWords} />
            <Button>{say.argue}</Button>
          </Form>
        </Section>
      )}
      {next && !whyNotLift(objection, asker) && (
        <Section title={say.liftTitle(say.levels[next])}>
          <Form {...formOf('lifting')}>
            {once}
            <TextArea name="words" label={say.liftWords} rows={3} />
            <Button kind="quiet">{say.lift}</Button>
          </Form>
        </Section>
      )}
      {!whyNotDecide(objection, asker) && (
        <Section title={say.decideTitle}>
          <Form {...formOf('decision')}>
            {once}
            <RadioField
              name="outcome"
              label={say.outcome}
              options={outcomes.map((value) => ({ value, label: say.outcomes[value] }))}
            />
            <TextField name="decidedBy" label={say.decidedBy} hint={say.decidedByHint} />
            <TextArea name="words" label={say.decideWords} rows={3} />
            <Button kind="quiet">{say.decide}</Button>
          </Form>
        </Section>
      )}
    </>
  )
}
