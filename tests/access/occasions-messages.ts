import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const ofRegion = { may: whoPlan, in: 'region' } as const
const region = ({ regionId }: Things) => ({ regionId })
const rule = ({ regionId, messageRuleId }: Things) => ({ regionId, ruleId: messageRuleId })

const wording = () => ({
  ...{ name: 'Dagen före', journeyId: 0, reader: 'participant', occurs: 'before-each-day', days: 1, atTime: '08:00' },
  ...{ fromName: 'Regionen', replyTo: 'kurs@region.example', 'subject-sv': 'I morgon', 'body-sv': 'Hej {namn}!' },
  ...{ 'subject-en': 'Tomorrow', 'body-en': 'Hi {name}!' },
})

/** What a region writes about course days, and what has been written. */
export const messageRuleLines = [
  line('GET /message-rules', 'the regions one writes for', { may: whoPlan }),
  line('GET /message-rules/persons/:personId', 'what someone has been sent about one’s own occasions', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: ({ travellerId }) => ({ personId: travellerId }),
  }),
  line('GET /message-rules/:regionId', 'what a region writes', { ...ofRegion, ids: region }),
  line('GET /message-rules/:regionId/new', 'a message to make', { ...ofRegion, ids: region }),
  line('POST /message-rules/:regionId/new', 'a message made', { ...ofRegion, ids: region, form: wording }),
  line('GET /message-rules/:regionId/:ruleId', 'a message', { ...ofRegion, ids: rule }),
  line('POST /message-rules/:regionId/:ruleId', 'a message changed', { ...ofRegion, ids: rule, form: wording }),
  line('POST /message-rules/:regionId/:ruleId/ending', 'a message ended', { ...ofRegion, ids: rule }),
  line('GET /occasions/:occasionId/messages', 'who is sent what about an occasion', {
    ...ofRegion,
    ofJourney: 'travelled',
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
]
