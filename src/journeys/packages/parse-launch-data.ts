import type { XmlElement } from '#platform'
import { attribute, child, childrenOf, textOf } from './manifest-xml.ts'
import type { PackageKind } from './package.rules.ts'

/** What the manifest tells a unit when it starts: what is needed to pass, time allowed, and a text of its own. */
export function launchDataOf(item: XmlElement, kind: PackageKind): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kind === 'scorm-1.2' ? olderData(item) : newerData(item)).filter(([, value]) => value !== ''),
  )
}

/** SCORM 1.2, CAM 2.3.2.5 and RTE 3.4.4. */
function olderData(item: XmlElement): Record<string, string> {
  return {
    'cmi.launch_data': longText(child(item, 'datafromlms')),
    'cmi.student_data.mastery_score': numberIn(textOf(child(item, 'masteryscore')), 0, 100),
    'cmi.student_data.max_time_allowed': textOf(child(item, 'maxtimeallowed')),
    'cmi.student_data.time_limit_action': textOf(child(item, 'timelimitaction')),
  }
}

/** SCORM 2004: CAM 3.4, RTE 4.2.4, 4.2.14, 4.2.20, SN 3.10. */
function newerData(item: XmlElement): Record<string, string> {
  const sequencing = child(item, 'sequencing')
  const primary = child(child(sequencing, 'objectives'), 'primaryObjective')
  const least = attribute(primary, 'satisfiedByMeasure') === 'true' ? child(primary, 'minNormalizedMeasure') : undefined
  const threshold = child(item, 'completionThreshold')
  const isMeasured = attribute(threshold, 'completedByMeasure') !== 'false'
  return {
    'cmi.launch_data': longText(child(item, 'dataFromLMS')),
    'cmi.scaled_passing_score': least === undefined ? '' : numberIn(textOf(least) || '1.0', -1, 1),
    'cmi.completion_threshold': isMeasured
      ? numberIn(attribute(threshold, 'minProgressMeasure') || textOf(threshold), 0, 1)
      : '',
    'cmi.max_time_allowed': attribute(childrenOf(sequencing, 'limitConditions')[0], 'attemptAbsoluteDurationLimit'),
    'cmi.time_limit_action': textOf(child(item, 'timeLimitAction')),
  }
}

const longestLaunchData = 4000

function longText(element: XmlElement | undefined): string {
  return (element?.text ?? '').slice(0, longestLaunchData)
}

function numberIn(text: string, least: number, most: number): string {
  return /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most ? text : ''
}
