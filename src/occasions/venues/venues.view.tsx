import { Actions, ButtonLink, Details, Empty, type Frame, inWords, Layout, Rows, Section, sentenceCase } from '#design'
import type { Language } from '#values'
import { mostSeats, type Venue } from './venue.rules.ts'
import { text } from './venue.text.ts'

/** Every venue that the asker can choose rooms of. */
export function VenuesPage({ frame, venues }: { frame: Frame; venues: readonly Venue[] }) {
  const { lang } = frame
  const say = text[lang]
  const own = venues.filter(({ mayChange, isEnded }) => mayChange && !isEnded)
  const ended = venues.filter(({ isEnded }) => isEnded)
  const others = venues.filter(({ mayChange }) => !mayChange)
  const title =
    own.length === 0
      ? say.titleNone
      : own.length === 1
        ? say.titleOne
        : sentenceCase(say.title(inWords(own.length, lang)))
  return (
    <Layout frame={frame} title={title} lead={<p>{say.lead}</p>} breadcrumb={[{ href: '/occasions', label: say.back }]}>
      {own.length === 0 ? (
        <Empty title={say.none} action={<ButtonLink href="/venues/new">{say.add}</ButtonLink>}>
          <p>{say.noneBody}</p>
        </Empty>
      ) : (
        <>
          <VenueRows venues={own} lang={lang} />
          <Actions>
            <ButtonLink href="/venues/new">{say.add}</ButtonLink>
          </Actions>
        </>
      )}
      {others.length > 0 && (
        <Section title={say.others}>
          <VenueRows venues={others} lang={lang} />
        </Section>
      )}
      {ended.length > 0 && (
        <Details summary={say.ended}>
          <VenueRows venues={ended} lang={lang} />
        </Details>
      )}
    </Layout>
  )
}

function VenueRows({ venues, lang }: { venues: readonly Venue[]; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={venues.map((venue) => ({
        key: venue.venueId,
        title: venue.name,
        href: `/venues/${venue.venueId}`,
        note: whereOf(venue),
        end: roomsText(venue, lang, say.noRooms),
      }))}
    />
  )
}

/** "Storgatan 1, Luleå", and whose it is where it is another region's. */
function whereOf({ address, municipalityName, regionName, mayChange }: Venue): string {
  const where = [address, municipalityName ?? ''].filter((part) => part !== '')
  const place = address.includes(municipalityName ?? '\n') ? address : where.join(', ')
  return [place, mayChange ? '' : regionName].filter((part) => part !== '').join(' · ')
}

/** "Stora salen 60, Lilla salen 20"; or the most and how many, where they are many. */
function roomsText({ rooms }: Venue, lang: Language, none: string): string {
  const say = text[lang]
  const inUse = rooms.filter(({ isEnded }) => !isEnded)
  if (inUse.length === 0) return none
  return `${say.largest}: ${say.seats(String(mostSeats(inUse)))}`
}
