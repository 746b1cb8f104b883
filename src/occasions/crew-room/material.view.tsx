import { Quiet, Rows } from '#design'
import type { MyTeam } from '#trainers'
import type { Language } from '#values'
import { text } from './crew-room.text.ts'

export interface TaughtNow {
  /** The courses someone is in a team for or has days on, in travelling order. */
  readonly courses: readonly { readonly courseId: number; readonly courseName: string; readonly journeyName: string }[]
  readonly materials: readonly {
    readonly courseId: number
    readonly materialId: number
    readonly dayNumber: number | null
    readonly title: string
  }[]
}

/** Course by course what there is to teach with. */
export function Material({ courses, materials, lang }: TaughtNow & { lang: Language }) {
  const say = text[lang]
  if (courses.length === 0) return <Quiet>{say.noMaterial}</Quiet>
  return (
    <Rows
      items={courses.map(({ courseId, courseName, journeyName }) => ({
        key: courseId,
        title: courseName,
        href: `/teaching/courses/${courseId}`,
        note: wordMaterial(courseId, materials) || journeyName,
        end: <a href={`/courses/${courseId}`}>{say.course}</a>,
      }))}
    />
  )
}

function wordMaterial(courseId: number, materials: TaughtNow['materials']): string {
  return materials
    .filter((material) => material.courseId === courseId)
    .map(({ title }) => title)
    .join(' · ')
}

interface Crew {
  readonly key: string
  readonly where: string
  readonly courses: string[]
  readonly mates: string[]
}

/** With whom one teaches. Courses taught with the same people are told together. */
export function Teams({ teams, lang }: { teams: readonly MyTeam[]; lang: Language }) {
  const say = text[lang]
  if (teams.length === 0) return <Quiet>{say.noTeam}</Quiet>
  return (
    <Rows
      items={crewsOf(teams, lang).map(({ key, where, courses, mates }) => ({
        key,
        title: where,
        note: (
          <>
            {mates.length === 0 ? (
              <p>{say.alone}</p>
            ) : (
              <ul>
                {mates.map((mate) => (
                  <li key={mate}>{mate}</li>
                ))}
              </ul>
            )}
            <p>{courses.join(' · ')}</p>
          </>
        ),
      }))}
    />
  )
}

function crewsOf(teams: readonly MyTeam[], lang: Language): Crew[] {
  const say = text[lang]
  const crews = new Map<string, Crew>()
  for (const { stepName, journeyName, regionName, courseName, mates } of teams) {
    const where = say.where(stepName, journeyName, regionName)
    const names = mates.map(({ name, role, employer }) => say.mate(name, say.roles[role], employer))
    const key = `${where} ${names.join()}`
    const crew = crews.get(key) ?? { key, where, courses: [], mates: names }
    crew.courses.push(courseName)
    crews.set(key, crew)
  }
  return [...crews.values()]
}
