import {
  Actions,
  Button,
  ButtonLink,
  Facts,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  Layout,
  NumberField,
  Picture,
  Player,
  PostButton,
  Quiet,
  Rows,
  Section,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { contentHref } from '../content/file.rules.ts'
import { type CaptionsFault, type FileUse, isPlayed, whyNotRemove } from './file.rules.ts'
import { text } from './library.text.ts'
import { accepted, type FileRow, libraryHref } from './library.view.tsx'
import { CaptionsFaults } from './refusal.view.tsx'

interface FileProps {
  readonly frame: Frame
  readonly journey: { readonly slug: string; readonly name: string }
  readonly file: Omit<FileRow, 'isUsed'>
  readonly uses: readonly FileUse[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly faults?: readonly CaptionsFault[] | undefined
}

/** A file of the library: what it is, where it is shown, and what can be done with it. */
export function FilePage(props: FileProps) {
  const { frame, journey, file, uses, faults } = props
  const { lang } = frame
  const say = text[lang]
  const at = `${libraryHref(journey)}/${file.key}`
  const stays = whyNotRemove(file, uses)
  return (
    <Layout
      frame={frame}
      title={file.name}
      width="text"
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: `/workshop/journeys/${journey.slug}`, label: journey.name },
        { href: libraryHref(journey), label: say.menu },
      ]}
    >
      {faults && <CaptionsFaults lang={lang} faults={faults} />}
      <Facts facts={factsOf(file, lang)} />
      <Look file={file} lang={lang} />
      {isPlayed(file.kind) && file.seconds === null && <LengthForm {...props} at={at} lang={lang} />}
      <Section title={say.usesTitle}>
        {uses.length === 0 && <p>{say.usesNone}</p>}
        {uses.length > 0 && <Rows items={uses.map((use, index) => useRow(use, index, lang))} />}
      </Section>
      {file.kind !== 'package' && <ReplaceForm {...props} at={at} lang={lang} />}
      <Section title={say.removeTitle}>
        {stays ? (
          <p>{say.staysLead[stays.refused]}</p>
        ) : (
          <>
            <p>{say.removeLead}</p>
            <PostButton action={`${at}/removal`} kind="danger">
              {say.remove}
            </PostButton>
          </>
        )}
      </Section>
    </Layout>
  )
}

function factsOf(file: FileProps['file'], lang: Language) {
  const say = text[lang]
  return [
    { term: say.facts.kind, value: say.kind[file.kind] },
    { term: say.facts.size, value: file.size },
    ...(isPlayed(file.kind) ? [{ term: say.facts.length, value: file.length ?? say.lengthUnknown }] : []),
    { term: say.facts.uploaded, value: file.uploadedBy === null ? file.when : say.by(file.when, file.uploadedBy) },
  ]
}

function Look({ file, lang }: { file: FileProps['file']; lang: Language }) {
  const say = text[lang]
  const src = contentHref(file)
  return (
    <Section title={say.look}>
      {file.kind === 'image' && <Picture src={src} alt={say.alt} />}
      {file.kind === 'film' && <Player lang={lang} kind="film" label={file.name} src={src} />}
      {file.kind === 'audio' && <Player lang={lang} kind="podcast" label={file.name} src={src} />}
      {file.kind === 'package' && <Quiet>{say.packages}</Quiet>}
      <Actions>
        <ButtonLink kind="quiet" href={src}>
          {say.open}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function useRow(use: FileUse, index: number, lang: Language) {
  const say = text[lang]
  const where = use.revision === null ? say.draftNow : say.revision(use.revision)
  return {
    key: index,
    title: use.title === '' ? use.courseName : use.title,
    note: `${say.place[use.place]} · ${use.courseName}, ${where}`,
  }
}

interface PartProps extends FileProps {
  readonly at: string
  readonly lang: Language
}

function LengthForm({ at, lang, errors, typed }: PartProps) {
  const say = text[lang]
  return (
    <Section title={say.lengthTitle} lead={<p>{say.lengthLead}</p>}>
      <Form lang={lang} action={`${at}/length`} id="length" errors={only(errors, 'minutes', 'seconds')} typed={typed}>
        <NumberField name="minutes" label={say.minutes} />
        <NumberField name="seconds" label={say.seconds} />
        <Actions>
          <Button kind="quiet">{say.lengthSave}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function ReplaceForm({ at, lang, errors, typed }: PartProps) {
  const say = text[lang]
  return (
    <Section title={say.replaceTitle} lead={<p>{say.replaceLead}</p>}>
      <Form lang={lang} action={`${at}/replacement`} upload errors={only(errors, 'file')} typed={typed}>
        <FileField name="file" label={say.file} accept={accepted} />
        <Actions>
          <Button kind="quiet">{say.replace}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function only(errors: FieldErrors | undefined, ...names: string[]): FieldErrors {
  return Object.fromEntries(Object.entries(errors ?? {}).filter(([name]) => names.includes(name)))
}
