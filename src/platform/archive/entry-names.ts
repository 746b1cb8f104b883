/**
 * The first name that another one hides: the same but for capitals, or a file where another entry has a folder. On some
 * systems the one would be written over the other, and what was checked would not be what is served.
 */
export function firstNameTwice(names: readonly string[]): string | undefined {
  const files = new Set<string>()
  const folders = new Set<string>()
  for (const name of names) {
    const folded = name.toLowerCase()
    const path = folded.endsWith('/') ? folded.slice(0, -1) : folded
    if (files.has(path) || (!folded.endsWith('/') && folders.has(path))) return name
    const parts = path.split('/')
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/')
      if (files.has(folder)) return name
      folders.add(folder)
    }
    if (folded.endsWith('/')) folders.add(path)
    else files.add(path)
  }
  return undefined
}
