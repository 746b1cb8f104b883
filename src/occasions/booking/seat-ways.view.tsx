import { Rows, Section } from '#design'
import type { Language } from '#values'
import { text } from './seat-ways.text.ts'

interface WaysProps {
  readonly occasionId: number
  readonly bookingId: number
  readonly lang: Language
}

/** What whoever has a seat can do with it. */
export function SeatWays({ occasionId, bookingId, lang }: WaysProps) {
  const say = text[lang]
  const at = `/occasions/${occasionId}`
  return (
    <Section title={say.title}>
      <Rows
        items={[
          { key: 'details', title: say.details, note: say.detailsNote, href: `${at}/place/details` },
          { key: 'takeover', title: say.takeover, note: say.takeoverNote, href: `${at}/booking/${bookingId}/takeover` },
          { key: 'cancel', title: say.cancel, note: say.cancelNote, href: `${at}/booking/${bookingId}/cancellation` },
        ]}
      />
    </Section>
  )
}
