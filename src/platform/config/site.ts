let known = ''

/** Says once, as the house opens, where it is reached: for links in letters that acts write without a request at hand. */
export function rememberSite(address: string): void {
  known = address
}

/** The address of a place in the house, `path` from its root; no more than the path before anyone has said where it is. */
export function linkTo(path: string): string {
  return `${known}${path}`
}
