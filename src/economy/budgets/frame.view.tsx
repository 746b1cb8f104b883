import type { ComponentChildren } from 'preact'
import { type Crumb, type Frame, Layout, SubMenu } from '#design'
import { RegionYearPage } from '../overview/region-year.view.tsx'
import { text } from './budget.text.ts'
import type { BudgetScope } from './scope.rules.ts'

interface Props {
  readonly frame: Frame
  readonly scope: BudgetScope
  readonly title: string
  readonly lead?: ComponentChildren
  /** A page below the budget itself leads back to it. */
  readonly isBelow?: boolean
  readonly children: ComponentChildren
}

/** A page of a budget: among the pages of the region's year, or of the journey that is made. */
export function BudgetFrame({ frame, scope, title, lead, isBelow, children }: Props) {
  const say = text[frame.lang]
  const { region, journey, year, href } = scope
  const back: Crumb[] = isBelow ? [{ href, label: say.menu }] : []
  if (region && !isBelow)
    return (
      <RegionYearPage frame={frame} region={region} year={year} part="budget" title={title} lead={lead}>
        {children}
      </RegionYearPage>
    )
  const years = [year - 1, year, year + 1].filter((each) => each >= 2021 && each <= 2099)
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.inYear(scope.whose, year)}
      lead={lead}
      breadcrumb={back}
      width="page"
    >
      {journey && !isBelow && (
        <SubMenu
          label={say.years}
          items={years.map((each) => ({
            href: `/economy/journeys/${journey.id}/${each}`,
            label: `${journey.name} ${each}`,
            current: each === year,
          }))}
        />
      )}
      {children}
    </Layout>
  )
}
