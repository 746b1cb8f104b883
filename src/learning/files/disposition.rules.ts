const shown = new Set(['image', 'film', 'audio', 'captions'])

/** Pictures, film and sound are shown where they stand; all else is saved, under its name (RFC 6266, 8187). */
export function dispositionOf({ kind, name }: { kind: string; name: string }): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${shown.has(kind) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${exact}`
}
