import { Empty, type Frame, Layout, Rows } from '#design'
import type { SeenRegion } from './year.rules.ts'
import { text } from './year.text.ts'

/** For whoever sees the economy of several regions. */
export function ChooseRegionPage({
  frame,
  regions,
  year,
}: {
  frame: Frame
  regions: readonly SeenRegion[]
  year: number
}) {
  const say = text[frame.lang]
  if (regions.length === 0) {
    return (
      <Layout frame={frame} title={say.none}>
        <Empty title={say.noneText} />
      </Layout>
    )
  }
  return (
    <Layout frame={frame} title={say.choose} lead={say.chooseLead}>
      <Rows items={regions.map(({ id, name }) => ({ key: id, title: name, href: `/economy/${id}/${year}` }))} />
    </Layout>
  )
}
