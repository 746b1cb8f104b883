import {
  Actions,
  ButtonLink,
  DayList,
  Empty,
  type Fact,
  Facts,
  type FieldErrors,
  type Frame,
  formatCount,
  formatKr,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Section,
  Split,
  Table,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { type Way, Ways } from '../travel/travel.view.tsx'
import type { Room, Venue, VenueDay } from './venue.rules.ts'
import { text } from './venue.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly venue: Venue
  readonly days: readonly VenueDay[]
  /** There are more days than these. */
  readonly isMore: boolean
  readonly ways: readonly Way[]
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** One venue: how to get in and whom to ask, its rooms, and what is coming there. */
export function VenuePage({ frame, venue, days, isMore, ways, errors, typed }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={venue.name}
      eyebrow={venue.mayChange ? undefined : say.inUseOf(venue.regionName)}
      lead={venue.address === '' ? undefined : <p>{venue.address}</p>}
      breadcrumb={[{ href: '/venues', label: say.menu }]}
    >
      {venue.isEnded && (
        <Notice lang={lang} title={say.endedNotice}>
          <PostButton action={`/venues/${venue.venueId}/ending`} fields={{ to: 'in use' }}>
            {say.again(venue.name)}
          </PostButton>
        </Notice>
      )}
      <Split aside={<About venue={venue} lang={lang} />}>
        <Rooms venue={venue} lang={lang} />
        <Coming venue={venue} days={days} isMore={isMore} lang={lang} />
        <Ways venueId={venue.venueId} {...{ ways, mayChange: venue.mayChange, lang, errors, typed }} />
        {venue.mayChange && !venue.isEnded && (
          <Section title={say.endTitle} lead={say.endBody}>
            <PostButton action={`/venues/${venue.venueId}/ending`} fields={{ to: 'ended' }}>
              {say.end(venue.name)}
            </PostButton>
          </Section>
        )}
      </Split>
    </Layout>
  )
}

function About({ venue, lang }: { venue: Venue; lang: Language }) {
  const say = text[lang]
  const { contactName, contactPhone, contactEmail } = venue
  const contact: (Fact | undefined)[] = [
    venue.municipalityName === null ? undefined : { term: say.municipality, value: venue.municipalityName },
    contactName === '' ? undefined : { term: say.contact, value: contactName },
    contactPhone === ''
      ? undefined
      : { term: say.contactPhone, value: <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>{contactPhone}</a> },
    contactEmail === ''
      ? undefined
      : { term: say.contactEmail, value: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
    venue.access === '' ? undefined : { term: say.access, value: venue.access },
  ]
  return (
    <>
      <Facts facts={contact.filter((fact) => fact !== undefined)} />
      {venue.mayChange && venue.isShared && <Quiet>{say.sharedTag}</Quiet>}
      {venue.mayChange && (
        <Actions>
          <ButtonLink kind="quiet" href={`/venues/${venue.venueId}/facts`}>
            {say.change}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

function Rooms({ venue, lang }: { venue: Venue; lang: Language }) {
  const say = text[lang]
  const { rooms, mayChange, venueId, isEnded } = venue
  const add = <ButtonLink href={`/venues/${venueId}/rooms/new`}>{say.addRoom}</ButtonLink>
  const inUse = rooms.filter((room) => !room.isEnded)
  const ended = rooms.filter((room) => room.isEnded)
  return (
    <Section title={say.rooms}>
      {inUse.length === 0 ? (
        <Empty title={say.noRoomsTitle} action={mayChange && !isEnded ? add : undefined}>
          <p>{say.noRoomsBody}</p>
        </Empty>
      ) : (
        <>
          <Table
            caption={say.rooms}
            quietCaption
            rows={inUse}
            rowKey={(room) => room.roomId}
            columns={columnsOf(venue, lang)}
          />
          {mayChange && !isEnded && <Actions>{add}</Actions>}
        </>
      )}
      {mayChange &&
        ended.map((room) => (
          <PostButton
            key={room.roomId}
            action={`/venues/${venueId}/rooms/${room.roomId}/ending`}
            fields={{ to: 'in use' }}
          >
            {say.again(room.name)}
          </PostButton>
        ))}
    </Section>
  )
}

function columnsOf({ venueId, mayChange }: Venue, lang: Language) {
  const say = text[lang]
  const at = (room: Room) => `/venues/${venueId}/rooms/${room.roomId}`
  return [
    {
      key: 'name',
      head: say.room,
      cell: (room: Room) => (
        <>
          {mayChange ? <a href={at(room)}>{room.name}</a> : room.name}
          {room.access !== '' && <Quiet>{room.access}</Quiet>}
        </>
      ),
    },
    {
      key: 'capacity',
      head: say.capacity,
      align: 'number' as const,
      cell: (room: Room) => formatCount(room.capacity, lang),
    },
    {
      key: 'equipment',
      head: say.equipment,
      cell: (room: Room) => (room.equipment.length === 0 ? '–' : room.equipment.join(', ')),
    },
    {
      key: 'price',
      head: say.price,
      align: 'number' as const,
      cell: (room: Room) => (room.priceOre === 0 ? say.free : formatKr(room.priceOre, lang)),
    },
    ...(mayChange
      ? [
          {
            key: 'end',
            head: say.inUse,
            cell: (room: Room) => (
              <PostButton action={`${at(room)}/ending`} fields={{ to: 'ended' }} label={say.end(room.name)}>
                {say.endShort}
              </PostButton>
            ),
          },
        ]
      : []),
  ]
}

interface ComingProps {
  readonly venue: Venue
  readonly days: readonly VenueDay[]
  readonly isMore: boolean
  readonly lang: Language
}

/** The calendar of the rooms: which is taken when, by what. */
function Coming({ venue, days, isMore, lang }: ComingProps) {
  const say = text[lang]
  const nameOf = new Map(venue.rooms.map(({ roomId, name }) => [roomId, name]))
  return (
    <Section title={say.days}>
      {days.length === 0 ? (
        <Quiet>{say.noDays}</Quiet>
      ) : (
        <DayList
          lang={lang}
          items={days.map((day) => {
            const note = say.dayNote(nameOf.get(day.roomId) ?? '', day.starts, day.ends)
            return {
              key: `${day.occasionId} ${day.number}`,
              day: day.onDay,
              title: say.dayOf(day.courseName, day.number),
              href: day.isTheirs ? `/occasions/${day.occasionId}` : undefined,
              note: day.regionName === null ? note : say.ofRegion(note, day.regionName),
              end: <Quiet>{say.taken(day.seatsTaken, day.seats)}</Quiet>,
            }
          })}
        />
      )}
      {isMore && <Quiet>{say.moreDays(days.length)}</Quiet>}
    </Section>
  )
}
