import { formatDay } from '#design'
import { attempt } from '#platform/db'
import { field, readForm, type Screen, wordFaults } from '#platform/web'
import { isRefusal } from '#values'
import { openRegionRules, wordDatedRefusal } from '../regions/region-rules.screen.tsx'
import { mostDays, parseReminderDays, unreadyWays } from './preparation.rules.ts'
import { listPreparationRules } from './preparation.store.ts'
import { text } from './preparation-rule.text.ts'
import { PreparationRulePage } from './preparation-rule.view.tsx'
import { setPreparationRule } from './set-preparation-rule.ts'

const fields = {
  from: field.day(),
  deadlineDays: field.whole(0, mostDays),
  reminderDays: field.optionalText(100),
  unready: field.choice(unreadyWays),
  source: field.text(300),
}

/** How a region treats preparation: when it is to be done, who is reminded, what becomes of the unready. */
export const preparationRuleScreen: Screen = (area, house) =>
  openRegionRules(area, house, {
    at: '/preparation',
    show: async (shown) => (
      <PreparationRulePage {...shown} rules={await listPreparationRules(house.db, shown.region.id)} />
    ),
    set: async ({ body, regionId, lang, means }) => {
      const { typed, ...read } = readForm(body, fields)
      if (!read.ok) return { typed, errors: wordFaults(read.faults, lang) }
      const { from: fromDay, reminderDays: typedDays, ...values } = read.values
      const reminderDays = parseReminderDays(typedDays)
      if (reminderDays === undefined) return { typed, errors: { reminderDays: text[lang].wrongReminders } }
      const rule = { ...values, fromDay, reminderDays, regionId }
      const outcome = await attempt(house.db, (tx) => setPreparationRule(tx, rule, means))
      if (isRefusal(outcome)) return { typed, errors: wordDatedRefusal(outcome, lang) }
      return { notice: text[lang].saved(formatDay(fromDay, lang)) }
    },
  })
