import { type Frame, Layout } from '#design'

/** What happened, what was kept, and where to go: for every answer that is not the page asked for. */
export function FaultPage({
  frame,
  title,
  body,
  way,
}: {
  frame: Frame
  title: string
  body: string
  way: { href: string; label: string }
}) {
  return (
    <Layout frame={frame} title={title}>
      <p>{body}</p>
      <p>
        <a href={way.href}>{way.label}</a>
      </p>
    </Layout>
  )
}
