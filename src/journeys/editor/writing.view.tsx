import { Details, Quiet, Table, TextArea } from '#design'
import type { Language } from '#values'
import type { Block } from '../content/body.rules.ts'
import { writeNotation } from '../notation/write-notation.rules.ts'
import { text } from './editor.text.ts'
import type { JourneyFile } from './found.rules.ts'

interface WritingProps {
  name: string
  label: string
  hint?: string | undefined
  blocks: readonly Block[]
  rows?: number | undefined
}

/** A text with headings, lists and pictures, in the notation; with scripts a toolbar stands over it. */
export function Writing({ name, label, hint, blocks, rows = 14 }: WritingProps) {
  return (
    <div class="writing" data-writing lang="sv">
      <TextArea name={name} label={label} hint={hint} rows={rows} value={writeNotation(blocks).trimEnd()} />
    </div>
  )
}

/** How the notation is written, each mark beside what it becomes. */
export function NotationHelp({ lang }: { lang: Language }) {
  const say = text[lang]
  const rows = (
    ['heading', 'strong', 'emphasis', 'link', 'list', 'box', 'table', 'image', 'download', 'plain'] as const
  ).map((key) => ({ key, example: say.example[key], gives: say.helpRows[key] }))
  return (
    <Details summary={say.help}>
      <Table
        caption={say.help}
        quietCaption
        columns={[
          { key: 'example', head: say.helpHead, cell: (row) => <code class="notation">{row.example}</code> },
          { key: 'gives', head: say.helpGives, cell: (row) => row.gives },
        ]}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </Details>
  )
}

interface FilesProps {
  files: readonly JourneyFile[]
  upload: string
  lang: Language
}

/** The pictures and documents of the journey, each with the line that shows it in a text. */
export function FilesToShow({ files, upload, lang }: FilesProps) {
  const say = text[lang]
  const shown = files.filter(({ kind }) => kind === 'image' || kind === 'document')
  const line = ({ key, kind, name }: JourneyFile) =>
    kind === 'image' ? `![${say.altHere}](fil:${key})` : `[${name}](fil:${key})`
  return (
    <Details summary={say.files}>
      {shown.length === 0 ? (
        <Quiet>{say.noFiles}</Quiet>
      ) : (
        <>
          <Quiet>{say.filesLead}</Quiet>
          <ul class="files" data-files>
            {shown.map((file) => (
              <li key={file.key} data-key={file.key} data-kind={file.kind} data-name={file.name}>
                <span lang="sv">{file.name}</span>
                <code class="notation">{line(file)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={upload}>{say.upload}</a>
      </p>
    </Details>
  )
}
