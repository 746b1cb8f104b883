import type { FieldErrors, Typed } from '#design'
import { type Label, makeFoldedNames, makeLabels } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import type { Language } from '#values'
import { participantFiles, signFiles, signInFiles } from './downloads.screen.ts'
import { limits } from './label-sheets.rules.ts'
import { text } from './lists.text.ts'
import { ListsPage } from './lists.view.tsx'
import { getLists, keepFetched, type ListParams, sendFile } from './met.screen.ts'
import { readTags, type TagFault, type TagsAsked } from './name-tags.screen.ts'
import { nameTags } from './signs.view.ts'

/** Everything that is printed for an occasion: the page where one chooses, and the files. */
export const listsScreen: Screen = (area, house) => {
  const { db } = house
  participantFiles(area, house)
  signInFiles(area, house)
  signFiles(area, house)

  area.get<ListParams>('/', async (request, reply) => {
    const met = await getLists(db, askerOf(request), request.params.occasionId)
    return page(reply, <ListsPage frame={frameOf(request)} {...met} />)
  })

  area.get<ListParams>('/name-tags.pdf', async (request, reply) => {
    const met = await getLists(db, askerOf(request), request.params.occasionId)
    const frame = frameOf(request)
    const say = text[frame.lang]
    const { occasion } = met
    const asked = readTags(request.query)
    if (!asked.ok) {
      const shown = { ...met, errors: wordFaults(asked, frame.lang), typed: typedOf(request.query) }
      return page(reply, <ListsPage frame={frame} {...shown} />, 422)
    }
    const isTicked = (name: string) => request.query.chosen === undefined || request.query[name] !== undefined
    const tags = nameTags(occasion, { lang: frame.lang, staff: isTicked('staff'), unnamed: isTicked('unnamed') })
    const labels: Label[] = tags
    const name = `${say.nameTags} ${occasion.courseName}`
    const given = { title: name, lang: frame.lang, labels, empty: say.empty }
    const bytes = asked.on === 'folded' ? await makeFoldedNames(given) : await makeLabels(given, asked.on)
    await keepFetched(db, request, { occasion, list: 'name-tags', as: 'pdf' })
    return sendFile(reply, { name, kind: 'pdf', bytes })
  })
}

function typedOf(query: ListParams['Querystring']): Typed {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? '']))
}

function wordFaults({ wrong, most }: Extract<TagsAsked, { ok: false }>, lang: Language): FieldErrors {
  return Object.fromEntries(wrong.map((fault) => [fault.field, wordFault(fault, most, lang)]))
}

function wordFault({ field, fault }: TagFault, most: number, lang: Language): string {
  const say = text[lang]
  switch (fault) {
    case 'format':
      return say.formatWrong
    case 'start':
      return say.startWrong(most)
    case 'sheet':
      return say.sheetWrong
    case 'measure': {
      const { least, most: largest } = field === 'format' || field === 'start' ? limits.columns : limits[field]
      return say.measureWrong(String(least), String(largest))
    }
  }
}
