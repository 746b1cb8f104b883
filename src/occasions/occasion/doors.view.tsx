import { Section } from '#design'
import { type Asker, type Language, mayAnywhere, type Right } from '#values'
import { text as callWords } from '../calls/calls.text.ts'
import { text as moveWords } from '../days/move.text.ts'
import { text as detailsWords } from '../details/details.text.ts'
import { text as factsWords } from '../facts/facts.text.ts'
import { text as givenBackWords } from '../ladder/given-back.text.ts'
import { text as cancelWords } from '../lifecycle/cancellation.text.ts'
import { text as settleWords } from '../lifecycle/settle.text.ts'
import { text as listWords } from '../lists/lists.text.ts'
import { text as logisticsWords } from '../logistics/logistics.text.ts'
import { text as makeUpWords } from '../make-up/make-up.text.ts'
import { text as messageWords } from '../message-rules/planned.text.ts'
import { text as planWords } from '../planning/plan.text.ts'
import { text as quotaWords } from '../quotas/quota.text.ts'
import { text as sheetWords } from '../run-sheet/run-sheet.text.ts'
import { text as sharingWords } from '../sharing/sharing.text.ts'
import { text as answerWords } from '../staff-invitations/answers.text.ts'
import { text as unnamedWords } from '../unnamed/unnamed.text.ts'
import { text } from './doors.text.ts'

type Group = 'plan' | 'people' | 'day' | 'after'
type Who = 'planner' | 'staff' | 'booker'

/** A page of its own that an occasion has; `to` is what its address says after the occasion's, or `/occasions` and its id. */
interface Door {
  readonly group: Group
  readonly to: string
  readonly label: Readonly<Record<Language, string>>
  /** Who sees it; the page's own guard decides who comes in. */
  readonly seenBy: readonly Who[]
}

const named = <Key extends string>(words: Readonly<Record<Language, Readonly<Record<Key, string>>>>, key: Key) => ({
  sv: words.sv[key],
  en: words.en[key],
})

/** One line a door, in the order of the work; the group says which list it stands in. */
const doors: readonly Door[] = [
  { group: 'plan', to: 'facts', label: named(factsWords, 'door'), seenBy: ['planner'] },
  { group: 'plan', to: 'move', label: named(moveWords, 'door'), seenBy: ['planner'] },
  { group: 'plan', to: 'staff-answers', label: named(answerWords, 'doorLong'), seenBy: ['planner'] },
  { group: 'plan', to: '../new?copy=', label: named(planWords, 'copy'), seenBy: ['planner'] },
  { group: 'plan', to: '../series?after=', label: named(planWords, 'repeat'), seenBy: ['planner'] },
  { group: 'plan', to: 'cancellation', label: named(cancelWords, 'doorOccasion'), seenBy: ['planner'] },
  { group: 'people', to: 'booking', label: { sv: 'Boka medarbetare', en: 'Book employees' }, seenBy: ['booker'] },
  { group: 'people', to: 'queue', label: named(callWords, 'door'), seenBy: ['planner'] },
  { group: 'people', to: 'readiness', label: named(sheetWords, 'readiness'), seenBy: ['planner', 'staff'] },
  { group: 'people', to: 'unnamed', label: named(unnamedWords, 'door'), seenBy: ['planner', 'booker'] },
  { group: 'people', to: 'sharing', label: named(sharingWords, 'door'), seenBy: ['planner'] },
  { group: 'people', to: 'quotas', label: named(quotaWords, 'door'), seenBy: ['planner'] },
  { group: 'people', to: 'messages', label: named(messageWords, 'menu'), seenBy: ['planner'] },
  { group: 'plan', to: 'logistics', label: named(logisticsWords, 'door'), seenBy: ['planner'] },
  { group: 'day', to: 'lists', label: named(listWords, 'door'), seenBy: ['planner', 'staff'] },
  { group: 'day', to: 'details', label: named(detailsWords, 'door'), seenBy: ['planner'] },
  { group: 'day', to: 'run-sheet', label: named(sheetWords, 'sheet'), seenBy: ['planner', 'staff'] },
  { group: 'after', to: 'make-ups', label: named(makeUpWords, 'door'), seenBy: ['planner', 'staff'] },
  { group: 'after', to: 'settle', label: named(settleWords, 'door'), seenBy: ['planner'] },
  { group: 'after', to: 'cancellations', label: named(givenBackWords, 'door'), seenBy: ['planner'] },
]

const rightOf: Record<Who, Right> = { planner: 'plan occasions', staff: 'teach', booker: 'book seats' }
const groups: readonly Group[] = ['plan', 'people', 'day', 'after']

/** "../new?copy=" leads to /occasions/new?copy=7. */
const hrefOf = (occasionId: number, to: string) =>
  to.startsWith('../') ? `/occasions/${to.slice(3)}${occasionId}` : `/occasions/${occasionId}/${to}`

interface DoorsProps {
  readonly occasionId: number
  readonly asker: Pick<Asker, 'grants'>
  readonly lang: Language
}

/** Every page of the occasion that the asker has something to do with, in short lists. */
export function Doors({ occasionId, asker, lang }: DoorsProps) {
  const say = text[lang]
  const open = doors.filter(({ seenBy }) => seenBy.some((who) => mayAnywhere(asker, rightOf[who])))
  return (
    <Section title={say.title}>
      <div class="doors">
        {groups
          .map((group) => ({ group, inIt: open.filter((door) => door.group === group) }))
          .filter(({ inIt }) => inIt.length > 0)
          .map(({ group, inIt }) => (
            <div key={group} class="doors-group">
              <h3 class="doors-title">{say.groups[group]}</h3>
              <ul class="doors-list">
                {inIt.map(({ to, label }) => (
                  <li key={to}>
                    <a href={hrefOf(occasionId, to)}>{label[lang]}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </Section>
  )
}
