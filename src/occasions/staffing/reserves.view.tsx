import { PostButton, Rows, Section } from '#design'
import type { Language } from '#values'
import { text } from '../occasion/occasion.text.ts'
import type { StaffedDay } from '../occasion/shown.rules.ts'

/** Who stands by on a day and can be called in. */
export function Reserves({ day, occasionId, lang }: { day: StaffedDay; occasionId: number; lang: Language }) {
  const say = text[lang]
  const reserves = day.staff.filter(({ role, isCalledIn }) => role === 'reserve' && !isCalledIn)
  if (reserves.length === 0) return null
  return (
    <Section title={say.reserves} lead={say.reservesLead}>
      <Rows
        items={reserves.map(({ staffId, name }) => ({
          key: staffId,
          title: name,
          end: (
            <PostButton
              action={`/occasions/${occasionId}/staff/${staffId}/call-in`}
              label={say.callInLabel(name, day.number)}
            >
              {say.callIn(name)}
            </PostButton>
          ),
        }))}
      />
    </Section>
  )
}
