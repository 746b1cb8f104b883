import {
  CheckboxField,
  Details,
  type FieldErrors,
  Fieldset,
  Form,
  type Frame,
  HiddenField,
  Layout,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { Venue } from './venue.rules.ts'
import { text } from './venue.text.ts'

export interface VenueFormShown {
  /** Left out for a new one. */
  readonly venue?: Venue | undefined
  /** The regions that the asker plans in; of several one is chosen for a new venue. */
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly municipalities: readonly { readonly id: number; readonly name: string }[]
  readonly token: string
}

interface PageProps extends VenueFormShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Adds a venue, or changes one. */
export function VenueFormPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { venue, regions, token } = shown
  const back = venue ? `/venues/${venue.venueId}` : '/venues'
  return (
    <Layout
      frame={frame}
      title={venue ? say.changeTitle(venue.name) : say.newTitle}
      lead={venue ? undefined : <p>{say.newLead}</p>}
      breadcrumb={[{ href: '/venues', label: say.menu }]}
      width="text"
    >
      <Form
        lang={lang}
        action={venue ? `/venues/${venue.venueId}/facts` : '/venues/new'}
        submit={venue ? say.save : say.make}
        cancel={{ href: back }}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="token" value={token} />
        {venue === undefined && regions.length > 1 && (
          <RadioField
            name="region"
            label={say.which}
            value={regions[0]?.id}
            options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
        <TextField name="name" label={say.nameField} hint={say.nameHint} value={venue?.name} />
        <TextField name="address" label={say.address} hint={say.addressHint} value={venue?.address} optional />
        <SelectField
          name="municipality"
          label={say.municipality}
          value={venue?.municipalityId ?? undefined}
          empty={say.elsewhere}
          options={shown.municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <TextArea name="access" label={say.access} hint={say.accessHint} value={venue?.access} rows={3} optional />
        <ContactFields venue={venue} lang={lang} />
        <CheckboxField name="shared" label={say.share} hint={say.shareHint} checked={venue?.isShared ?? false} />
        <Details
          summary={say.map}
          open={errors?.latitude !== undefined || errors?.longitude !== undefined || venue?.latitude != null}
        >
          <p>{say.mapHint}</p>
          <TextField
            name="latitude"
            label={say.latitude}
            value={degrees(venue?.latitude, lang)}
            width="short"
            optional
          />
          <TextField
            name="longitude"
            label={say.longitude}
            value={degrees(venue?.longitude, lang)}
            width="short"
            optional
          />
        </Details>
      </Form>
    </Layout>
  )
}

function ContactFields({ venue, lang }: { venue: Venue | undefined; lang: Language }) {
  const say = text[lang]
  return (
    <Fieldset legend={say.contact}>
      <TextField name="contactName" label={say.contactName} value={venue?.contactName} width="medium" optional />
      <TextField
        name="contactPhone"
        type="tel"
        label={say.contactPhone}
        value={venue?.contactPhone}
        width="medium"
        optional
      />
      <TextField name="contactEmail" type="email" label={say.contactEmail} value={venue?.contactEmail} optional />
    </Fieldset>
  )
}

function degrees(value: number | null | undefined, lang: Language): string | undefined {
  if (value === null || value === undefined) return undefined
  return lang === 'sv' ? String(value).replace('.', ',') : String(value)
}
