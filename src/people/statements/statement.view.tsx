import type { ComponentChildren } from 'preact'
import { type Frame, formatDay, Layout, Notice, Prose, Section, Table } from '#design'
import { type Day, day } from '#values'
import { text as accessibilityText } from './accessibility.text.ts'
import { text as licenceText } from './licence.text.ts'
import { text as privacyText } from './privacy.text.ts'

/** When the accessibility of the whole service was last gone through. */
const lastAssessed: Day = day('2026-11-22')

const digg = 'https://www.digg.se/tdosanmalan'
const imy = 'https://www.imy.se'
const eupl = 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12'

export function AccessibilityPage({ frame }: { frame: Frame }) {
  const say = accessibilityText[frame.lang]
  return (
    <Layout frame={frame} title={say.title} lead={<p>{say.lead}</p>} width="text">
      <Said title={say.who} body={[say.whoBody]} />
      <Said title={say.how} body={[say.howBody, say.works]} />
      <Section title={say.faults}>
        <Prose>
          <ul>
            <li>{say.faultMedia}</li>
            <li>{say.faultDocuments}</li>
            <li>{say.faultTables}</li>
            <li>{say.faultUsers}</li>
          </ul>
        </Prose>
      </Section>
      <Said title={say.assessed} body={[say.assessedBody(formatDay(lastAssessed, frame.lang))]} />
      <Said title={say.report} body={[say.reportBody]} />
      <Said title={say.authority} body={[say.authorityBody]}>
        <a href={digg}>{say.authorityLink}</a>
      </Said>
    </Layout>
  )
}

const kinds = ['account', 'learning', 'answers', 'money', 'signIn', 'record'] as const
type Kind = (typeof kinds)[number]

export function PrivacyPage({ frame }: { frame: Frame }) {
  const say = privacyText[frame.lang]
  return (
    <Layout frame={frame} title={say.title} lead={<p>{say.lead}</p>}>
      {frame.demo && (
        <Notice lang={frame.lang}>
          <p>{say.demo}</p>
        </Notice>
      )}
      <Section title={say.kept}>
        <Table
          caption={say.kept}
          quietCaption
          rows={kinds}
          rowKey={(kind) => kind}
          columns={(['what', 'why', 'who', 'long'] as const).map((key) => ({
            key,
            head: say[key],
            cell: (kind: Kind) => say[kind][key],
          }))}
        />
      </Section>
      <Said title={say.responsible} body={[say.responsibleBody]} />
      <Said title={say.statistics} body={[say.statisticsBody]} />
      <Said title={say.cookies} body={[say.cookiesBody]} />
      <Said title={say.rights} body={[say.rightsBody]}>
        <a href={imy}>{say.authorityLink}</a>
      </Said>
    </Layout>
  )
}

export function LicencePage({ frame, paragraphs }: { frame: Frame; paragraphs: readonly string[] }) {
  const say = licenceText[frame.lang]
  return (
    <Layout frame={frame} title={say.title} lead={<p>{say.lead}</p>} width="text">
      <Said title={say.content} body={[say.contentBody]} />
      <Said title={say.whole} body={[say.wholeBody]}>
        <a href={eupl}>{say.inSwedish}</a>
      </Said>
      <Prose>
        <div lang="en">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Prose>
    </Layout>
  )
}

interface SaidProps {
  title: string
  body: readonly string[]
  /** A link to where one goes from here. */
  children?: ComponentChildren
}

function Said({ title, body, children }: SaidProps) {
  return (
    <Section title={title}>
      <Prose>
        {body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {children && <p>{children}</p>}
      </Prose>
    </Section>
  )
}
