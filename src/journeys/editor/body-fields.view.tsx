import { CheckboxField, CheckboxGroup, HiddenField, NumberField, SelectField, TextArea, TextField } from '#design'
import type { Language } from '#values'
import type { FormBody, FormField, ItemBody, SpokenBody } from '../content/body.rules.ts'
import { text } from './editor.text.ts'
import type { JourneyFile, KnownFile } from './found.rules.ts'
import { QuizFields } from './quiz-fields.view.tsx'
import { AddRow, Row } from './row.view.tsx'
import { Writing } from './writing.view.tsx'

interface BodyFieldsProps {
  body: ItemBody
  files: readonly JourneyFile[]
  lang: Language
}

/** The content of an item, field by field of its format. */
export function BodyFields({ body, files, lang }: BodyFieldsProps) {
  const say = text[lang]
  switch (body.format) {
    case 'page':
      return <Writing name="text" label={say.body} blocks={body.blocks} rows={22} />
    case 'document':
      return (
        <>
          <FileChoice name="file" label={say.file} kind="document" value={body.file} files={files} lang={lang} />
          <Writing name="text" label={say.aboutDocument} blocks={body.blocks} />
        </>
      )
    case 'link':
      return (
        <>
          <TextField name="href" type="url" label={say.href} hint={say.hrefHint} value={body.href} />
          <TextField name="label" label={say.label} value={body.label} />
          <TextField name="publisher" label={say.authority} value={body.publisher} />
          <Writing name="text" label={say.introOptional} blocks={body.intro} rows={6} />
        </>
      )
    case 'film':
    case 'podcast':
      return <SpokenFields body={body} files={files} lang={lang} />
    case 'package':
      return (
        <>
          <FileChoice name="file" label={say.file} kind="package" value={body.file} files={files} lang={lang} />
          <Writing name="text" label={say.introOptional} blocks={body.intro} rows={6} />
        </>
      )
    case 'quiz':
      return (
        <>
          <Writing name="text" label={say.introOptional} blocks={body.intro} rows={6} />
          <QuizFields body={body} lang={lang} />
        </>
      )
    case 'reflection':
      return (
        <>
          <Writing name="text" label={say.introOptional} blocks={body.intro} rows={6} />
          <TextArea name="question" label={say.reflection} value={body.question} rows={3} />
          <CheckboxGroup
            {...{ name: 'sharing', label: say.sharing, hint: say.sharingHint, values: body.sharing }}
            options={(['manager', 'group'] as const).map((value) => ({ value, label: say.shares[value] }))}
          />
        </>
      )
    case 'checklist':
      return (
        <>
          <Writing name="text" label={say.introOptional} blocks={body.intro} rows={6} />
          <TextArea
            {...{ name: 'points', label: say.points, hint: say.linesHint, rows: 8 }}
            value={body.points.map((point) => point.text).join('\n')}
          />
        </>
      )
    case 'form':
      return (
        <>
          <Writing name="text" label={say.introOptional} blocks={body.intro} rows={6} />
          <FormFields body={body} lang={lang} />
        </>
      )
  }
}

function SpokenFields({ body, files, lang }: BodyFieldsProps & { body: SpokenBody }) {
  const say = text[lang]
  const isFilm = body.format === 'film'
  return (
    <>
      <FileChoice
        {...{ name: 'media', label: say.media[body.format], kind: isFilm ? 'film' : 'audio' }}
        {...{ value: body.media, files, lang }}
      />
      <FileChoice
        {...{ name: 'captions', label: say.captions, hint: say.captionsHint, kind: 'captions' }}
        {...{ value: body.captions, files, lang }}
      />
      <NumberField name="seconds" label={say.seconds} hint={say.secondsHint} value={body.seconds ?? ''} optional />
      <Writing name="transcript" label={say.transcript} hint={say.transcriptHint} blocks={body.transcript} rows={18} />
      <Writing
        name="description"
        label={say.description}
        hint={say.descriptionHint}
        blocks={body.description}
        rows={5}
      />
    </>
  )
}

interface FileChoiceProps {
  name: string
  label: string
  hint?: string
  kind: KnownFile['kind']
  value: string | null
  files: readonly JourneyFile[]
  lang: Language
}

/** One of the journey's files of a kind. One that is gone since stays chosen, so that nobody loses it unseen. */
function FileChoice({ name, label, hint, kind, value, files, lang }: FileChoiceProps) {
  const options = files.filter((file) => file.kind === kind).map((file) => ({ value: file.key, label: file.name }))
  const isGone = value !== null && value !== '' && !options.some((option) => option.value === value)
  const all = isGone ? [...options, { value, label: value }] : options
  return (
    <SelectField name={name} label={label} hint={hint} empty={text[lang].noFile} options={all} value={value ?? ''} />
  )
}

const fieldKinds = ['line', 'text', 'choice'] as const

function FormFields({ body, lang }: { body: FormBody; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <h2>{say.fields}</h2>
      {body.fields.map((field, at) => (
        <Row key={field.key} {...{ list: 'fields', at, of: body.fields.length, lang }} name={say.fieldNumber(at + 1)}>
          <OneField field={field} at={`fields-${at}`} lang={lang} />
        </Row>
      ))}
      <AddRow list="fields" kinds={fieldKinds.map((kind) => ({ kind, label: say.addField[kind] }))} id="add-field" />
    </>
  )
}

function OneField({ field, at, lang }: { field: FormField; at: string; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <p class="quiet">{say.fieldKinds[field.kind]}</p>
      <HiddenField name={`${at}-key`} value={field.key} />
      <HiddenField name={`${at}-kind`} value={field.kind} />
      <TextField name={`${at}-label`} label={say.fieldLabel} value={field.label} />
      {field.kind === 'choice' && (
        <TextArea
          {...{ name: `${at}-choices`, label: say.choices, hint: say.linesHint, rows: 4 }}
          value={field.choices.join('\n')}
        />
      )}
      <CheckboxField name={`${at}-required`} label={say.required} checked={field.isRequired} />
    </>
  )
}
