import { Details, PostButton, Quiet, Rows, Section } from '#design'
import type { Language } from '#values'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { Weighed } from '../rota/candidate.rules.ts'
import { wordFacts, wordPassed } from '../rota/word-reason.view.ts'
import { text } from './staffing.text.ts'

/** Someone on the staff, with those who might take their place, the next in turn first. */
export interface Replaceable {
  readonly personId: number
  readonly name: string
  readonly role: StaffRole
  /** What the planner may read: they have said that they cannot. */
  readonly cannot: { readonly note: string } | undefined
  readonly others: readonly (Weighed & { readonly standsBy: boolean })[]
}

interface ReplacementProps {
  readonly occasion: Pick<Occasion, 'occasionId' | 'version'>
  readonly day: Pick<StaffedDay, 'dayId'>
  readonly replaceable: readonly Replaceable[]
  readonly lang: Language
}

/** One person for another with one click, the reasons beside each. */
export function Replacement({ replaceable, lang, ...of }: ReplacementProps) {
  const say = text[lang]
  if (replaceable.length === 0) return null
  return (
    <Section title={say.replaceTitle} lead={say.replaceLead}>
      {replaceable.map((one) => (
        <Details
          key={one.personId}
          summary={`${say.replace(one.name, say.roles[one.role])}${one.cannot ? ` · ${say.cannot}` : ''}`}
          open={one.cannot !== undefined}
        >
          {one.cannot && one.cannot.note !== '' && <Quiet>{say.note(one.cannot.note)}</Quiet>}
          <Others one={one} {...of} lang={lang} />
        </Details>
      ))}
    </Section>
  )
}

function Others({ one, occasion, day, lang }: Omit<ReplacementProps, 'replaceable'> & { readonly one: Replaceable }) {
  const say = text[lang]
  const able = one.others.filter(({ bar }) => bar === undefined)
  const barred = one.others.filter(({ bar }) => bar !== undefined)
  return (
    <>
      {able.length === 0 && <Quiet>{say.nobodyElse}</Quiet>}
      <Rows
        items={able.map((weighed, index) => ({
          key: weighed.member.personId,
          title: weighed.member.name,
          note: [
            weighed.standsBy && say.standsBy,
            wordFacts(weighed, { role: one.role, isKept: false, isFewest: index === 0 && !weighed.standsBy }, lang),
          ]
            .filter(Boolean)
            .join('; '),
          end: (
            <PostButton
              action={`/occasions/${occasion.occasionId}/days/${day.dayId}/staff/replacement`}
              fields={{ leaves: one.personId, comes: weighed.member.personId, version: occasion.version }}
              label={say.replaceLabel(one.name, weighed.member.name)}
            >
              {say.replaceWith(weighed.member.name)}
            </PostButton>
          ),
        }))}
      />
      {barred.length > 0 && (
        <Quiet>
          {say.notAble(
            barred
              .map(
                (weighed) =>
                  `${weighed.member.name} ${wordPassed({ weighed, why: weighed.bar ?? 'order' }, one.role, lang)}`,
              )
              .join(', '),
          )}
        </Quiet>
      )}
    </>
  )
}
