import type { XmlElement } from '#platform'
import { isRefusal } from '#values'
import { attribute, child, childrenOf, textOf } from './manifest-xml.ts'
import type { Manifest, ManifestRefusal, PackageKind, PackageUnit } from './package.rules.ts'
import { launchDataOf } from './parse-launch-data.ts'
import { resolvePath } from './resolve-path.ts'

/** imsmanifest.xml of SCORM 1.2 (CAM 2.3) or 2004 (CAM 3.4): the default organization's units, in order. */
export function parseManifest(root: XmlElement, paths: ReadonlySet<string>): Manifest | ManifestRefusal {
  const edition = textOf(child(child(root, 'metadata'), 'schemaversion'))
  const kind = kindOf(edition, root)
  if (root.name !== 'manifest' || kind === undefined) return { refused: 'unknown-edition', said: edition }
  const organization = defaultOrganization(root)
  const resources = resourcesOf(root)
  const listed = itemsUnder(organization).flatMap((item) => {
    const resource = resources.get(attribute(item, 'identifierref'))
    return resource === undefined || attribute(resource.element, 'href') === '' ? [] : [{ item, resource }]
  })
  const shown = listed.filter(({ item }) => attribute(item, 'isvisible') !== 'false')
  const chosen = shown.length > 0 ? shown : listed
  const started = chosen.length > 0 ? chosen : firstReporting(resources)
  const units: PackageUnit[] = []
  for (const each of started) {
    const unit = unitOf(each, { kind, paths })
    if (isRefusal(unit)) return unit
    units.push(unit)
  }
  const [first] = units
  if (first === undefined) return { refused: 'nothing-to-start' }
  const title = textOf(child(organization, 'title')) || first.title
  return { kind, edition: edition || kindWords[kind], title: title.slice(0, 300), units }
}

const kindWords: Record<PackageKind, string> = { 'scorm-1.2': '1.2', 'scorm-2004': '2004' }

/** Some programs leave the version out; then the namespace of its own words tells. */
function kindOf(edition: string, root: XmlElement): PackageKind | undefined {
  if (edition === '1.2') return 'scorm-1.2'
  if (/^(2004 [234](rd|th|nd) Edition|CAM 1\.3|2004)$/i.test(edition)) return 'scorm-2004'
  if (edition !== '') return undefined
  const spaces = namespacesIn(root)
  if ([...spaces].some((space) => space.includes('adlcp_rootv1p2'))) return 'scorm-1.2'
  return [...spaces].some((space) => space.includes('adlcp_v1p3')) ? 'scorm-2004' : undefined
}

function namespacesIn(root: XmlElement): Set<string> {
  return new Set(Object.values(root.attributes))
}

function defaultOrganization(root: XmlElement): XmlElement | undefined {
  const organizations = child(root, 'organizations')
  const all = childrenOf(organizations, 'organization')
  const named = attribute(organizations, 'default')
  return all.find((each) => attribute(each, 'identifier') === named) ?? all[0]
}

function itemsUnder(element: XmlElement | undefined): XmlElement[] {
  return childrenOf(element, 'item').flatMap((item) => [item, ...itemsUnder(item)])
}

interface Resource {
  readonly element: XmlElement
  /** What its href is counted from. */
  readonly base: string
}

function resourcesOf(root: XmlElement): Map<string, Resource> {
  const resources = child(root, 'resources')
  const outer = attribute(root, 'base') + attribute(resources, 'base')
  return new Map(
    childrenOf(resources, 'resource').map((element) => [
      attribute(element, 'identifier'),
      { element, base: outer + attribute(element, 'base') },
    ]),
  )
}

function doesReport({ element }: Resource): boolean {
  return (attribute(element, 'scormtype') || attribute(element, 'scormType')).toLowerCase() === 'sco'
}

/** A package without items has at least something that reports, in all the programs that write such. */
function firstReporting(resources: ReadonlyMap<string, Resource>): { item: XmlElement; resource: Resource }[] {
  const resource = [...resources.values()].find(doesReport)
  return resource === undefined ? [] : [{ item: resource.element, resource }]
}

function unitOf(
  { item, resource }: { item: XmlElement; resource: Resource },
  { kind, paths }: { kind: PackageKind; paths: ReadonlySet<string> },
): PackageUnit | ManifestRefusal {
  const resolved = resolvePath(resource.base + attribute(resource.element, 'href'), paths)
  if (isRefusal(resolved)) return resolved
  const title = textOf(child(item, 'title')) || attribute(item, 'identifier') || resolved.path
  return {
    identifier: attribute(item, 'identifier'),
    title: title.slice(0, 300),
    path: resolved.path,
    parameters: joined(resolved.parameters, attribute(item, 'parameters')),
    reports: doesReport(resource),
    launchData: launchDataOf(item, kind),
  }
}

/** CAM 3.4.1.5: what an item adds begins with ? or #; where the address has a question already, it goes on with &. */
function joined(own: string, added: string): string {
  const rest = added.replace(/^[?&]+/, '')
  if (rest === '') return own
  if (rest.startsWith('#')) return own.includes('#') ? own : own + rest
  const [query = '', hash] = own.split('#', 2)
  const asked = query === '' ? `?${rest}` : `${query}&${rest}`
  return hash === undefined ? asked : `${asked}#${hash}`
}
