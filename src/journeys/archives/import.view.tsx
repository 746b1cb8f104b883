import {
  Actions,
  ButtonLink,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  Layout,
  Progress,
  Prose,
  RadioField,
  Rows,
  Section,
  Status,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { text } from './archives.text.ts'
import type { ArchiveFault } from './fault.rules.ts'
import { type Import, type ImportRefusal, type ImportState, ifTakenChoices, stateOf } from './import.rules.ts'

/** An import with its size and moment in words. */
export interface ImportRow extends Import {
  readonly size: string
  readonly when: string
}

interface NewImportProps {
  readonly frame: Frame
  readonly earlier: readonly ImportRow[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Where an archive is uploaded, and what has been taken in before. */
export function NewImportPage({ frame, earlier, errors, typed }: NewImportProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.newTitle}
      lead={<p>{say.newLead}</p>}
      width="text"
      breadcrumb={[{ href: '/workshop', label: say.workshop }]}
    >
      <Form lang={lang} action="/workshop/archives/new" submit={say.send} upload errors={errors} typed={typed}>
        <FileField name="file" label={say.file} hint={say.fileHint} accept=".zip" />
        <RadioField
          name="ifTaken"
          label={say.ifTaken}
          value="refuse"
          options={ifTakenChoices.map((value) => ({
            ...{ value, label: say.ifTakenChoices[value], hint: say.ifTakenHints[value] },
          }))}
        />
      </Form>
      {earlier.length > 0 && (
        <Section title={say.earlier}>
          <Rows
            items={earlier.map((each) => ({
              ...{ key: each.id, title: each.name, href: `/workshop/archives/${each.id}` },
              note: say.row(each.when, each.size),
              end: <State state={stateOf(each)} lang={lang} />,
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

const kindOf = { waiting: 'waiting', running: 'waiting', done: 'done', refused: 'problem' } as const

function State({ state, lang }: { state: ImportState; lang: Language }) {
  return <Status kind={kindOf[state]}>{text[lang].state[state]}</Status>
}

interface ImportProps {
  readonly frame: Frame
  readonly found: ImportRow
}

/** An import to watch: how far it has come, or what became of it. A script looks again by itself while it goes on. */
export function ImportPage({ frame, found }: ImportProps) {
  const { lang } = frame
  const say = text[lang]
  const state = stateOf(found)
  const isOpen = state === 'waiting' || state === 'running'
  return (
    <Layout
      frame={frame}
      title={titleOf(found, lang)}
      width="text"
      scripts={isOpen ? ['watch'] : []}
      breadcrumb={[
        { href: '/workshop', label: say.workshop },
        { href: '/workshop/archives/new', label: say.newTitle },
      ]}
    >
      <p>
        {found.name} · {found.size}
      </p>
      {isOpen && <OpenImport found={found} lang={lang} />}
      {found.journeySlug !== null && (
        <Actions>
          <ButtonLink href={`/workshop/journeys/${found.journeySlug}`}>{say.toJourney}</ButtonLink>
        </Actions>
      )}
      {found.refusal && <Refused refusal={found.refusal} lang={lang} />}
    </Layout>
  )
}

function titleOf(found: Import, lang: Language): string {
  const say = text[lang]
  switch (stateOf(found)) {
    case 'waiting':
      return say.watchWaiting
    case 'running':
      return say.watchRunning
    case 'done':
      return say.watchDone(found.journeyName ?? found.name)
    case 'refused':
      return say.watchRefused
  }
}

function OpenImport({ found, lang }: { found: ImportRow; lang: Language }) {
  const say = text[lang]
  const { done, total } = found
  return (
    <div role="status" data-watch>
      {total === 0 ? <p>{say.reading}</p> : <Progress lang={lang} done={done} of={total} label={say.progress} />}
      <p>{say.watchLead}</p>
      <Actions>
        <ButtonLink kind="quiet" href={`/workshop/archives/${found.id}`}>
          {say.again}
        </ButtonLink>
      </Actions>
    </div>
  )
}

const shown = 50

function Refused({ refusal, lang }: { refusal: ImportRefusal; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <p>
        {wordRefusal(refusal, lang)} {say.nothingKept}
      </p>
      {refusal.refused === 'faults' && (
        <Section title={say.faultsTitle}>
          <Prose>
            <ul>
              {refusal.faults.slice(0, shown).map((fault, index) => (
                <li key={index}>{wordFault(fault, lang)}</li>
              ))}
            </ul>
          </Prose>
          {refusal.faults.length > shown && <p>{say.more(refusal.faults.length - shown)}</p>}
        </Section>
      )}
      <Actions>
        <ButtonLink href="/workshop/archives/new">{say.tryAgain}</ButtonLink>
      </Actions>
    </>
  )
}

function wordRefusal(refusal: ImportRefusal, lang: Language): string {
  const say = text[lang]
  switch (refusal.refused) {
    case 'archive':
      return refusal.words[lang]
    case 'no-manifest':
      return say.noManifest
    case 'broken-off':
      return say.brokenOff
    case 'slug-taken':
      return say.slugTaken(refusal.slug)
    case 'faults':
      return ''
  }
}

function wordFault({ at, word }: ArchiveFault, lang: Language) {
  return (
    <>
      <code>{at === '' ? 'manifest.json' : at}</code> {text[lang].fault[word]}.
    </>
  )
}
