import { type Frame, Layout, Rows, Section, Status } from '#design'
import type { RegionPage } from './region-page.rules.ts'
import { text } from './region-page.text.ts'

/** Every region's page, the asker's own first. */
export function RegionsPage({ frame, regions }: { frame: Frame; regions: readonly RegionPage[] }) {
  const { lang } = frame
  const say = text[lang]
  const ownFirst = [...regions.filter(({ isOwn }) => isOwn), ...regions.filter(({ isOwn }) => !isOwn)]
  return (
    <Layout frame={frame} title={say.listTitle(regions.length)} lead={say.listLead} width="text">
      <Section title={say.regions}>
        <Rows
          items={ownFirst.map(({ regionId, slug, name, isOwn }) => ({
            key: regionId,
            title: name,
            href: `/regions/${slug}`,
            end: isOwn && <Status kind="done">{say.mine}</Status>,
          }))}
        />
      </Section>
    </Layout>
  )
}
