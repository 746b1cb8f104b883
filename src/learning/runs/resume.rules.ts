import { isDone, type PackageData, type UnitState } from './run.rules.ts'

interface Start {
  readonly kind: string
  readonly launchData: PackageData
  readonly state: UnitState | undefined
  readonly traveller: { readonly id: string; readonly name: string }
  /** Looked at by whoever makes or teaches: nothing counts. */
  readonly isLooking: boolean
}

/**
 * What a unit is told when it starts. It goes on where it was left, however it was left: by suspending, by a lost
 * connection or a closed lid. Only what was done and ended in order begins afresh.
 */
export function startData({ kind, launchData, state, traveller, isLooking }: Start): Record<string, string> {
  const isOlder = kind === 'scorm-1.2'
  const goesOn = state !== undefined && !beginsAfresh(state, isOlder)
  return {
    ...(goesOn ? keptOf(state.data) : {}),
    ...launchData,
    ...(isOlder
      ? {
          'cmi.core.student_id': traveller.id,
          'cmi.core.student_name': traveller.name,
          'cmi.core.credit': isLooking ? 'no-credit' : 'credit',
          'cmi.core.lesson_mode': isLooking ? 'browse' : 'normal',
          'cmi.core.entry': goesOn ? 'resume' : 'ab-initio',
        }
      : {
          'cmi.learner_id': traveller.id,
          'cmi.learner_name': traveller.name,
          'cmi.credit': isLooking ? 'no-credit' : 'credit',
          'cmi.mode': isLooking ? 'browse' : 'normal',
          'cmi.entry': goesOn ? 'resume' : 'ab-initio',
        }),
  }
}

function beginsAfresh({ data, isEnded, status }: UnitState, isOlder: boolean): boolean {
  const exit = data[isOlder ? 'cmi.core.exit' : 'cmi.exit'] ?? ''
  return isEnded && isDone(status) && exit !== 'suspend' && exit !== 'logout'
}

/** What a session of its own says is not carried into the next, and what was never set is left out. */
const ofOneTime = new Set([
  ...['cmi.core.session_time', 'cmi.core.exit', 'cmi.core.entry', 'cmi.core.credit', 'cmi.core.lesson_mode'],
  ...['cmi.session_time', 'cmi.exit', 'cmi.entry', 'cmi.credit', 'cmi.mode'],
])

function keptOf(data: PackageData): Record<string, string> {
  return Object.fromEntries(Object.entries(data).filter(([name, value]) => value !== '' && !ofOneTime.has(name)))
}
