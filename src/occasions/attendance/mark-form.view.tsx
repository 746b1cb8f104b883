import {
  Actions,
  Button,
  Details,
  type FieldErrors,
  Form,
  HiddenField,
  Quiet,
  RadioField,
  SelectField,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { partsOf } from '../parts/parts.rules.ts'
import { excuses, marks } from './attendance.rules.ts'
import { text } from './attendance.text.ts'
import type { DayListShown, Listed } from './shown.rules.ts'

interface FormProps extends DayListShown {
  readonly lang: Language
  /** Only some of the list is in sight. */
  readonly isPart: boolean
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** Everyone on the list with their choices, one save for all. What counts stands beside each choice for a phone without network. */
export function MarkForm({ lang, isPart, errors, typed, ...shown }: FormProps) {
  const { occasion, day, parts, list, seen } = shown
  const say = text[lang]
  const hasOpen = list.some(({ mark }) => mark === undefined)
  return (
    <div class="mark-list" data-marks={`/occasions/${occasion.occasionId}/days/${day.dayId}/marks`}>
      <Form
        lang={lang}
        action={`/occasions/${occasion.occasionId}/days/${day.dayId}/attendance`}
        submit={say.save}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="seen" value={seen} />
        {list.map((listed) => (
          <div key={listed.bookingId} class="mark-row" data-find={`${listed.name} ${listed.works}`}>
            {partsOf(parts).map((part) => (
              <OneMark key={part} {...{ listed, part, lang }} of={parts.partCount} />
            ))}
          </div>
        ))}
        <Details summary={say.correct} open={errors?.reason !== undefined || errors?.excuse !== undefined}>
          <SelectField
            name="excuse"
            label={say.excuse}
            hint={say.excuseHint}
            options={excuses.map((each) => ({ value: each, label: say.excuses[each] }))}
          />
          <TextField name="reason" label={say.reason} hint={say.reasonHint} />
        </Details>
        {hasOpen && !isPart && <Others {...shown} lang={lang} />}
      </Form>
    </div>
  )
}

function OneMark({ listed, part, of, lang }: { listed: Listed; part: 1 | 2; of: number; lang: Language }) {
  const say = text[lang]
  const counts = listed.parts.get(part)?.mark
  const name = of === 1 ? `mark-${listed.bookingId}` : `mark-${listed.bookingId}-${part}`
  return (
    <>
      <RadioField
        name={name}
        label={of === 1 ? listed.name : say.partOf(listed.name, say.partNames[part])}
        hint={part === 1 ? hintOf(listed, lang) : undefined}
        value={counts}
        options={marks.map((each) => ({ value: each, label: say.marks[each] }))}
        inline
      />
      <HiddenField name={`was-${listed.bookingId}-${part}`} value={counts ?? ''} />
    </>
  )
}

function hintOf({ works, done, mandatory, isMakingUp }: Listed, lang: Language): string {
  const say = text[lang]
  const ready = done >= mandatory ? say.readyAll : say.readyOf(done, mandatory)
  return [works, ready, isMakingUp ? say.makingUp : ''].filter(Boolean).join(' · ')
}

function Others({ parts, lang }: DayListShown & { lang: Language }) {
  const say = text[lang]
  return (
    <>
      <Quiet>{say.allHereHint}</Quiet>
      <Actions>
        {parts.partCount === 1 ? (
          <Button kind="quiet" name="others" value="attended">
            {say.allHere}
          </Button>
        ) : (
          partsOf(parts).map((part) => (
            <Button key={part} kind="quiet" name="others" value={`attended-${part}`}>
              {say.allHerePart(say.partNames[part])}
            </Button>
          ))
        )}
      </Actions>
    </>
  )
}
