import { type Frame, Layout, Rows } from '#design'
import type { PlannedRegion } from '#people'
import { text } from './regions.text.ts'

interface ChooseProps {
  readonly frame: Frame
  readonly regions: readonly PlannedRegion[]
  /** The place that each region has a page of its own in, `/seat-rules`. */
  readonly at: string
}

/** Whoever plans in several regions chooses one. */
export function ChooseRegionPage({ frame, regions, at }: ChooseProps) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.which} breadcrumb={[{ href: '/occasions', label: say.back }]} width="text">
      <Rows items={regions.map(({ id, name }) => ({ key: id, title: name, href: `${at}/${id}` }))} />
    </Layout>
  )
}
