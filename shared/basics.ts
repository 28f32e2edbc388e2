/** The nouns that everything else uses. */

export const SEATS = ['a', 'b', 'c', 'd'] as const
export type Seat = (typeof SEATS)[number]

/** Animals of the sign by which the board knows the mentor's own phone. */
export const SIGN_ANIMALS = [
  'fox',
  'whale',
  'owl',
  'turtle',
  'penguin',
  'koala',
  'frog',
  'rabbit',
  'kangaroo',
  'lion',
  'crab',
  'butterfly',
] as const
export type SignAnimal = (typeof SIGN_ANIMALS)[number]

/** Each seat has one colour, one shape and one animal, the same on every screen. */
export const SEAT_LOOKS = {
  a: { colour: '#ffc233', shape: 'circle', animal: 'fox' },
  b: { colour: '#38a3ff', shape: 'square', animal: 'whale' },
  c: { colour: '#ff6b8b', shape: 'triangle', animal: 'owl' },
  d: { colour: '#7be0c3', shape: 'hexagon', animal: 'turtle' },
} as const satisfies Record<Seat, { colour: string; shape: string; animal: string }>
export type Animal = (typeof SEAT_LOOKS)[Seat]['animal']

export const PHASES = ['welcome', 'opening', 'questionStorm', 'story', 'core', 'action', 'closing', 'done'] as const
export type Phase = (typeof PHASES)[number]

export const VARIANTS = ['20', '35', '50'] as const
export type VariantId = (typeof VARIANTS)[number]

/** How much time a story turn gets: as planned, a little shorter, the times of 20 minutes, or a mini story. */
export const PACE_NAMES = ['planned', 'shorter', 'quick', 'mini'] as const
export type Pace = (typeof PACE_NAMES)[number]

/** Minutes at the end of a lesson that the games leave for the whole class. */
export const PLENARY_MINUTES = 5

/** Step clocks: hidden and without an end; soft (the default); without a grace. */
export const CLOCKS = ['off', 'gentle', 'strict'] as const
export type Clocks = (typeof CLOCKS)[number]

/** How often this group plays this year: each time another third of the cards comes first. */
export const OCCASIONS = ['first', 'second', 'third'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** What was said about a network question: the class may see it, or it stays out of sight. */
export const VERDICTS = ['shown', 'kept'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Phases that a mentor may switch off. */
export const OPTIONAL_PHASES = ['opening', 'questionStorm', 'core'] as const satisfies readonly Phase[]
export type OptionalPhase = (typeof OPTIONAL_PHASES)[number]

export const LEVELS = ['po8', 'vmbo', 'hvo', 'hvb', 'mbo', 'team'] as const
export type Level = (typeof LEVELS)[number]

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const ROLES = ['storyteller', 'summariser', 'questioner', 'talentSpotter'] as const
export type Role = (typeof ROLES)[number]

/** The six themes of ring 1, in board order: spaces run 1-6, 1-6. */
export const THEMES = ['school', 'leisure', 'home', 'job', 'friends', 'making'] as const
export type Theme = (typeof THEMES)[number]

/** The five career competences (Kuijpers & Meijers), in the order of the core's segments. */
export const COMPETENCES = ['quality', 'motive', 'exploration', 'steering', 'network'] as const
export type Competence = (typeof COMPETENCES)[number]

export const EMOTIONS = ['happy', 'proud', 'tense', 'angry', 'bored', 'surprised', 'calm', 'private'] as const
export type Emotion = (typeof EMOTIONS)[number]

export const REACTIONS = ['keep', 'learn', 'other'] as const
export type Reaction = (typeof REACTIONS)[number]

/** How a group goes, as clocks and taps show it: it gets no further, or it hurries through what is to be said. */
export const TEMPOS = ['stuck', 'rush'] as const
export type Tempo = (typeof TEMPOS)[number]

export const LIGHT_LEVELS = ['none', 'on', 'bright', 'radiant'] as const
export type LightLevel = (typeof LIGHT_LEVELS)[number]

/** An action is planned on a day at most this many days ahead. */
export const DAYS_AHEAD = 14

export const LIMITS = {
  nameLength: 20,
  studentsPerLesson: 40,
  insightWords: 6,
  insightLength: 60,
  detailLength: 60,
  codeLength: 6,
  personalCodeLength: 4,
  /** bytes of one request body or socket frame */
  messageBytes: 16 * 1024,
} as const

/** Symbols of a join code: no look-alikes, no vowels that make words. */
export const CODE_SYMBOLS = '23456789BCDFGHJKLMNPQRSTVWXZ'

/** Who looks: a student in a seat, the smartboard (what it shows the whole class sees), or the mentor's private control. */
export type Viewer = Seat | 'stage' | 'mentor'
