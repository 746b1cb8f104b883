import { SelectField } from '#design'
import type { Language } from '#values'
import type { RoomChoice } from './venue.rules.ts'
import { text } from './venue.text.ts'

interface Props {
  readonly number: number
  readonly choices: readonly RoomChoice[]
  readonly value: number | null | undefined
  readonly lang: Language
}

/** Which room of the register a day is in; nothing where the region has none to choose. */
export function RoomField({ number, choices, value, lang }: Props) {
  const say = text[lang]
  if (choices.length === 0) return null
  return (
    <SelectField
      name={`room-${number}`}
      label={say.roomField(number)}
      hint={say.roomFieldHint}
      value={value ?? undefined}
      empty={say.roomByHand}
      options={choices.map((choice) => ({ value: String(choice.roomId), label: wordChoice(choice, lang) }))}
    />
  )
}

function wordChoice({ roomName, venueName, capacity, regionName }: RoomChoice, lang: Language): string {
  const say = text[lang]
  const option = say.roomOption(venueName, roomName, capacity)
  return regionName === null ? option : say.ofRegion(option, regionName)
}
