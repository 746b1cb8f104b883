import {
  Actions,
  ButtonLink,
  Details,
  type FieldErrors,
  type Frame,
  Layout,
  Notice,
  PostButton,
  type Typed,
} from '#design'
import { text } from './request.text.ts'
import { DeclineForm, type Requested, wordFacts } from './request.view.tsx'

interface LinkProps {
  readonly frame: Frame
  readonly request: Requested
  /** Why there is nothing more to answer. */
  readonly why: string | undefined
  readonly action: string
  readonly problem?: string | undefined
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** One request, with yes and no, for whoever has the link. */
export function RequestLinkPage({ frame, request, why, action, problem, errors, typed }: LinkProps) {
  const { lang } = frame
  const say = text[lang]
  const { name, courseName, requestId } = request
  return (
    <Layout
      frame={frame}
      title={why ? say.linkClosed : say.linkTitle(name, courseName)}
      lead={<p>{why ?? wordFacts(request, lang)}</p>}
      width="text"
    >
      {problem && (
        <Notice lang={lang} kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {!why && (
        <>
          <PostButton action={`${action}/approval`} kind="primary">
            {say.approveOne}
          </PostButton>
          <Details summary={say.declineOne(name, courseName)} open={errors !== undefined}>
            <DeclineForm {...{ lang, requestId, errors, typed }} action={`${action}/decline`} />
          </Details>
        </>
      )}
      <ToList frame={frame} />
    </Layout>
  )
}

export function RequestAnsweredPage({ frame, how }: { frame: Frame; how: 'seat' | 'queue-place' | 'declined' }) {
  return (
    <Layout frame={frame} title={text[frame.lang].linkDone[how]} width="text">
      <ToList frame={frame} />
    </Layout>
  )
}

export function RequestUnknownPage({ frame }: { frame: Frame }) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.linkUnknown} lead={<p>{say.unknownBody}</p>} width="text">
      <ToList frame={frame} />
    </Layout>
  )
}

function ToList({ frame }: { frame: Frame }) {
  return (
    <Actions>
      <ButtonLink href="/requests" kind="quiet">
        {text[frame.lang].toList}
      </ButtonLink>
    </Actions>
  )
}
