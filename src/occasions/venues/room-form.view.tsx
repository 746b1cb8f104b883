import {
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  NumberField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import { krText, type Language } from '#values'
import type { Room, Venue } from './venue.rules.ts'
import { text } from './venue.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly venue: Venue
  /** Left out for a new one. */
  readonly room?: Room | undefined
  readonly token: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Adds a room to a venue, or changes one. */
export function RoomFormPage({ frame, venue, room, token, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/venues/${venue.venueId}`
  return (
    <Layout
      frame={frame}
      title={room ? say.roomChangeTitle(room.name) : say.roomTitle(venue.name)}
      breadcrumb={[
        { href: '/venues', label: say.menu },
        { href: at, label: venue.name },
      ]}
      width="text"
    >
      <Form
        lang={lang}
        action={room ? `${at}/rooms/${room.roomId}` : `${at}/rooms/new`}
        submit={room ? say.roomSave : say.roomMake}
        cancel={{ href: at }}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="token" value={token} />
        <TextField name="name" label={say.roomName} hint={say.roomNameHint} value={room?.name} width="medium" />
        <NumberField name="capacity" label={say.capacityField} value={room?.capacity} />
        <TextField
          name="equipment"
          label={say.equipment}
          hint={say.equipmentHint}
          value={room?.equipment.join(', ')}
          optional
        />
        <TextArea name="access" label={say.roomAccess} value={room?.access} rows={2} optional />
        <NumberField
          name="price"
          label={say.priceField}
          hint={say.priceHint}
          value={room === undefined || room.priceOre === 0 ? undefined : priceText(room, lang)}
          unit="kr"
          decimals
          optional
        />
      </Form>
    </Layout>
  )
}

function priceText({ priceOre }: Room, lang: Language): string {
  return lang === 'sv' ? krText(priceOre).replace('.', ',') : krText(priceOre)
}
