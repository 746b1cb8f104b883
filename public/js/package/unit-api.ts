import { Scorm12API, Scorm2004API } from 'scorm-again'

export interface UnitApi {
  /** When the page goes away before the unit has said that it ends. */
  leave(): void
}

interface Wanted {
  readonly kind: 'scorm-1.2' | 'scorm-2004'
  readonly data: Readonly<Record<string, string>>
  readonly report: (data: Record<string, string>, isLast: boolean) => void
}

/** Seconds after which what a unit has set is reported, also when it never asks for it. */
const soon = 10

/**
 * Puts the API where a unit looks for it: on this window, up its chain of frames. What the unit reports is queued and said
 * to be saved at once, since the queue loses nothing; a unit that waited for the network would be lost with it.
 */
export function openApi({ kind, data, report }: Wanted): UnitApi {
  const queue = {
    processHttpRequest(_url: string, params: unknown, isLast: boolean) {
      report(textsIn(params), isLast)
      return { result: 'true', errorCode: 0 }
    },
    updateSettings() {},
  }
  const settings = {
    ...{ lmsCommitUrl: '/', dataCommitFormat: 'flattened', alwaysSendTotalTime: true, mastery_override: true },
    ...{ autocommit: true, autocommitSeconds: soon, logLevel: 5 },
    httpService: queue,
  }
  const api = kind === 'scorm-1.2' ? new Scorm12API(settings, queue) : new Scorm2004API(settings, queue)
  api.loadFromFlattenedJSON({ ...data })
  Object.assign(
    window,
    { API: undefined, API_1484_11: undefined },
    kind === 'scorm-1.2' ? { API: api } : { API_1484_11: api },
  )
  return {
    leave() {
      if (api.isInitialized()) api.lmsCommit('')
      Object.assign(window, { API: undefined, API_1484_11: undefined })
    },
  }
}

function textsIn(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {}
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  )
}
