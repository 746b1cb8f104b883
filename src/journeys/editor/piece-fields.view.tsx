import {
  CheckboxField,
  CheckboxGroup,
  formatMinutes,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '#design'
import type { Language } from '#values'
import { type Piece, type PieceContents, piecesOf, type Written } from '../drafts/piece.rules.ts'
import { BodyFields } from './body-fields.view.tsx'
import { text } from './editor.text.ts'
import type { JourneyFile } from './found.rules.ts'
import { namePiece } from './name-piece.view.ts'
import { placeName } from './new-piece.rules.ts'
import { AddRow, Row } from './row.view.tsx'
import { Writing } from './writing.view.tsx'

interface PieceFieldsProps {
  written: Written
  /** All of the draft, to choose goals, sources and groups among. */
  pieces: readonly Piece[]
  delivery: 'course-days' | 'recorded'
  files: readonly JourneyFile[]
  lang: Language
}

const levels = ['fact', 'understanding', 'skill', 'familiarity'] as const

/** What is asked of a piece, by its kind. */
export function PieceFields(props: PieceFieldsProps) {
  const { written, lang } = props
  const say = text[lang]
  switch (written.kind) {
    case 'about':
      return (
        <>
          <TextArea
            name="summary"
            label={say.summary}
            hint={say.summaryHint}
            value={written.content.summary}
            rows={4}
          />
          {props.delivery === 'course-days' && (
            <NumberField
              {...{ name: 'daysNeeded', label: say.daysNeeded, hint: say.daysNeededHint, optional: true }}
              value={written.content.daysNeeded ?? ''}
            />
          )}
        </>
      )
    case 'goal':
      return (
        <>
          <TextArea name="wording" label={say.wording} value={written.content.wording} rows={3} />
          <RadioField
            name="level"
            label={say.level}
            value={written.content.level}
            options={levels.map((value) => ({ value, label: say.levels[value], hint: say.levelHints[value] }))}
          />
        </>
      )
    case 'day':
      return <DayFields content={written.content} lang={lang} />
    case 'group':
      return (
        <>
          <NumberField name="firstDay" label={say.firstDay} hint={say.groupHint} value={written.content.firstDay} />
          <NumberField name="lastDay" label={say.lastDay} hint={say.groupHint} value={written.content.lastDay} />
        </>
      )
    case 'source':
      return <SourceFields content={written.content} lang={lang} />
    case 'material':
      return (
        <>
          <TextField name="title" label={say.title} value={written.content.title} />
          <NumberField name="day" label={say.dayOf} hint={say.dayOfHint} value={written.content.day ?? ''} optional />
          <Writing name="text" label={say.body} blocks={written.content.blocks} />
        </>
      )
    case 'item':
      return <ItemFields {...props} content={written.content} />
  }
}

function SourceFields({ content, lang }: { content: PieceContents['source']; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <TextField name="publisher" label={say.publisher} hint={say.publisherHint} value={content.publisher} />
      <TextField name="title" label={say.sourceTitle} value={content.title} />
      <TextField
        name="published"
        label={say.published}
        hint={say.publishedHint}
        value={content.published}
        width="medium"
      />
      <TextField name="href" type="url" label={say.href} hint={say.hrefHint} value={content.href} optional />
    </>
  )
}

function DayFields({ content, lang }: { content: PieceContents['day']; lang: Language }) {
  const say = text[lang]
  const { runSheet = [] } = content
  const minutes = runSheet.reduce((sum, point) => sum + point.minutes, 0)
  return (
    <>
      <RadioField
        name="length"
        label={say.length}
        value={content.length}
        options={(['whole', 'half'] as const).map((value) => ({ value, label: say.lengths[value] }))}
        inline
      />
      <CheckboxGroup
        name="forms"
        label={say.forms}
        values={content.forms}
        options={(['on-site', 'digital', 'recorded'] as const).map((value) => ({ value, label: say.formNames[value] }))}
      />
      <TextField name="source" label={say.daySource} value={content.source} />
      <h2>{say.runSheet}</h2>
      <p>
        {say.runSheetLead} {minutes > 0 && say.runSheetSum(formatMinutes(minutes, lang))}
      </p>
      {runSheet.map((point, at) => (
        <Row key={at} {...{ list: 'points', at, of: runSheet.length, lang }} name={say.point(at + 1)}>
          <TextField name={`points-${at}-title`} label={say.pointTitle} value={point.title} />
          <NumberField
            {...{ name: `points-${at}-minutes`, label: say.pointMinutes, unit: say.minutesUnit, value: point.minutes }}
          />
          <Writing name={`points-${at}-text`} label={say.pointText} blocks={point.blocks} rows={5} />
        </Row>
      ))}
      <AddRow list="points" kinds={[{ kind: '', label: say.addPoint }]} id="add-point" />
    </>
  )
}

function ItemFields({ content, pieces, delivery, files, lang }: PieceFieldsProps & { content: PieceContents['item'] }) {
  const say = text[lang]
  const goals = piecesOf(pieces, 'goal').map((goal) => ({ value: goal.key, label: namePiece(goal, lang) }))
  const sources = piecesOf(pieces, 'source').map((source) => ({ value: source.key, label: namePiece(source, lang) }))
  const groups = piecesOf(pieces, 'group').map((group) => ({ value: group.key, label: namePiece(group, lang) }))
  const places = [
    ...(delivery === 'course-days' ? groups : [{ value: 'recording', label: say.recording }]),
    { value: 'deepening', label: say.deepening },
  ]
  return (
    <>
      <TextField name="title" label={say.title} value={content.title} />
      <BodyFields body={content.body} files={files} lang={lang} />
      <TextArea name="reason" label={say.reason} hint={say.reasonHint} value={content.reason} rows={3} />
      <NumberField name="minutes" label={say.minutes} value={content.minutes || ''} unit={say.minutesUnit} />
      <SelectField name="goal" label={say.goal} hint={say.goalHint} options={goals} value={content.goal} />
      <SelectField name="place" label={say.place} options={places} value={placeName(content)} />
      <CheckboxField
        {...{ name: 'mandatory', label: say.mandatory, hint: say.mandatoryHint }}
        checked={content.part !== 'deepening' && content.mandatory !== false}
      />
      {sources.length === 0 ? (
        <p class="quiet">{say.noSources}</p>
      ) : (
        <CheckboxGroup name="sources" label={say.restsOn} options={sources} values={content.sources} />
      )}
      <TextField name="source" label={say.origin} hint={say.originHint} value={content.source} optional />
    </>
  )
}
