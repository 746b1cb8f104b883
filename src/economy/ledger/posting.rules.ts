import { addMoney, type Day, negate, type Ore, ore, sumMoney, zero } from '#values'

export type FeeCause = 'cancelled-late' | 'no-show'
/** What a municipality owes for the whole year, or gets back. */
export type YearCause = 'fixed-cost' | 'national-fee' | 'pot-share'
/** What a seat on a day costs: it was booked, it was used, or it was taken over from someone else. */
export type SeatCause = 'registered' | 'attended' | 'substituted'
/** Put right by hand; and what moves within a region's own money, which no municipality owes. */
export type HandCause = 'corrected' | 'pot-moved'
export type Cause = SeatCause | FeeCause | 'between-regions' | YearCause | HandCause
/** `carried` is what one year's pot leaves to the next: over the two years it is nothing. */
export type Account = 'receivable' | 'income' | 'pot' | 'carried'

const seatCauses: readonly Cause[] = ['registered', 'attended', 'substituted']

/** Whether it is a seat on a day that costs. In SQL: `cause in ('registered', 'attended', 'substituted')`. */
export function isSeatCause(cause: Cause): cause is SeatCause {
  return seatCauses.includes(cause)
}

/** The component of a day price that is set aside for those who teach. */
export const potComponent = 'pot'

/** Debit is positive, credit negative; the lines of a posting add up to nothing. */
export interface Line {
  readonly account: Account
  readonly organisationId: number
  readonly component: string
  readonly amountOre: Ore
}

/** Figures a posting was reckoned from, kept with it. */
export type PostedFacts = Readonly<Record<string, string | number>>

/** What one matter should cost one debtor: a seat on a day, a part of a year's fixed cost. */
export interface Due {
  /** What it is about, once and for all: `seat 12 day 7`. A matter is charged at most once at a time. */
  readonly matter: string
  readonly creditorId: number
  readonly debtorId: number
  readonly year: number
  readonly occurredOn: Day
  readonly cause: Cause
  readonly lines: readonly Line[]
  readonly occasionDayId: number | null
  readonly bookingId: number | null
  readonly personId: number | null
  readonly regionRuleId: number | null
  readonly facts: PostedFacts
}

/** A due as it was posted: odd turns charge, even ones take the turn before back. */
export interface Turn extends Due {
  readonly turn: number
  readonly correctsId: number | null
}
export interface PostedTurn extends Turn {
  readonly id: number
}

export function isBalanced(lines: readonly Line[]): boolean {
  return sumMoney(lines.map(({ amountOre }) => amountOre)) === 0
}

/** What the debtor owes by these lines; negative when it is to get money. */
export function owed(lines: readonly Line[]): Ore {
  return sumMoney(lines.filter(({ account }) => account === 'receivable').map(({ amountOre }) => amountOre))
}

/** What these lines put in the creditor's pot; negative when they take out of it. */
export function putInPot(lines: readonly Line[]): Ore {
  return negate(sumMoney(lines.filter(({ account }) => account === 'pot').map(({ amountOre }) => amountOre)))
}

/** The debtor owes; the creditor earns it, or sets it aside in its pot. Nothing, when there is nothing to pay. */
export function chargeLines(
  { creditorId, debtorId }: Pick<Due, 'creditorId' | 'debtorId'>,
  parts: readonly { readonly component: string; readonly amountOre: Ore }[],
): Line[] {
  const paid = parts.filter(({ amountOre }) => amountOre !== 0)
  if (paid.length === 0) return []
  return [
    {
      account: 'receivable',
      organisationId: debtorId,
      component: 'due',
      amountOre: sumMoney(paid.map(({ amountOre }) => amountOre)),
    },
    ...paid.map(({ component, amountOre }) => ({
      account: component === potComponent ? ('pot' as const) : ('income' as const),
      organisationId: creditorId,
      component,
      amountOre: negate(amountOre),
    })),
  ]
}

/** Money leaves the creditor's pot and is deducted from what the debtor owes. */
export function deductionLines({ creditorId, debtorId }: Pick<Due, 'creditorId' | 'debtorId'>, part: Ore): Line[] {
  if (part === 0) return []
  return [
    { account: 'pot', organisationId: creditorId, component: potComponent, amountOre: part },
    { account: 'receivable', organisationId: debtorId, component: 'pot-share', amountOre: negate(part) },
  ]
}

