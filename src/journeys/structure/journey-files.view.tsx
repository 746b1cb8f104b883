import { Rows, Section } from '#design'
import type { Language } from '#values'
import { text } from './structure.text.ts'

/** Where the files of a journey are, its web courses, and all of it as an archive. */
export function JourneyFiles({ at, lang }: { at: string; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.filesTitle}>
      <Rows
        items={[
          { key: 'files', title: say.files, href: `${at}/files`, note: say.filesNote },
          { key: 'packages', title: say.packages, href: `${at}/packages`, note: say.packagesNote },
          { key: 'archive', title: say.archive, href: `${at}/archive`, note: say.archiveNote },
        ]}
      />
    </Section>
  )
}
