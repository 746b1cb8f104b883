import type { FastifyRequest } from 'fastify'
import type { Config } from '../config/config.ts'

/** Where web packages are served: an origin of its own, so that what runs in them meets neither our pages nor our cookies. */
export interface SecondOrigin {
  /** Its public address; without one it is the port beside the site. */
  readonly url: string | undefined
  readonly port: number
}

/** Whether packages can be served apart from the site: https needs an address of their own, since a port is not one. */
export function hasSecondOrigin({ baseUrl, packagesUrl }: Pick<Config, 'baseUrl' | 'packagesUrl'>): boolean {
  return packagesUrl !== undefined || !(baseUrl?.startsWith('https://') ?? false)
}

/**
 * The origin of packages for whoever asks from this host. Beside the site it is the same host, so that browsers which keep
 * nothing for frames of other sites keep what a package could not send.
 */
export function packageOriginFor(request: Pick<FastifyRequest, 'hostname'>, { url, port }: SecondOrigin): string {
  if (url !== undefined) return new URL(url).origin
  const host = request.hostname.replace(/^\[|\]$/g, '')
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** What pages of the site may show in a frame: a launch, which begins here and goes on there. */
export function frameSources(second: SecondOrigin | undefined): string {
  if (second === undefined) return "'none'"
  return `'self' ${second.url === undefined ? `http://*:${second.port}` : new URL(second.url).origin}`
}
