import { Form, type Frame, Layout } from '#design'
import type { Course } from '../course/course.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import { text } from './publishing.text.ts'

/** Whether the draft is to be set aside. */
export function SettingAsidePage({ frame, course }: { frame: Frame; course: Course }) {
  const { lang } = frame
  const say = text[lang]
  const at = `/workshop/courses/${course.id}`
  return (
    <Layout
      frame={frame}
      title={say.asideTitle(course.name)}
      lead={<p>{say.asideLead}</p>}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
      width="text"
    >
      <Form lang={lang} action={`${at}/setting-aside`} submit={say.aside} cancel={{ href: at }} />
    </Layout>
  )
}
