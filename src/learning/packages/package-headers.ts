/**
 * What a package may do, beside running its scripts. Of its own origin it stays, so that its frames find each other; it
 * opens windows and asks questions, as course programs do; it never leads the page that frames it away.
 */
const sandbox = 'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads'

/** For the files of a package: they are written for inline scripts and eval, which are allowed here and nowhere else. */
export function headersOfContent(site: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      `frame-ancestors 'self' ${site}`,
      sandbox,
    ].join('; '),
  }
}

/** For our own page around a package: only our own script and style. */
export function headersOfWrapper(site: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${site}`,
      sandbox,
    ].join('; '),
    'cache-control': 'no-store',
  }
}
