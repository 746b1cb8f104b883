import { formatDay } from '#design'
import { attempt } from '#platform/db'
import { field, readForm, type Screen, wordFaults } from '#platform/web'
import { isRefusal } from '#values'
import { openRegionRules, wordDatedRefusal } from '../regions/region-rules.screen.tsx'
import { setStaffRule } from './set-staff-rule.ts'
import { listStaffRules } from './staff-rule.store.ts'
import { text } from './staff-rule.text.ts'
import { StaffRulePage } from './staff-rule.view.tsx'

const fields = {
  from: field.day(),
  remindAfterDays: field.whole(1, 60),
  sameDayMinutes: field.whole(5, 240),
  soonMinutes: field.whole(15, 2880),
  laterMinutes: field.whole(60, 20160),
  quietFrom: field.time(),
  quietUntil: field.time(),
  asksOthers: field.choice(['yes', 'no']),
  source: field.text(300),
}

/** How a region asks those who teach: when they are reminded, how long each has, when nobody is asked. */
export const staffRuleScreen: Screen = (area, house) =>
  openRegionRules(area, house, {
    at: '/staff-rules',
    show: async (shown) => <StaffRulePage {...shown} rules={await listStaffRules(house.db, shown.region.id)} />,
    set: async ({ body, regionId, lang, means }) => {
      const { typed, ...read } = readForm(body, fields)
      if (!read.ok) return { typed, errors: wordFaults(read.faults, lang) }
      const { from: fromDay, asksOthers, ...terms } = read.values
      const rule = { ...terms, asksOthers: asksOthers === 'yes', fromDay, regionId }
      const outcome = await attempt(house.db, (tx) => setStaffRule(tx, rule, means))
      if (isRefusal(outcome)) return { typed, errors: wordDatedRefusal(outcome, lang) }
      return { notice: text[lang].saved(formatDay(fromDay, lang)) }
    },
  })
