import { additionLines } from './additions.ts'
import { draftLines } from './drafts.ts'
import { economy } from './economy.ts'
import { budgetLines } from './economy-budgets.ts'
import { crossedLines } from './economy-crossed.ts'
import { documentLines } from './economy-documents.ts'
import { invoiceLines } from './economy-invoices.ts'
import { keyLines } from './economy-keys.ts'
import { economyPriceLines } from './economy-prices.ts'
import { journeyFiles } from './journey-files.ts'
import { journeysMaking } from './journeys-making.ts'
import { learning } from './learning.ts'
import type { Line } from './line.ts'
import { messages } from './messages.ts'
import { occasions } from './occasions.ts'
import { attendanceLines } from './occasions-attendance.ts'
import { calendarLines } from './occasions-calendar.ts'
import { listLines } from './occasions-lists.ts'
import { messageRuleLines } from './occasions-messages.ts'
import { planningLines } from './occasions-planning.ts'
import { quotaLines } from './occasions-quotas.ts'
import { requestLines } from './occasions-requests.ts'
import { seatLines } from './occasions-seats.ts'
import { venueLines } from './occasions-venues.ts'
import { packageLines } from './packages.ts'
import { people } from './people.ts'
import { platform } from './platform.ts'
import { staffLines } from './staff-invitations.ts'
import { trainers } from './trainers.ts'
import { trainerRegister } from './trainers-register.ts'
import { rotaLines } from './trainers-rota.ts'

/** Who may come to every route there is. What is not said here is refused. */
export const table: readonly Line[] = [
  ...platform,
  ...people,
  ...messages,
  ...learning,
  ...journeyFiles,
  ...journeysMaking,
  ...draftLines,
  ...packageLines,
  ...trainers,
  ...trainerRegister,
  ...rotaLines,
  ...staffLines,
  ...occasions,
  ...requestLines,
  ...attendanceLines,
  ...listLines,
  ...messageRuleLines,
  ...calendarLines,
  ...seatLines,
  ...planningLines,
  ...venueLines,
  ...quotaLines,
  ...additionLines,
  ...economy,
  ...economyPriceLines,
  ...keyLines,
  ...invoiceLines,
  ...budgetLines,
  ...documentLines,
  ...crossedLines,
]
