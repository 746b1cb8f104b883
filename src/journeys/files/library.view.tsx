import {
  Empty,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  Layout,
  Pager,
  Rows,
  Section,
  Split,
  Status,
  SubMenu,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { type CaptionsFault, type LibraryFile, type LibraryKind, libraryKinds } from './file.rules.ts'
import { text } from './library.text.ts'
import { CaptionsFaults } from './refusal.view.tsx'

/** A file as it is listed: sizes and moments in words. */
export interface FileRow extends LibraryFile {
  readonly isUsed: boolean
  readonly size: string
  readonly length: string | undefined
  readonly when: string
}

interface LibraryProps {
  readonly frame: Frame
  readonly journey: { readonly slug: string; readonly name: string }
  readonly files: readonly FileRow[]
  readonly counts: readonly { kind: LibraryKind; count: number }[]
  readonly kind: LibraryKind | undefined
  readonly page: number
  readonly pages: number
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly faults?: readonly CaptionsFault[] | undefined
}

export const accepted =
  '.png,.jpg,.jpeg,.webp,.gif,.mp4,.webm,.mp3,.m4a,.ogg,.opus,.wav,.vtt,.pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods'

export function libraryHref({ slug }: { slug: string }): string {
  return `/workshop/journeys/${slug}/files`
}

/** The library of a journey: what there is, and a form to put more in. */
export function LibraryPage(props: LibraryProps) {
  const { frame, journey, files, kind, page, pages, errors, typed, faults } = props
  const { lang } = frame
  const say = text[lang]
  const at = libraryHref(journey)
  const href = (number: number) => `${at}?${new URLSearchParams({ ...(kind && { kind }), page: String(number) })}`
  return (
    <Layout
      frame={frame}
      title={say.title(journey.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: `/workshop/journeys/${journey.slug}`, label: journey.name },
      ]}
    >
      {faults && <CaptionsFaults lang={lang} faults={faults} />}
      <Split aside={<AddForm at={at} lang={lang} errors={errors} typed={typed} />}>
        <Section title={say.listTitle}>
          <KindMenu {...props} at={at} lang={lang} />
          {files.length === 0 && (
            <Empty title={say.emptyTitle}>
              <p>{say.emptyBody}</p>
            </Empty>
          )}
          {files.length > 0 && <Rows items={files.map((file) => rowOf(file, at, lang))} />}
          <Pager lang={lang} page={page} pages={pages} href={href} />
        </Section>
      </Split>
    </Layout>
  )
}

function KindMenu({ counts, kind, at, lang }: LibraryProps & { at: string; lang: Language }) {
  const say = text[lang]
  if (counts.length < 2) return null
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const ofKind = (each: LibraryKind) => counts.find((one) => one.kind === each)?.count ?? 0
  return (
    <SubMenu
      label={say.byKind}
      items={[
        { href: at, label: say.count(say.all, total), current: kind === undefined },
        ...libraryKinds
          .filter((each) => ofKind(each) > 0)
          .map((each) => ({
            href: `${at}?kind=${each}`,
            label: say.count(say.kinds[each], ofKind(each)),
            current: kind === each,
          })),
      ]}
    />
  )
}

function rowOf(file: FileRow, at: string, lang: Language) {
  const say = text[lang]
  const facts = [say.kind[file.kind], file.size, file.length, file.when].filter((fact) => fact !== undefined)
  return {
    key: file.key,
    title: file.name,
    href: `${at}/${file.key}`,
    note: facts.join(' · '),
    end: file.isUsed ? <Status kind="done">{say.used}</Status> : <Status kind="planned">{say.unused}</Status>,
  }
}

interface AddProps {
  readonly at: string
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function AddForm({ at, lang, errors, typed }: AddProps) {
  const say = text[lang]
  return (
    <Section title={say.addTitle}>
      <Form lang={lang} action={at} submit={say.add} upload errors={errors} typed={typed}>
        <FileField name="file" label={say.file} hint={say.fileHint} accept={accepted} />
        <TextField name="name" label={say.name} hint={say.nameHint} optional />
      </Form>
    </Section>
  )
}
