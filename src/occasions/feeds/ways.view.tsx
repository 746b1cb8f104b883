import { Section } from '#design'
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
      <p>{say.byMail}</p>
      <p>
        {say.files}{' '}
        {days.map(({ dayId, number }, index) => (
          <>
            {index > 0 && ' · '}
            <a href={`/occasions/${occasionId}/place/days/${dayId}.ics`}>{say.day(number)}</a>
          </>
        ))}
      </p>
      <ToCalendarLinks lang={lang} />
    </Section>
  )
}

/** To where one has one's days fetched by one's own calendar, from wherever one sees them. */
export function ToCalendarLinks({ lang }: { readonly lang: Language }) {
  return (
    <p>
      <a href="/calendar-links">{text[lang].ways}</a>
    </p>
  )
}
