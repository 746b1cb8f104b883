import { Actions, ButtonLink, type Frame, formatCount, Layout, Notice, Progress } from '#design'
import type { Language } from '#values'
import { text as rotaWords } from '../rota/rota.text.ts'
import type { RotaRun } from './rota-run.rules.ts'
import { text } from './rota-run.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly run: RotaRun
  /** When it was asked for, in words. */
  readonly when: string
  /** Which days stand as they were, and why. */
  readonly refused: readonly string[]
}

/** How far the staffing of a whole period has come, and what could not be done. */
export function RotaRunPage({ frame, run, when, refused }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { regionId, runId, days, done, told, askedByName, finishedAt } = run
  const isRunning = finishedAt === null
  return (
    <Layout
      frame={frame}
      title={titleOf(run, lang)}
      lead={<p>{isRunning ? say.lead : say.doneLead(when, askedByName, say.told(told))}</p>}
      breadcrumb={[{ href: `/rota/${regionId}`, label: say.rota }]}
      width="text"
    >
      <Progress lang={lang} done={done} of={days} label={say.progress} />
      {refused.length > 0 && (
        <Notice lang={lang} kind="problem" title={rotaWords[lang].refusedTitle(refused.length)}>
          <ul>
            {refused.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Actions>
        {isRunning && <ButtonLink href={`/rota/${regionId}/runs/${runId}`}>{say.again}</ButtonLink>}
        <ButtonLink href={`/rota/${regionId}`} kind="quiet">
          {say.toRota}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function titleOf({ finishedAt, done, days, refused }: RotaRun, lang: Language): string {
  const say = text[lang].title
  if (finishedAt === null) return say.running(formatCount(done, lang), formatCount(days, lang))
  const staffed = done - refused.length
  if (staffed === 0) return say.none
  return staffed === 1 ? say.one : say.done(formatCount(staffed, lang))
}
