import type { Block, ItemBody, RevisionContent, RevisionDraft } from '#journeys'

export type DraftItem = RevisionDraft['items'][number]
export type DraftGoal = RevisionDraft['goals'][number]

/** The content of one invented course: goals, and items by part. */
export interface CourseContent {
  readonly summary: string
  readonly goals: readonly DraftGoal[]
  readonly items: readonly DraftItem[]
  readonly sources?: RevisionContent['sources']
  readonly materials?: RevisionContent['materials']
  /** By the number of the day. */
  readonly runSheets?: Readonly<Record<number, RevisionContent['days'][number]['runSheet']>>
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (...points: string[]): Block => ({ kind: 'list', points })
export const fact = (title: string, text: string): Block => ({
  kind: 'fact',
  title,
  blocks: [{ kind: 'paragraph', text }],
})

type Draft = Omit<DraftItem, 'part' | 'firstDay' | 'source'>

/** Preparations for the group of days that begins with this day. */
export function before(firstDay: number, ...drafts: Draft[]): DraftItem[] {
  return drafts.map((draft) => ({ ...draft, part: 'preparation', firstDay, source: 'invented' }))
}

/** The parts of a recorded course. */
export function recorded(...drafts: Draft[]): DraftItem[] {
  return drafts.map((draft) => ({ ...draft, part: 'recording', source: 'invented' }))
}

/** Voluntary, afterwards. */
export function deepening(...drafts: Draft[]): DraftItem[] {
  return drafts.map((draft) => ({ ...draft, part: 'deepening', source: 'invented' }))
}

export const page = (...blocks: Block[]): ItemBody => ({ format: 'page', blocks })

/** A page of an authority. Addresses are their front doors, which do not move. */
export const authority = (publisher: 'Kunskapsguiden' | 'Socialstyrelsen', ...intro: Block[]): ItemBody => ({
  format: 'link',
  intro,
  publisher,
  href: { Kunskapsguiden: 'https://kunskapsguiden.se/', Socialstyrelsen: 'https://www.socialstyrelsen.se/' }[publisher],
  label: `Öppna ${publisher}`,
})

/** A small test of oneself: as often as one likes, and answering makes it done. */
export const aQuiz = { format: 'quiz', rules: { attempts: null, passShare: 0, showsRight: 'after-each' } } as const

/** Whoever writes chooses who may read. */
export const aReflection = { format: 'reflection', sharing: ['nobody', 'manager', 'group'] } as const
