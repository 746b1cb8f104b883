import { dayInWords, formatTime } from '#design'
import type { Language } from '#values'
import { text as occasionWords } from '../occasion/occasion.text.ts'
import { entriesOf, type ListedDay, type ListedOccasion, onDuty, whyCancelled } from './listed.rules.ts'
import { text } from './lists.text.ts'
import { wordPlace } from './sign-in.view.ts'

interface Tag {
  readonly name: string
  readonly from: string
  readonly task?: string
}

/** A tag for everyone who comes: those who lead first, with their task; an empty one for each seat without a name. */
export function nameTags(
  occasion: ListedOccasion,
  { lang, ...with_ }: { readonly lang: Language; readonly staff: boolean; readonly unnamed: boolean },
): Tag[] {
  const days = occasion.days.filter((day) => whyCancelled(occasion, day) === null)
  const roles = occasionWords[lang].roles
  const staff = onDuty(days).map(({ name, task }) => ({ name, from: occasion.regionName, task: roles[task] }))
  const rest = entriesOf(occasion).map((entry) => ({
    name: entry.kind === 'person' ? entry.name : '',
    from: entry.municipalityName,
  }))
  return [...(with_.staff ? staff : []), ...rest.filter(({ name }) => with_.unnamed || name !== '')]
}

/** A sign for the door of each day. Its code leads to a page that asks who one is, so nothing private hangs there. */
export function doorSigns(
  occasion: ListedOccasion,
  { days, site, lang }: { readonly days: readonly ListedDay[]; readonly site: string; readonly lang: Language },
) {
  const say = text[lang]
  const { journeyName, regionName, courseName, occasionId } = occasion
  const of = occasion.days.length
  return days.map((day) => {
    const isCancelled = whyCancelled(occasion, day) !== null
    const { weekday, date, month, year } = dayInWords(day.onDay, lang)
    const what = {
      over: say.over(journeyName, regionName),
      heading: courseName,
      lines: [
        ...(of > 1 ? [say.dayOf(day.number, of)] : []),
        `${weekday} ${date} ${month} ${year}`,
        formatTime(day.starts, day.ends, lang),
        wordPlace(day, lang),
      ],
    }
    return isCancelled
      ? { ...what, alarm: say.cancelled }
      : { ...what, code: { address: `${site}/occasions/${occasionId}/place`, says: say.code } }
  })
}
