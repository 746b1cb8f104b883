import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  formatDate,
  formatDay,
  formatMinutes,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Section,
  Status,
} from '#design'
import type { Day, Language } from '#values'
import { Blocks } from '../content/blocks.view.tsx'
import type { Besides, KeptAddition } from './addition.rules.ts'
import { text } from './additions.text.ts'

export interface CourseOfRegion {
  readonly region: { readonly id: number; readonly name: string }
  readonly course: {
    readonly courseId: number
    readonly courseName: string
    readonly stepName: string
    readonly journeyName: string
    readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
    readonly revisionId: number
    readonly revisionNumber: number
    readonly publishedOn: Day
  }
  readonly besides: Besides
  readonly additions: readonly KeptAddition[]
}

type Part = CourseOfRegion & { readonly lang: Language }

export const hrefOfCourse = ({ region, course }: Pick<CourseOfRegion, 'region' | 'course'>) =>
  `/additions/${region.id}/courses/${course.courseId}`

/** What a region adds to a course, and whether it still holds beside the revision that is travelled. */
export function CourseAdditionsPage({ frame, ...shown }: CourseOfRegion & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { region, course, additions } = shown
  const toLook = additions.filter(({ isToLook }) => isToLook)
  const at = hrefOfCourse(shown)
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, toLook.length, lang)}
      eyebrow={`${course.journeyName} · ${course.stepName}`}
      line={course.colour}
      lead={<p>{say.revision(course.revisionNumber, formatDay(course.publishedOn, lang))}</p>}
      breadcrumb={[{ href: `/additions/${region.id}`, label: say.back }]}
    >
      <Actions>
        <ButtonLink href={`${at}/new`}>{say.add}</ButtonLink>
        {course.revisionNumber > 1 && (
          <ButtonLink kind="quiet" href={`${at}/differences`}>
            {say.differences}
          </ButtonLink>
        )}
        {toLook.length > 1 && (
          <PostButton action={`${at}/confirmation`} fields={{ revisionId: course.revisionId }}>
            {say.confirmAll}
          </PostButton>
        )}
      </Actions>
      {additions.length === 0 && (
        <Empty title={say.empty}>
          <p>{say.emptyBody}</p>
        </Empty>
      )}
      {additions.map((addition) => (
        <Kept key={addition.additionId} addition={addition} {...shown} lang={lang} />
      ))}
    </Layout>
  )
}

function titleOf({ region, course, additions }: CourseOfRegion, toLook: number, lang: Language): string {
  const say = text[lang].courseTitle
  if (toLook > 0) return say.toLook(course.courseName)
  return additions.length > 0 ? say.some(region.name, course.courseName) : say.none(course.courseName)
}

function Kept({ addition, lang, ...shown }: Part & { addition: KeptAddition }) {
  const say = text[lang]
  const { additionId, title, blocks, kind, minutes, isGone, isToLook } = addition
  const at = hrefOfCourse(shown)
  const facts = [
    say.kinds[kind],
    wordBeside(addition, shown.besides, lang),
    minutes !== null && formatMinutes(minutes, lang),
    addition.isTicked && say.ticked,
  ]
  return (
    <Section title={title} lead={<p>{facts.filter(Boolean).join(' · ')}</p>}>
      {isGone && (
        <Notice lang={lang} kind="waiting">
          <p>{say.gone}</p>
        </Notice>
      )}
      <Blocks blocks={blocks} href={noFile} under={2} />
      <Status kind={isToLook ? 'waiting' : 'done'}>{wordLook(addition, lang)}</Status>
      <Actions>
        {isToLook && (
          <PostButton
            action={`${at}/confirmation`}
            fields={{ revisionId: shown.course.revisionId, additionId }}
            label={say.confirmLabel(title)}
          >
            {say.confirm}
          </PostButton>
        )}
        <ButtonLink kind="quiet" href={`${at}/${additionId}`}>
          {say.change}
          <span class="unseen"> {title}</span>
        </ButtonLink>
      </Actions>
      {isToLook && addition.lookedUnder !== null && <Quiet>{wordLooked(addition, lang)}</Quiet>}
    </Section>
  )
}

/** A region has no files in the content. */
const noFile = () => ''

function wordLook(addition: KeptAddition, lang: Language): string {
  return addition.isToLook ? text[lang].toLookNow : wordLooked(addition, lang)
}

function wordLooked({ lookedUnder, lookedBy, lookedOn }: KeptAddition, lang: Language): string {
  const say = text[lang]
  return say.looked(lookedUnder ?? 0, lookedBy ?? say.someone, lookedOn === null ? '' : formatDate(lookedOn, lang))
}

function wordBeside({ place }: KeptAddition, { groups, items }: Besides, lang: Language): string {
  const say = text[lang]
  if (place.beside === 'group') {
    const group = groups.find(({ firstDay }) => firstDay === place.firstDay)
    return say.besides.group(wordGroup(group ?? { firstDay: place.firstDay, lastDay: place.firstDay }, lang))
  }
  if (place.beside === 'course') return say.besides.course
  return say.besides.item(items.find(({ key }) => key === place.itemKey)?.title ?? '')
}

/** "dag 1–2" */
export function wordGroup({ firstDay, lastDay }: Besides['groups'][number], lang: Language): string {
  const say = text[lang]
  return firstDay === lastDay ? say.oneDay(firstDay) : say.someDays(firstDay, lastDay)
}
