interface InventedVenue {
  readonly name: string
  readonly municipality: string
  /** Somewhere in the town that the house is invented to lie in. */
  readonly latitude: number
  readonly longitude: number
  readonly address: string
  readonly access: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
  readonly isShared: boolean
  readonly rooms: readonly {
    readonly name: string
    readonly capacity: number
    readonly equipment: readonly string[]
    readonly access: string
    /** Kronor a day. */
    readonly price: number
  }[]
}

/** Four houses that do not exist. Telephone numbers are of the series that PTS keeps for books and films. */
export const inventedVenues: readonly InventedVenue[] = [
  {
    name: 'Kursgården Björkudden',
    municipality: 'Luleå',
    latitude: 65.584,
    longitude: 22.155,
    address: 'Björkuddsvägen 4, Luleå',
    access: 'Ramp vid huvudentrén och hiss till alla plan. Två parkeringsplatser för rörelsehindrade vid dörren.',
    contactName: 'Receptionen',
    contactPhone: '08-465 004 10',
    contactEmail: 'boka@bjorkudden.example',
    isShared: true,
    rooms: [
      {
        name: 'Stora salen',
        capacity: 60,
        equipment: ['projektor', 'mikrofon', 'hörslinga', 'runda bord'],
        access: 'Hörslinga, inga trösklar',
        price: 4200,
      },
      { name: 'Vedboden', capacity: 24, equipment: ['skärm', 'whiteboard'], access: '', price: 1800 },
    ],
  },
  {
    name: 'Konferenshuset Älven',
    municipality: 'Boden',
    latitude: 65.825,
    longitude: 21.689,
    address: 'Älvgatan 11, Boden',
    access: 'Allt i markplan. Anpassad toalett vid kapprummet.',
    contactName: 'Vaktmästaren',
    contactPhone: '08-465 004 20',
    contactEmail: 'vaktmastare@alven.example',
    isShared: false,
    rooms: [
      {
        name: 'Forsen',
        capacity: 30,
        equipment: ['projektor', 'whiteboard', 'blädderblock'],
        access: '',
        price: 2500,
      },
      { name: 'Selet', capacity: 12, equipment: ['skärm'], access: '', price: 900 },
    ],
  },
  {
    name: 'Gamla varvet',
    municipality: 'Piteå',
    latitude: 65.317,
    longitude: 21.479,
    address: 'Varvsgränd 3, Piteå',
    access: 'Ramp från gården. Hiss till salen på andra våningen.',
    contactName: 'Värden',
    contactPhone: '08-465 004 40',
    contactEmail: 'bokning@gamlavarvet.example',
    isShared: false,
    rooms: [{ name: 'Däcket', capacity: 28, equipment: ['projektor', 'hörslinga'], access: '', price: 2100 }],
  },
  {
    name: 'Mötesplats Malmen',
    municipality: 'Kiruna',
    latitude: 67.856,
    longitude: 20.225,
    address: 'Malmbacken 2, Kiruna',
    access: 'Hiss från gatan. Ring på porten om den är låst.',
    contactName: 'Husvärden',
    contactPhone: '08-465 004 30',
    contactEmail: 'hus@malmen.example',
    isShared: false,
    rooms: [
      {
        name: 'Norrskenet',
        capacity: 14,
        equipment: ['projektor', 'hörslinga'],
        access: 'Smal dörr, 80 cm',
        price: 0,
      },
    ],
  },
]

/** By car in winter, door to door. */
export const inventedWays = [
  { from: 'Kursgården Björkudden', to: 'Konferenshuset Älven', minutes: 45 },
  { from: 'Kursgården Björkudden', to: 'Mötesplats Malmen', minutes: 270 },
  { from: 'Konferenshuset Älven', to: 'Mötesplats Malmen', minutes: 240 },
]
