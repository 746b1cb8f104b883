import { Rows, Section, Status } from '#design'
import { periodText } from '../invoices/invoice-words.view.tsx'
import { text } from './invoices.text.ts'
import type { InvoicesView } from './invoices.view.tsx'

/** What was done with many at once, and how it went. */
export function EarlierRuns({ frame: { lang }, runs }: InvoicesView) {
  const say = text[lang]
  if (runs.length === 0) return null
  return (
    <Section title={say.runs}>
      <Rows
        items={runs.map((run) => ({
          key: run.id,
          title: `${say.runNames[run.act]}: ${periodText(run, lang)}`,
          href: `/invoices/runs/${run.id}`,
          note: say.runNote(run.madeBy, run.made, run.refused),
          end: (
            <Status kind={run.finishedAt === null ? 'waiting' : run.refused > 0 ? 'problem' : 'done'}>
              {run.finishedAt === null ? say.running : run.refused > 0 ? say.someLeft(run.refused) : say.finished}
            </Status>
          ),
        }))}
      />
    </Section>
  )
}
