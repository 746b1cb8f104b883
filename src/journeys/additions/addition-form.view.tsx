import {
  CheckboxField,
  Details,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  HiddenField,
  Layout,
  NumberField,
  PostButton,
  Quiet,
  RadioField,
  Section,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { Blocks } from '../content/blocks.view.tsx'
import type { Block } from '../content/body.rules.ts'
import { writeNotation } from '../notation/write-notation.rules.ts'
import { additionKinds, type Besides, besideText, type KeptAddition } from './addition.rules.ts'
import { text } from './additions.text.ts'
import { type CourseOfRegion, hrefOfCourse, wordGroup } from './course-additions.view.tsx'

/** A wording that was, or is. */
export interface WordingShown {
  readonly number: number
  readonly title: string
  readonly blocks: readonly Block[]
  readonly writtenBy: string | null
  readonly writtenOn: Day
}

export interface AdditionFormShown extends Pick<CourseOfRegion, 'region' | 'course' | 'besides'> {
  /** The addition to change; a new one when left out. */
  readonly addition: KeptAddition | undefined
  readonly wordings: readonly WordingShown[]
  /** So that a form for a new one counts once. */
  readonly token: string
}

interface Props extends AdditionFormShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Something of the region's own, written or worded anew. */
export function AdditionFormPage({ frame, errors, typed, ...shown }: Props) {
  const { lang } = frame
  const say = text[lang]
  const { course, addition, wordings } = shown
  const at = hrefOfCourse(shown)
  return (
    <Layout
      frame={frame}
      title={addition ? say.formTitle.change : say.formTitle.new(course.courseName)}
      eyebrow={course.courseName}
      line={course.colour}
      breadcrumb={[{ href: at, label: course.courseName }]}
      width="text"
    >
      <Form
        lang={lang}
        action={`${at}/${addition?.additionId ?? 'new'}`}
        submit={say.save}
        cancel={{ href: at }}
        errors={errors}
        typed={typed}
      >
        <Fields {...shown} lang={lang} />
      </Form>
      {addition && <Removal addition={addition} at={at} lang={lang} />}
      {wordings.length > 0 && <Earlier wordings={wordings} lang={lang} />}
    </Layout>
  )
}

function Fields({ addition, besides, token, lang }: AdditionFormShown & { lang: Language }) {
  const say = text[lang]
  return (
    <>
      <HiddenField name="token" value={token} />
      <HiddenField name="seen" value={addition?.version ?? 0} />
      <RadioField
        name="kind"
        label={say.kind}
        value={addition?.kind ?? 'contact'}
        options={additionKinds.map((kind) => ({ value: kind, label: say.kinds[kind], hint: say.kindHints[kind] }))}
      />
      <SelectField
        name="beside"
        label={say.beside}
        empty={false}
        value={addition ? besideText(addition.place) : 'course'}
        options={optionsOf(besides, lang)}
      />
      <TextField name="title" label={say.titleField} value={addition?.title} />
      <TextArea
        name="words"
        label={say.words}
        hint={say.wordsHint}
        rows={10}
        value={addition && writeNotation(addition.blocks)}
      />
      <CheckboxField name="ticked" label={say.ticked} hint={say.tickedHint} checked={addition?.isTicked ?? false} />
      <NumberField
        name="minutes"
        label={say.minutes}
        hint={say.minutesHint}
        optional
        value={addition?.minutes ?? undefined}
      />
    </>
  )
}

function optionsOf({ groups, items }: Besides, lang: Language) {
  const say = text[lang].besides
  return [
    { value: 'course', label: say.course },
    ...groups.map((group) => ({ value: `group-${group.firstDay}`, label: say.group(wordGroup(group, lang)) })),
    ...items.map(({ key, title }) => ({ value: `item-${key}`, label: say.item(title) })),
  ]
}

function Removal({ addition, at, lang }: { addition: KeptAddition; at: string; lang: Language }) {
  const say = text[lang]
  return (
    <Details summary={say.remove}>
      <Quiet>{say.removeWhy}</Quiet>
      <PostButton kind="danger" action={`${at}/${addition.additionId}/removal`} label={say.removeLabel(addition.title)}>
        {say.remove}
      </PostButton>
    </Details>
  )
}

function Earlier({ wordings, lang }: { wordings: readonly WordingShown[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.earlier}>
      {wordings.map(({ number, title, blocks, writtenBy, writtenOn }) => (
        <Details key={number} summary={say.wording(number, writtenBy ?? say.someone, formatDate(writtenOn, lang))}>
          <h3 lang="sv">{title}</h3>
          <Blocks blocks={blocks} href={() => ''} under={2} />
        </Details>
      ))}
    </Section>
  )
}