/**
 * What must be posted so that each matter costs what is due, no more and no less: nothing where it already does, a turn
 * that takes back where it should cost nothing or something else, and a turn that charges. Asked twice it posts once.
 * `withdrawn` are matters that should cost nothing; `latest` is the newest turn of each matter that has any.
 */
export function turnsFor({
  dues,
  withdrawn,
  latest,
  yearOfCorrection,
}: {
  readonly dues: readonly Due[]
  readonly withdrawn: readonly string[]
  readonly latest: readonly PostedTurn[]
  readonly yearOfCorrection: (posted: PostedTurn) => number
}): Turn[] {
  const newest = new Map(latest.map((turn) => [turn.matter, turn]))
  const takenBack = withdrawn.flatMap((matter) => {
    const posted = newest.get(matter)
    return posted && isCharged(posted) ? [takeBack(posted, yearOfCorrection(posted))] : []
  })
  const charged = dues.flatMap((due) => {
    const posted = newest.get(due.matter)
    const isDue = due.lines.length > 0
    if (!posted || !isCharged(posted)) return isDue ? [charge(due, posted)] : []
    if (isSame(posted, due)) return []
    const back = takeBack(posted, yearOfCorrection(posted))
    return isDue ? [back, charge(due, back)] : [withReason(back, due)]
  })
  return [...takenBack, ...charged]
}

/** Whether the matter costs anything as it stands. */
export function isCharged({ turn }: Pick<Turn, 'turn'>): boolean {
  return turn % 2 === 1
}

function charge(due: Due, before: Pick<Turn, 'turn'> | undefined): Turn {
  return { ...due, turn: (before?.turn ?? 0) + 1, correctsId: null }
}

function takeBack({ id, ...posted }: PostedTurn, year: number): Turn {
  return {
    ...posted,
    year,
    turn: posted.turn + 1,
    correctsId: id,
    lines: posted.lines.map((line) => ({ ...line, amountOre: negate(line.amountOre) })),
  }
}

/** What has become free keeps why: nothing is charged anew that could say it. */
function withReason(back: Turn, { facts: { repriced } }: Due): Turn {
  return repriced === undefined ? back : { ...back, facts: { ...back.facts, repriced } }
}

/** The same amounts between the same two; and of a course day, on the date it is held. */
function isSame(posted: PostedTurn, due: Due): boolean {
  const isThen = due.occasionDayId === null || posted.occurredOn === due.occurredOn
  return (
    isThen && posted.debtorId === due.debtorId && posted.creditorId === due.creditorId && said(posted) === said(due)
  )
}

function said({ lines }: Pick<Due, 'lines'>): string {
  const sums = new Map<string, Ore>()
  for (const { account, organisationId, component, amountOre } of lines) {
    const key = JSON.stringify([account, organisationId, component])
    sums.set(key, addMoney(sums.get(key) ?? zero, amountOre))
  }
  return JSON.stringify([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The year whose invoice something goes on: its own, or the first open one after it when that is closed. */
export function openYear(year: number, closed: readonly number[]): number {
  return closed.includes(year) ? openYear(year + 1, closed) : year
}

/** The amount in öre that a page showed before its button was pressed, as the form sends it back. */
export function parseSeen(text: string | undefined): Ore | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? ore(Number(text)) : undefined
}

/** The figures of a posting as they come out of the database, what is neither text nor number left out. */
export function factsOf(facts: unknown): PostedFacts {
  if (typeof facts !== 'object' || facts === null) return {}
  return Object.fromEntries(
    Object.entries(facts).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}

/** A posting with the names that explain it. */
export interface SeenPosting {
  readonly id: number
  readonly debtorId: number
  readonly debtor: string
  readonly creditorId: number
  readonly creditor: string
  /** The region whose invoice basis it is on: the creditor, or of SKR's postings the municipality's own. */
  readonly regionId: number | null
  readonly seesRegion: boolean
  /** Whether the asker may read the invoice basis of who owes. */
  readonly seesBasis: boolean
  /** The region that holds the occasion, where the creditor is another: the participant is its guest. */
  readonly host: string | null
  readonly year: number
  readonly occurredOn: Day
  readonly cause: Cause
  readonly correctsId: number | null
  readonly correctedById: number | null
  readonly participant: string | null
  readonly courseName: string | null
  readonly dayNumber: number | null
  readonly ruleFrom: Day | null
  /** Whose rule it is. */
  readonly ruleRegionId: number | null
  readonly ruleRegion: string | null
  readonly facts: PostedFacts
  readonly postedBy: string | null
  readonly postedOn: Day
  readonly lines: readonly Line[]
}
