import { type Day, type Ore, sumMoney } from '#values'
import type { TaughtAs } from '../pot/pot.rules.ts'
import { potDefaults, type RegionRule, ruleOn } from '../region-rules/region-rule.rules.ts'
import type { PaidIn } from './closing-dues.rules.ts'
import type { TaughtDay } from './year-closing.rules.ts'

/** Lent by a municipality, procured from elsewhere, or of the region's own staff (RSS). */
export type Standing = 'lent' | 'procured' | 'region-staff'

/** Who did what on a course day, as it was, before any rule says who has their part. */
export interface Teaching {
  readonly personId: number
  readonly name: string
  readonly standing: Standing
  /** The municipality that employed them that day; null where none did. */
  readonly homeId: number | null
  readonly home: string | null
  /** That municipality's region. */
  readonly homeRegionId: number | null
  readonly date: Day
  readonly extent: 'whole day' | 'half day'
  readonly as: TaughtAs
  readonly dayId: number
  readonly occasionId: number
  readonly courseName: string
  readonly dayNumber: number
}

/**
 * What one municipality's seats put in the pot, less what was taken back: on a course day, or on all those days together of
 * which nobody asks whether they are within it, and then the day is null.
 */
export interface PotDay {
  readonly dayId: number | null
  readonly onDay: Day | null
  readonly municipalityId: number
  readonly municipality: string
  readonly homeRegionId: number
  readonly potOre: Ore
}

interface Region {
  readonly id: number
  readonly name: string
}

/**
 * A region's own course day is one that it holds itself without a procured course leader. The source says "för varje egen
 * kurs" (GR, 004) and no more; whose premises or which municipality's people come decides nothing.
 */
export function notOwnDays(teaching: readonly Teaching[]): ReadonlySet<number> {
  return new Set(teaching.filter((one) => one.as === 'leader' && one.standing === 'procured').map(({ dayId }) => dayId))
}

/** Whether a day is outside the pot: not the region's own, in a region whose pot is of own days only. */
function isOutside(rules: readonly RegionRule[], notOwn: ReadonlySet<number>) {
  return ({ dayId, onDay }: Pick<PotDay, 'dayId' | 'onDay'>): boolean =>
    dayId !== null && onDay !== null && notOwn.has(dayId) && (ruleOn(rules, onDay) ?? potDefaults).potScope === 'own'
}

/** The days that may be outside the pot, and whose money must therefore be known day by day. */
export function daysApart({ rules, teaching }: Ruled): readonly number[] {
  return rules.some(({ potScope }) => potScope === 'own') ? [...notOwnDays(teaching)] : []
}

/** What of the pot is of days outside it, and so the region's. */
export function notOwnOre(days: readonly PotDay[], { rules, teaching }: Ruled): Ore {
  return sumMoney(days.filter(isOutside(rules, notOwnDays(teaching))).map(({ potOre }) => potOre))
}

/** What each municipality has paid into the pot, of days within it. */
export function paidIn(days: readonly PotDay[], { rules, teaching }: Ruled): PaidIn[] {
  const outside = isOutside(rules, notOwnDays(teaching))
  const within = days.filter((one) => !outside(one))
  return [...Map.groupBy(within, ({ municipalityId }) => municipalityId)].map(([municipalityId, of]) => ({
    municipalityId,
    municipality: of[0]?.municipality ?? '',
    paidOre: sumMoney(of.map(({ potOre }) => potOre)),
  }))
}

/** The region of every municipality that may have a part. */
export function homeRegionsOf(teaching: readonly Teaching[], days: readonly PotDay[]): ReadonlyMap<number, number> {
  const taught = teaching.flatMap(({ homeId, homeRegionId }): [number, number][] =>
    homeId === null || homeRegionId === null ? [] : [[homeId, homeRegionId]],
  )
  return new Map([...days.map((one): [number, number] => [one.municipalityId, one.homeRegionId]), ...taught])
}

interface Ruled {
  readonly rules: readonly RegionRule[]
  readonly teaching: readonly Teaching[]
}

/**
 * Who has the part of each task, by the rule in force on its day: the municipality that lent them, the region where it has
 * chosen so for procured leaders and its own staff, else nobody, and then it earns nothing.
 */
export function taughtUnder({ rules, teaching }: Ruled, region: Region): TaughtDay[] {
  const outside = isOutside(rules, notOwnDays(teaching))
  return teaching.map(({ homeId, home, homeRegionId: _, ...one }) => {
    const inPot = !outside({ dayId: one.dayId, onDay: one.date })
    const to = inPot
      ? receiver({ standing: one.standing, homeId, home }, ruleOn(rules, one.date) ?? potDefaults, region)
      : undefined
    return { ...one, inPot, municipalityId: to?.id ?? null, municipality: to?.name ?? null }
  })
}

function receiver(
  { standing, homeId, home }: Pick<Teaching, 'standing' | 'homeId' | 'home'>,
  rule: Pick<RegionRule, 'procuredLeaders' | 'regionStaff'>,
  region: Region,
): Region | undefined {
  if (standing === 'lent') return homeId === null ? undefined : { id: homeId, name: home ?? '' }
  const chosen = standing === 'procured' ? rule.procuredLeaders : rule.regionStaff
  return chosen === 'to-region' ? region : undefined
}
