import {
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  PostButton,
  Quiet,
  Section,
  TextField,
  type Typed,
} from '#design'
import { type ContactPerson, dialled, type RegionPage } from './region-page.rules.ts'
import { text } from './region-page.text.ts'

/** Names with what they answer, and how to reach them. */
export function Contacts({ contacts }: { contacts: readonly ContactPerson[] }) {
  return (
    <ul class="contacts">
      {contacts.map((contact) => (
        <li class="contact" key={contact.contactId}>
          <Reach contact={contact} />
        </li>
      ))}
    </ul>
  )
}

function Reach({ contact: { name, task, phone, email } }: { contact: ContactPerson }) {
  return (
    <>
      <p class="contact-name">{name}</p>
      <p class="contact-task" lang="sv">
        {task}
      </p>
      {phone && (
        <p>
          <a class="contact-phone" href={dialled(phone)}>
            {phone}
          </a>
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </>
  )
}

interface KeepProps {
  frame: Frame
  region: RegionPage
  contacts: readonly ContactPerson[]
  token: string
  errors?: FieldErrors
  typed?: Typed
}

/** Who stands on the page, to be added to and removed from. */
export function KeepContactsPage({ frame, region, contacts, token, errors, typed }: KeepProps) {
  const { lang } = frame
  const say = text[lang]
  const here = `/regions/${region.slug}/contacts`
  return (
    <Layout
      frame={frame}
      title={say.keepTitle(region.name)}
      lead={say.keepLead}
      breadcrumb={[{ href: `/regions/${region.slug}`, label: say.back }]}
      width="text"
    >
      <Section title={say.now}>
        {contacts.length === 0 && <Quiet>{say.nobody}</Quiet>}
        <ul class="contacts">
          {contacts.map((contact) => (
            <li class="contact" key={contact.contactId}>
              <Reach contact={contact} />
              <PostButton action={`${here}/${contact.contactId}/removal`} label={say.removeOne(contact.name)}>
                {say.remove}
              </PostButton>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say.add}>
        <Form lang={lang} action={here} submit={say.submit} {...{ errors, typed }}>
          <HiddenField name="token" value={token} />
          <TextField name="name" label={say.name} width="medium" />
          <TextField name="task" label={say.task} hint={say.taskHint} />
          <TextField name="phone" label={say.phone} type="tel" width="medium" optional />
          <TextField name="email" label={say.email} type="email" width="medium" optional />
        </Form>
      </Section>
    </Layout>
  )
}
