const self = "'self'"
const policy = {
  'default-src': "'none'",
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'font-src': self,
  'media-src': self,
  'connect-src': self,
  'manifest-src': self,
  'worker-src': self,
  'form-action': self,
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
}
const aYear = 31_536_000

/**
 * Sent with every answer: nothing but our own files, no inline script or style, no framing of us, and in our frames only
 * web packages, on their own origin; https is kept for a year once it is used. The same each time, so it is put together once and not, as a plugin does it, for every request.
 */
export function headersOfEveryAnswer({
  secure,
  frames,
}: {
  secure: boolean
  frames: string
}): Readonly<Record<string, string>> {
  return {
    'content-security-policy': Object.entries({ ...policy, 'frame-src': frames })
      .map(([what, from]) => `${what} ${from}`)
      .join(';'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure && { 'strict-transport-security': `max-age=${aYear}; includeSubDomains` }),
  }
}
