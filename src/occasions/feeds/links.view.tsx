import {
  Actions,
  ButtonLink,
  Details,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  PostButton,
  Prose,
  Quiet,
  RadioField,
  Rows,
  Section,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { Feed, FeedKind } from './feed.rules.ts'
import { text } from './links.text.ts'

/** A link with its moments in words. */
export interface ShownFeed extends Pick<Feed, 'feedId' | 'kind' | 'name'> {
  readonly made: string
  readonly fetched: string | undefined
}

export interface LinksShown {
  readonly feeds: readonly ShownFeed[]
  readonly kinds: readonly FeedKind[]
  readonly getsMail: boolean
  /** Of the forms, so that one that is posted twice makes one link. */
  readonly token: string
}

interface LinksProps extends LinksShown {
  frame: Frame
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

/** How one's course days come into one's own calendar: by mail, or by links that the calendar fetches. */
export function LinksPage({ frame, feeds, kinds, getsMail, token, errors, typed }: LinksProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={say.title} lead={say.lead} width="text">
      <Section title={say.mailTitle} lead={<p>{getsMail ? say.getsMail : say.noMail}</p>}>
        <PostButton action="/calendar-links/mail" fields={{ byMail: getsMail ? 'no' : 'yes' }}>
          {getsMail ? say.stop : say.start}
        </PostButton>
        {getsMail && <Quiet>{say.stopHint}</Quiet>}
      </Section>
      <Section title={say.linksTitle} lead={feeds.length > 0 && <p>{say.linksLead}</p>}>
        {feeds.length === 0 ? <Quiet>{say.noLinks}</Quiet> : <Links feeds={feeds} token={token} lang={lang} />}
      </Section>
      <Section title={say.newTitle}>
        <Form lang={lang} action="/calendar-links" submit={say.make} errors={errors} typed={typed}>
          <HiddenField name="token" value={token} />
          {kinds.length === 1 ? (
            <HiddenField name="kind" value={kinds[0] ?? 'own'} />
          ) : (
            <RadioField
              name="kind"
              label={say.kind}
              value="own"
              options={kinds.map((kind) => ({ value: kind, label: say.kinds[kind], hint: say.kindHints[kind] }))}
            />
          )}
          <TextField name="name" label={say.name} hint={say.nameHint} width="medium" />
        </Form>
      </Section>
    </Layout>
  )
}

function Links({ feeds, token, lang }: { feeds: readonly ShownFeed[]; token: string; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={feeds.map(({ feedId, kind, name, made, fetched }) => ({
        key: feedId,
        title: name,
        note: `${say.made(say.kinds[kind], made)} · ${fetched === undefined ? say.neverFetched : say.fetched(fetched)}`,
        end: (
          <Actions>
            <PostButton action={`/calendar-links/${feedId}/renewal`} fields={{ token }} label={say.renewOne(name)}>
              {say.renew}
            </PostButton>
            <PostButton action={`/calendar-links/${feedId}/end`} kind="danger" label={say.endOne(name)}>
              {say.end}
            </PostButton>
          </Actions>
        ),
      }))}
    />
  )
}

interface MadeProps {
  frame: Frame
  kind: FeedKind
  name: string
  /** `https://…/calendar/….ics`. */
  url: string
}

/** The one time that a link is shown, with what to do with it. */
export function MadePage({ frame, kind, name, url }: MadeProps) {
  const { lang } = frame
  const say = text[lang]
  const { outlook, google, iphone } = say.how
  return (
    <Layout
      frame={frame}
      title={say.madeTitle}
      lead={say.madeLead(say.kinds[kind], name)}
      breadcrumb={[{ href: '/calendar-links', label: say.back }]}
      width="text"
    >
      <Section title={say.link}>
        <Prose>
          <p>
            <a href={url}>{url}</a>
          </p>
        </Prose>
        <Actions>
          <ButtonLink href={url.replace(/^https?:/, 'webcal:')}>{say.open}</ButtonLink>
          <ButtonLink href="/calendar-links" kind="quiet">
            {say.done}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={say.howTitle}>
        {[outlook, google, iphone].map(({ summary, steps, note }) => (
          <Details key={summary} summary={summary}>
            <Prose>
              <ol>
                <li>{steps.first}</li>
                <li>{steps.second}</li>
                <li>{steps.third}</li>
              </ol>
              <p>{note}</p>
            </Prose>
          </Details>
        ))}
      </Section>
    </Layout>
  )
}
