import type { Day } from '#values'
import type { ApplicationState, Call } from './recruitment.rules.ts'

export interface ListedCall extends Call {
  readonly accepted: number
  /** Of those that wait: for the employer, and for the region. */
  readonly sent: number
  readonly consented: number
}

/** One step that an application took, with who took it. */
export interface Act {
  readonly act: ApplicationState
  readonly by: string | null
  readonly at: string
  readonly note: string
}

/** Someone's application to a call. */
export interface Applied {
  readonly applicationId: number
  readonly callId: number
  readonly personId: number
  readonly name: string
  readonly employer: string
  readonly employerId: number
  readonly title: string
  readonly words: string
  readonly state: ApplicationState
  readonly yearlyDays: number | null
  readonly acts: readonly Act[]
}

/** A call as someone who may apply sees it, with their own latest application to it. */
export interface CallForMe extends Call {
  readonly applicationId: number | null
  readonly state: ApplicationState | null
  readonly yearlyDays: number | null
  readonly acts: readonly Act[]
  /** May teach it already. */
  readonly isTrainer: boolean
}

/** The same as its employer sees it. */
export interface AppliedToEmployer extends Applied {
  readonly what: string
  readonly regionName: string
  readonly answerBy: Day
}

/** What has been agreed of someone, as it holds this year, and how far the year has come. */
export interface AgreedContribution {
  readonly personId: number
  readonly name: string
  readonly regionId: number
  readonly regionName: string
  readonly municipalityId: number
  readonly municipality: string
  readonly days: number
  readonly sinceYear: number
  /** What is said from next year, where it differs. */
  readonly nextDays: number | null
  readonly taughtHalves: number
  readonly comingHalves: number
}

/** With the Swedish day that each act was done on, as pages show it. */
export type Dated<Of extends { readonly acts: readonly Act[] }> = Omit<Of, 'acts'> & {
  readonly acts: readonly ActShown[]
}

export interface ActShown extends Omit<Act, 'at'> {
  readonly onDay: Day
}
