import {
  Actions,
  ButtonLink,
  Figures,
  type Frame,
  formatCount,
  Layout,
  PostButton,
  Progress,
  Quiet,
  Rows,
  Section,
  Status,
  SubMenu,
} from '#design'
import type { Language } from '#values'
import type { Run, Term, TermStanding } from './term.rules.ts'
import { text } from './terms.text.ts'

/** A run with the moment it was asked for in words. */
export interface ShownRun extends Run {
  readonly when: string
}

interface TermProps {
  frame: Frame
  regionId: number
  term: Term
  terms: readonly Term[]
  standing: TermStanding
  runs: readonly ShownRun[]
}

/** Whether everyone's calendar knows of a term, and going through all of it. */
export function TermPage({ frame, regionId, term, terms, standing, runs }: TermProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasions, wanted, told } = standing
  return (
    <Layout
      frame={frame}
      title={titleOf(term, standing, lang)}
      lead={say.lead}
      breadcrumb={[toOccasions(lang)]}
      width="text"
    >
      <SubMenu
        label={say.terms}
        items={terms.map((one) => ({
          href: `${addressOf(regionId)}?term=${one.key}`,
          label: wordTerm(one, lang),
          current: one.key === term.key,
        }))}
      />
      {wanted > 0 && (
        <>
          <Figures
            figures={[
              { term: say.figures.occasions, value: formatCount(occasions, lang) },
              { term: say.figures.wanted, value: formatCount(wanted, lang) },
              { term: say.figures.told, value: formatCount(told, lang) },
            ]}
          />
          <Quiet>{say.noMail}</Quiet>
          <PostButton action={`${addressOf(regionId)}/runs`} kind="primary" fields={{ term: term.key }}>
            {say.begin(wordTerm(term, lang))}
          </PostButton>
          <Quiet>{say.beginHint}</Quiet>
        </>
      )}
      <Section title={say.runsTitle}>
        {runs.length === 0 ? <Quiet>{say.noRuns}</Quiet> : <Runs runs={runs} lang={lang} />}
      </Section>
    </Layout>
  )
}

function titleOf(term: Term, { wanted, told }: TermStanding, lang: Language): string {
  const { title } = text[lang]
  const name = wordTerm(term, lang)
  const left = wanted - told
  if (wanted === 0) return title.none(name)
  if (left === 0) return title.all(name, formatCount(told, lang))
  return left === 1 ? title.one(name) : title.some(name, formatCount(left, lang))
}

function Runs({ runs, lang }: { runs: readonly ShownRun[]; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={runs.map(({ runId, regionId, when, askedByName, done, sent, finishedAt }) => ({
        key: runId,
        title: when,
        href: `${addressOf(regionId)}/runs/${runId}`,
        note: say.runNote(askedByName, formatCount(done, lang), formatCount(sent, lang)),
        end: (
          <Status kind={finishedAt === null ? 'waiting' : 'done'}>
            {finishedAt === null ? say.running : say.finished}
          </Status>
        ),
      }))}
    />
  )
}

/** How far a run has come. */
export function RunPage({ frame, run }: { frame: Frame; run: ShownRun }) {
  const { lang } = frame
  const say = text[lang]
  const { regionId, runId, done, sent, when, askedByName, finishedAt } = run
  const of = Math.max(run.occasions, done)
  return (
    <Layout
      frame={frame}
      title={titleOfRun(run, lang)}
      lead={finishedAt === null ? say.runLead : say.runDoneLead(when, askedByName)}
      breadcrumb={[toOccasions(lang), { href: addressOf(regionId), label: say.back }]}
      width="text"
    >
      <Progress lang={lang} done={done} of={of} label={say.progress(formatCount(sent, lang))} />
      <Actions>
        {finishedAt === null && <ButtonLink href={`${addressOf(regionId)}/runs/${runId}`}>{say.again}</ButtonLink>}
        <ButtonLink href={addressOf(regionId)} kind="quiet">
          {say.toTerm}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function titleOfRun({ finishedAt, done, occasions, sent }: Run, lang: Language): string {
  const { runTitle } = text[lang]
  if (finishedAt === null)
    return runTitle.running(formatCount(done, lang), formatCount(Math.max(occasions, done), lang))
  if (sent === 0) return runTitle.nothing
  return sent === 1 ? runTitle.one : runTitle.sent(formatCount(sent, lang))
}

export function wordTerm({ half, year }: Term, lang: Language): string {
  return text[lang].half[half](year)
}

function toOccasions(lang: Language) {
  return { href: '/occasions', label: text[lang].occasions }
}

export function addressOf(regionId: number): string {
  return `/occasions/invitations/${regionId}`
}
