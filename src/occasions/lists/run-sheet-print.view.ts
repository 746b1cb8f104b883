import { formatDay, formatDayShort, formatMinutes, formatTime } from '#design'
import { type Block, type KeptContent, plainText } from '#journeys'
import type { Day, Language } from '#values'
import { crewOf } from '../run-sheet/crew-of.view.ts'
import { timedPoints } from '../run-sheet/run-sheet.rules.ts'
import { text as sheetWords } from '../run-sheet/run-sheet.text.ts'
import { type ListedDay, type ListedOccasion, whyCancelled } from './listed.rules.ts'
import { text } from './lists.text.ts'
import { cancelledParts, titleOf } from './participants.view.ts'
import type { Print, PrintPart } from './print.rules.ts'
import { wordDay, wordPlace } from './sign-in.view.ts'

interface RunSheet {
  readonly days: readonly ListedDay[]
  readonly content: Pick<KeptContent, 'days' | 'materials'>
  readonly revision: { readonly revisionNumber: number; readonly publishedOn: Day }
  readonly lang: Language
  readonly today: Day
}

/** What those who lead have in hand on paper: each day on the clock, then every point in full. */
export function runSheetPrint(occasion: ListedOccasion, { days, content, revision, lang, today }: RunSheet): Print {
  const say = text[lang]
  const { revisionNumber, publishedOn } = revision
  return {
    title: titleOf(say.titleOf(say.runSheet, occasion.courseName), occasion, lang),
    parts: [
      ...cancelledParts(occasion, lang),
      { kind: 'paragraph', text: say.revision(revisionNumber, formatDay(publishedOn, lang)) },
      ...(days.length === 0 ? [{ kind: 'paragraph' as const, text: say.noDays }] : []),
      ...days.flatMap((day, index): PrintPart[] => [
        ...(index > 0 ? [{ kind: 'new-page' as const }] : []),
        ...dayParts(occasion, day, { content, lang }),
      ]),
      { kind: 'note', text: say.madePlain(formatDayShort(today, lang)) },
    ],
  }
}

function dayParts(
  occasion: ListedOccasion,
  day: ListedDay,
  { content, lang }: Pick<RunSheet, 'content' | 'lang'>,
): PrintPart[] {
  const say = text[lang]
  const heading: PrintPart = { kind: 'heading', level: 2, text: wordDay(day, lang) }
  const why = whyCancelled(occasion, day)
  if (why !== null) return [heading, { kind: 'paragraph', text: say.theDayCancelled(why) }]
  const points = timedPoints(content.days.find(({ number }) => number === day.number)?.runSheet ?? [], day.starts)
  const materials = (content.materials ?? []).filter((each) => each.day === undefined || each.day === day.number)
  return [
    heading,
    {
      kind: 'facts',
      facts: [
        { term: say.place, value: wordPlace(day, lang) },
        ...crewOf(day.staff, lang),
        ...(day.material === '' ? [] : [{ term: say.needs, value: day.material }]),
      ],
    },
    points.length === 0
      ? { kind: 'paragraph', text: say.noSheet }
      : {
          kind: 'table',
          caption: say.runSheet,
          columns: [{ head: say.timeHead }, { head: say.whatHead }, { head: say.minutesHead, align: 'number' }],
          rows: points.map(({ from, to, title, minutes }) => [
            formatTime(from, to, lang).replaceAll(' ', '\u00a0'),
            title,
            formatMinutes(minutes, lang),
          ]),
        },
    ...points
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ from, title, blocks }): PrintPart[] => [
        { kind: 'heading', level: 3, text: say.point(formatTime(from, undefined, lang), title) },
        ...blocks.flatMap(blockParts),
      ]),
    ...materials.flatMap(({ title, day: only, blocks }): PrintPart[] => [
      { kind: 'heading', level: 3, text: `${say.material}: ${title}` },
      { kind: 'note', text: only === undefined ? sheetWords[lang].forAll : sheetWords[lang].forDay(only) },
      ...blocks.flatMap(blockParts),
    ]),
  ]
}

/** The words of a block; a picture is what it says, a file its name. */
function blockParts(block: Block): PrintPart[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 3, text: plainText(block.text) }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: plainText(block.text) }]
    case 'list':
      return [{ kind: 'list', points: block.points.map(plainText), isOrdered: block.ordered === true }]
    case 'fact':
      return [{ kind: 'heading', level: 3, text: block.title }, ...block.blocks.flatMap(blockParts)]
    case 'image':
      return block.alt === '' ? [] : [{ kind: 'note', text: block.alt }]
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption,
          columns: block.head.map((head) => ({ head })),
          rows: block.rows.map((row) => row.map(plainText)),
        },
      ]
    case 'download':
      return [{ kind: 'note', text: block.label }]
  }
}
