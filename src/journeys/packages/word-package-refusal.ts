import { wordArchiveRefusal } from '#platform'
import type { Language } from '#values'
import type { AddRefusal } from './add-package.ts'
import { text } from './package.text.ts'
import type { PackageRefusal } from './unpack-package.ts'

/** Why the package was not taken, for whoever made it. */
export function wordPackageRefusal(refusal: PackageRefusal | AddRefusal, lang: Language): string {
  const say = text[lang]
  switch (refusal.refused) {
    case 'same-package':
      return say.samePackage
    case 'no-manifest':
      return refusal.folder === undefined ? say.noManifest : say.manifestDeeper(refusal.folder)
    case 'unknown-edition':
      return say.unknownEdition(refusal.said.slice(0, 60))
    case 'nothing-to-start':
      return say.nothingToStart
    case 'start-missing':
      return say.startMissing(refusal.path)
    case 'start-outside':
      return say.startOutside(refusal.href)
    default:
      return wordArchiveRefusal(refusal, lang)
  }
}
