import { Actions, ButtonLink, Section } from '#design'
import type { Language } from '#values'
import { text } from './links.text.ts'

interface WaysProps {
  readonly occasionId: number
  readonly days: readonly { readonly dayId: number; readonly number: number }[]
  readonly lang: Language
}

/** Ways into one's own calendar for whoever has a seat: a file a day, and how to have it done by itself. */
export function CalendarWays({ occasionId, days, lang }: WaysProps) {
  const say = text[lang]
  return (
    <Section title={say.dayTitle}>
      <Actions>
        {days.map(({ dayId, number }) => (
          <ButtonLink key={dayId} href={`/occasions/${occasionId}/place/days/${dayId}.ics`} kind="quiet">
            {say.day(number)}
          </ButtonLink>
        ))}
      </Actions>
      <p>
        <a href="/calendar-links">{say.ways}</a>
      </p>
    </Section>
  )
}
