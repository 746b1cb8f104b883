import { zipOf } from './zip.ts'

export interface Unit {
  readonly title: string
  readonly href: string
  /** In percent. */
  readonly mastery?: number
  readonly launchData?: string
  readonly isAsset?: boolean
}

/** imsmanifest.xml as authoring tools write it, for an edition as it is said: 1.2, 2004 4th Edition. */
export function manifestOf(edition: string, units: readonly Unit[]): string {
  const is2004 = edition.startsWith('2004') || edition.startsWith('CAM')
  const adlcp = is2004 ? 'http://www.adlnet.org/xsd/adlcp_v1p3' : 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
  const ims = is2004 ? 'http://www.imsglobal.org/xsd/imscp_v1p1' : 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'
  const told = ({ mastery, launchData }: Unit) =>
    is2004
      ? `${launchData ? `<adlcp:dataFromLMS>${launchData}</adlcp:dataFromLMS>` : ''}
         ${
           mastery
             ? `<imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
         <imsss:minNormalizedMeasure>${mastery / 100}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`
             : ''
         }`
      : `${launchData ? `<adlcp:datafromlms>${launchData}</adlcp:datafromlms>` : ''}
         ${mastery ? `<adlcp:masteryscore>${mastery}</adlcp:masteryscore>` : ''}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="${ims}" xmlns:adlcp="${adlcp}" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>${edition}</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Ett paket</title>
    ${units.map((unit, i) => `<item identifier="item-${i}" identifierref="r-${i}"><title>${unit.title}</title>${told(unit)}</item>`).join('\n')}
  </organization></organizations>
  <resources>
    ${units
      .map(
        ({ href, isAsset }, i) =>
          `<resource identifier="r-${i}" type="webcontent" adlcp:${is2004 ? 'scormType' : 'scormtype'}="${isAsset ? 'asset' : 'sco'}" href="${href}"><file href="${href}"/></resource>`,
      )
      .join('\n')}
  </resources>
</manifest>`
}

/** A unit that finds its API up the chain of frames, shows what it was told, and does as its buttons say. */
export function unitPage(edition: string): string {
  const [api, get, set, commit, start, end] = edition.startsWith('2004')
    ? ['API_1484_11', 'GetValue', 'SetValue', 'Commit', 'Initialize', 'Terminate']
    : ['API', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSInitialize', 'LMSFinish']
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Enhet</title>
<style>body { font: 1rem sans-serif; padding: 1rem }</style></head>
<body><h1>En enhet</h1><p id="said"></p>
<script>
  function find(from) { for (var at = from, i = 0; at && i < 20; i += 1) { if (at.${api}) return at.${api}; if (at.parent === at) break; at = at.parent } return null }
  var api = find(window) || (window.opener && find(window.opener))
  window.scorm = {
    get: function (name) { return api.${get}(name) }, set: function (name, value) { return api.${set}(name, value) },
    commit: function () { return api.${commit}('') }, end: function () { return api.${end}('') },
    error: function () { return api.${edition.startsWith('2004') ? 'GetLastError' : 'LMSGetLastError'}() }
  }
  document.getElementById('said').textContent = api ? api.${start}('') : 'no API'
</script></body></html>`
}

/** A package with these units, all the same page. */
export function packageOf(
  edition: string,
  units: readonly Unit[],
  files: Record<string, string | Buffer> = {},
): Buffer {
  const pages = Object.fromEntries(units.map(({ href }) => [href.split('?')[0] ?? href, unitPage(edition)]))
  return zipOf({ 'imsmanifest.xml': manifestOf(edition, units), ...pages, ...files })
}
