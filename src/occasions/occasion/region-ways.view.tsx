import { Rows, Section } from '#design'
import type { Language } from '#values'
import { text } from './region-ways.text.ts'

const ways = [
  { way: 'seats', href: '/seat-rules' },
  { way: 'quotas', href: '/quota-keys' },
  { way: 'ladder', href: '/cancellation-rules' },
  { way: 'preparation', href: '/preparation' },
  { way: 'messages', href: '/message-rules' },
  { way: 'staff', href: '/staff-rules' },
  { way: 'workload', href: '/workload' },
  { way: 'venues', href: '/venues' },
  { way: 'logistics', href: '/logistics' },
  { way: 'demand', href: '/interest/demand' },
  { way: 'record', href: '/quotas' },
  { way: 'elsewhere', href: '/occasions/elsewhere' },
  { way: 'calendar', href: '/calendar-links' },
  { way: 'additions', href: '/additions' },
] as const

/** What holds for all of a region's occasions, and where it is decided. */
export function RegionWays({ lang }: { lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.title}>
      <Rows items={ways.map(({ way, href }) => ({ key: way, href, title: say[way], note: say[`${way}Note`] }))} />
    </Section>
  )
}
