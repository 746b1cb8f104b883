import {
  Button,
  Details,
  type FieldErrors,
  FileField,
  Form,
  formatDate,
  HiddenField,
  Quiet,
  RadioField,
  Rows,
  Section,
  SelectField,
  SubMenu,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { type LetterChoice, letterChoices, type RoomFile, roomKey, type TeamRoom } from './collaboration.rules.ts'
import { text } from './collaboration.text.ts'

const here = '/trainer-platform/collaboration'
const mostInWords = '25 MB'

/** A file with its size and day in words. */
export interface ShownFile extends RoomFile {
  readonly size: string
  readonly sharedOn: Day
}

/** Everything that is said, or what is about one course. */
export function CourseMenu({ room, courseId, lang }: { room: TeamRoom; courseId: number | undefined; lang: Language }) {
  const say = text[lang]
  if (room.courses.length < 2) return null
  const at = `${here}?room=${roomKey(room)}`
  return (
    <SubMenu
      label={say.courses}
      items={[
        { href: at, label: say.all, current: courseId === undefined },
        ...room.courses.map(({ id, name }) => ({ href: `${at}&course=${id}`, label: name, current: id === courseId })),
      ]}
    />
  )
}

interface ShareProps {
  readonly room: TeamRoom
  readonly token: string
  readonly lang: Language
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

export function ShareFile({ room, token, lang, errors, typed }: ShareProps) {
  const say = text[lang]
  return (
    <Details summary={say.share} open={errors !== undefined}>
      <Form lang={lang} id="share" action={`${here}/files`} submit={say.shareNow} upload {...{ errors, typed }}>
        <HiddenField name="room" value={roomKey(room)} />
        <HiddenField name="token" value={token} />
        <FileField name="file" label={say.file} hint={say.fileHint(mostInWords)} />
        <TextArea name="body" label={say.fileBody} rows={2} />
        {room.courses.length > 0 && (
          <SelectField
            name="course"
            label={say.about}
            empty={say.wholeJourney}
            options={room.courses.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
      </Form>
    </Details>
  )
}

/** What has been shared, the newest first. */
export function RoomFiles({ files, lang }: { files: readonly ShownFile[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.files} id="files">
      {files.length === 0 && <Quiet>{say.noFiles}</Quiet>}
      <Rows
        items={files.map((file) => ({
          key: file.fileId,
          title: file.name,
          href: `${here}/files/${file.fileId}`,
          note: say.fileNote(file.size, file.sharedByName, formatDate(file.sharedOn, lang)),
        }))}
      />
    </Section>
  )
}

export function Letters({ letters, lang }: { letters: LetterChoice; lang: Language }) {
  const say = text[lang]
  return (
    <Details summary={say.letters}>
      <Form lang={lang} id="letters" action={`${here}/letters`} submit={say.save}>
        <RadioField
          name="letters"
          label={say.lettersChoice}
          value={letters}
          options={letterChoices.map((value) => ({ value, label: say.choices[value] }))}
        />
      </Form>
    </Details>
  )
}

interface EditProps {
  readonly room: TeamRoom
  readonly postId: number
  readonly body: string
  readonly lang: Language
}

/** Putting right what one wrote oneself. */
export function Edit({ room, postId, body, lang }: EditProps) {
  const say = text[lang]
  return (
    <details class="post-answer">
      <summary class="summary">{say.edit}</summary>
      <Form lang={lang} id={`e${postId}`} action={`${here}/${postId}/edit`}>
        <HiddenField name="room" value={roomKey(room)} />
        <TextArea name="body" label={say.editBody} rows={3} value={body} />
        <Button kind="quiet">{say.save}</Button>
      </Form>
    </details>
  )
}
