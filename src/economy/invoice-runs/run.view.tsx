import { Actions, ButtonLink, type Frame, Layout, PostButton, Progress, Quiet, Rows, Section } from '#design'
import type { Language } from '#values'
import { faultText, ruleText } from '../invoices/faults.view.tsx'
import { invoiceHref } from '../invoices/invoice.rules.ts'
import { periodText } from '../invoices/invoice-words.view.tsx'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { wordRefusal } from '../invoices/word-refusal.view.ts'
import { text } from './invoices.text.ts'
import type { RefusedPart, Run } from './run.rules.ts'

interface Props {
  readonly frame: Frame
  readonly run: Run
  readonly seller: SeenSeller
  readonly refused: readonly RefusedPart[]
  readonly handedOver: number
  readonly when: string
}

/** How far a run has come, what it did, and what was refused and why. */
export function RunPage({ frame, run, seller, refused, handedOver, when }: Props) {
  const { lang } = frame
  const say = text[lang]
  const isDone = run.finishedAt !== null
  const what = `${say.runNames[run.act]}, ${periodText(run, lang)}`
  const title = !isDone
    ? say.runTitle.running(run.done, run.total)
    : run.refused > 0
      ? say.runTitle.refused(run.refused)
      : say.runTitle.done(run.made, what)
  const back = `${sellerHref(seller.id)}?year=${run.year}`
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={what}
      lead={isDone ? say.runDone(when, run.madeBy) : say.runLead}
      breadcrumb={[{ href: back, label: `${say.invoices}, ${seller.name} ${run.year}` }]}
      width="text"
    >
      <Progress lang={lang} done={run.done} of={run.total} label={say.progress} />
      <Actions>
        {isDone ? (
          <ButtonLink href={back}>{say.back}</ButtonLink>
        ) : (
          <ButtonLink href={`/invoices/runs/${run.id}`}>{say.again}</ButtonLink>
        )}
        {handedOver > 0 && (
          <ButtonLink kind="quiet" href={`/invoices/runs/${run.id}/e-invoices.zip`}>
            {say.zip}
          </ButtonLink>
        )}
      </Actions>
      {handedOver > 0 && <Quiet>{say.zipHint}</Quiet>}
      {refused.length > 0 && (
        <Section title={say.refusedTitle}>
          {isDone && seller.mayRun && (
            <>
              <Actions>
                <PostButton action={`/invoices/runs/${run.id}/retry`}>{say.retry}</PostButton>
              </Actions>
              <Quiet>{say.retryHint}</Quiet>
            </>
          )}
          <Rows
            items={refused.map((part) => ({
              key: part.id,
              title: part.buyer,
              ...(part.invoiceId !== null && { href: invoiceHref(part.invoiceId) }),
              note: <Why part={part} lang={lang} />,
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

function Why({ part: { id, refusal }, lang }: { part: RefusedPart; lang: Language }) {
  if (refusal.refused === 'fault') return <>{text[lang].fault(wordRefusal(refusal, lang), id)}</>
  if (refusal.refused !== 'at-fault') return <>{wordRefusal(refusal, lang)}</>
  return (
    <>
      {refusal.faults.map((fault, index) => (
        <p key={index}>
          {faultText(fault, lang)} ({ruleText(fault, lang)})
        </p>
      ))}
    </>
  )
}
