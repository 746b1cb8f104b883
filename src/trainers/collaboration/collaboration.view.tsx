import {
  Button,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  HiddenField,
  Layout,
  PostButton,
  Quiet,
  Section,
  SelectField,
  SubMenu,
  Tag,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { type LetterChoice, roomKey, type TeamPost, type TeamReply, type TeamRoom } from './collaboration.rules.ts'
import { text } from './collaboration.text.ts'
import { CourseMenu, Edit, Letters, RoomFiles, ShareFile, type ShownFile } from './room-parts.view.tsx'

type Dated<Post> = Post & {
  readonly writtenOn: Day
  readonly mayEdit: boolean
  /** Of its file, in words. */
  readonly size: string
}
export type DatedPost = Dated<Omit<TeamPost, 'replies'>> & { readonly replies: readonly Dated<TeamReply>[] }

export interface CollaborationShown {
  readonly rooms: readonly TeamRoom[]
  readonly room: TeamRoom | undefined
  readonly posts: readonly DatedPost[]
  /** The course whose posts are shown alone. */
  readonly courseId: number | undefined
  readonly files: readonly ShownFile[]
  readonly letters: LetterChoice
  readonly personId: number
  readonly tokens: readonly string[]
}

interface CollaborationProps extends CollaborationShown {
  frame: Frame
  errors?: FieldErrors
  typed?: Typed
  /** The form that was wrong, when it is not the one to write in. */
  wrongForm?: 'share'
}

const here = '/trainer-platform/collaboration'

/** What those who teach say to each other, with a form to say more. */
export function CollaborationPage({ frame, ...shown }: CollaborationProps) {
  const { lang } = frame
  const say = text[lang]
  const { rooms, room } = shown
  return (
    <Layout
      frame={frame}
      title={room ? say.title(room.journeyName, room.regionName) : say.noRoom}
      eyebrow={say.eyebrow}
      lead={room && say.lead}
      breadcrumb={[{ href: '/trainer-platform', label: say.platform }]}
      width="text"
    >
      {room === undefined && (
        <Empty title={say.noRoom}>
          <p>{say.noRoomBody}</p>
        </Empty>
      )}
      {rooms.length > 1 && (
        <SubMenu
          label={say.rooms}
          items={rooms.map((one) => ({
            href: `${here}?room=${roomKey(one)}`,
            label: say.room(one.journeyName, one.regionName),
            current: one === room,
          }))}
        />
      )}
      {room && <Room {...shown} room={room} lang={lang} />}
    </Layout>
  )
}

type RoomProps = Omit<CollaborationProps, 'frame' | 'room'> & { room: TeamRoom; lang: Language }

function Room({ room, posts, personId, tokens, errors, typed, wrongForm, lang, ...more }: RoomProps) {
  const say = text[lang]
  const replied = typed?.reply
  const asNew = wrongForm === undefined && (replied === undefined || replied === '') ? { errors, typed } : {}
  const asShared = wrongForm === 'share' ? { errors, typed } : {}
  return (
    <>
      <CourseMenu room={room} courseId={more.courseId} lang={lang} />
      <Section title={say.write}>
        <Form lang={lang} action={here} submit={say.send} {...asNew}>
          <HiddenField name="room" value={roomKey(room)} />
          <HiddenField name="token" value={tokens[0] ?? ''} />
          <TextArea name="body" label={say.body} rows={3} />
          {room.courses.length > 0 && (
            <SelectField
              name="course"
              label={say.about}
              empty={say.wholeJourney}
              options={room.courses.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          )}
        </Form>
      </Section>
      <ShareFile room={room} token={tokens.at(-1) ?? ''} lang={lang} {...asShared} />
      <Section title={say.said}>
        {posts.length === 0 && <Quiet>{say.nothing}</Quiet>}
        <ol class="posts">
          {posts.map((post, index) => (
            <li class="post" key={post.postId}>
              <Said post={post} {...{ room, personId, lang }} tag={post.courseName} />
              {post.replies.length > 0 && (
                <ol class="replies">
                  {post.replies.map((reply) => (
                    <li class="post" key={reply.postId}>
                      <Said post={reply} {...{ room, personId, lang }} tag={null} />
                    </li>
                  ))}
                </ol>
              )}
              <Answer
                {...{ room, post, lang }}
                token={tokens[index + 1] ?? ''}
                {...(replied === String(post.postId) ? { errors, typed } : {})}
              />
            </li>
          ))}
        </ol>
      </Section>
      <RoomFiles files={more.files} lang={lang} />
      <Letters letters={more.letters} lang={lang} />
    </>
  )
}

interface SaidProps {
  post: Dated<TeamReply>
  room: TeamRoom
  personId: number
  tag: string | null
  lang: Language
}

function Said({ post, room, personId, tag, lang }: SaidProps) {
  const say = text[lang]
  const { postId, name, writtenBy, writtenOn, body, file, size } = post
  return (
    <>
      <p class="post-head">
        <strong>{name}</strong>{' '}
        <span class="quiet">
          {[formatDate(writtenOn, lang), ...(post.isEdited && body !== null ? [say.edited] : [])].join(' · ')}
        </span>{' '}
        {tag && <Tag>{tag}</Tag>}
      </p>
      {body === null ? (
        <Quiet>{say.takenBack}</Quiet>
      ) : (
        <p class="post-body" lang="sv">
          {body}
        </p>
      )}
      {file && (
        <p>
          <a href={`${here}/files/${file.fileId}`}>{say.download(file.name, size)}</a>
        </p>
      )}
      {body !== null && post.mayEdit && <Edit {...{ room, postId, body, lang }} />}
      {body !== null && writtenBy === personId && (
        <PostButton
          action={`${here}/${postId}/withdrawal`}
          label={say.takeBackOf(body.slice(0, 40))}
          fields={{ room: roomKey(room) }}
        >
          {say.takeBack}
        </PostButton>
      )}
    </>
  )
}

interface AnswerProps {
  room: TeamRoom
  post: DatedPost
  token: string
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
  lang: Language
}

function Answer({ room, post, token, errors, typed, lang }: AnswerProps) {
  const say = text[lang]
  return (
    <details class="post-answer" open={errors !== undefined}>
      <summary class="summary">{say.replyTo(post.name)}</summary>
      <Form lang={lang} id={`r${post.postId}`} action={here} {...{ errors, typed }}>
        <HiddenField name="room" value={roomKey(room)} />
        <HiddenField name="reply" value={post.postId} />
        <HiddenField name="token" value={token} />
        <TextArea name="body" label={say.replyBody} rows={2} />
        <Button kind="quiet">{say.reply}</Button>
      </Form>
    </details>
  )
}
