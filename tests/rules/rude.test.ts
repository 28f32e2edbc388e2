import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/basics.ts'
import { isRude, type RudeWords, rudeShape } from '../../shared/rude.ts'

/** Words that hurt: found however they are written, and everyday words and names left alone. */

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'))
const lists = rudeShape.parse(read('rude.json'))
const rude = (text: string) => isRude(text, lists)
const every = (kind: keyof RudeWords['nl']) => LANGUAGES.flatMap((language) => lists[language][kind])

const listed = (text: string) => text.split('|').map((entry) => entry.trim())

const HITS = listed(`
  kut | wat een kut les | KUT | Kutwijf | jij bent een hoer | hoeren | hoerenzoon | vieze slet! | je bent een lul |
  klootzakken | krijg kanker | kankerlijer | wat een kankerzooi | tyfuswijf | neukertje | mongool | vuile nikker |
  hou je bek | rot op naar je land | vieze homo | ga dood aan kanker | fuck | motherfucker | what the fucking hell |
  you are an asshole | son of a bitch | that is so gay | kill yourself | white power | you dick | retarded
`)

const DISGUISED = listed(`
  f u c k | k u t | k.u.t | k-u-t | k_u_t | k . u . t | ku t | k ut | kan ker | kan-ker | fuuuuck | kuuuttt |
  hoerrr | h0er | hoer1 | kut123 | k4nk3r | kl00tzak | you b!tch | b1tch | sh1t | sh!t | 5h1t | $hit | @ss |
  a$$hole | a55hole | 1ul | ni99er | n3uk3n | k*t | f*ck | f**k | h**r | k*nker | *kut* | kút |
  k\u0308u\u0308t\u0308 | k\u200bu\u200bt | ｋｕｔ | кanker | bîtch | HOER!!! | hoer,slet | leuk!kut | #kut |
  f.u.c.k. you
`)

const NAMES = listed(`
  Dikla | Kutlu | Kutluay | Hoerée | Titia | Tita | Dick | Dicky | Fokke | Fokje | Gaye | Gay | Lulu | Analisa |
  Anas | Ananda | Assia | Assil | Cassandra | Hasse | Cock | Kok | Pikkel | Piet | Pia | Phuc | Bich | Semen |
  Sitha | Shital | Yoshito | Randy | Fanny | Kees | Mohammed | Jihad | Osama | Adolf | Nigel | Nigella | Nikita |
  Aurelia | Uxía | Zoë | Jörgen | Ömer | Şevval | محمد | Катя | D’Angelo | Anne-Fleur de W. | Sexton | Slavko
`)

const EVERYDAY = listed(`
  klas | klasse | pikant | kuttelkip | analyse | kanaal | banaal | assistent | passie | massage | bas | as | glas |
  cocktail | cockpit | hoera | hoe | hoes | toehoorder | verhoor | schoen | kunt | kunst | kantoor | slag |
  aan de slag | honden fokken | fokkerij | document | cum laude slagen | circus | titel | titanic | therapist |
  grape | scrape | sextant | Essex | Sussex | Scunthorpe | Penistone | Arsenal | Assen | shiitake | knikker |
  knikkeren | negeren | flikkeren | pijpen leggen | loodgieter | aftrekken | dat pik ik niet | pikhouweel |
  eikels rapen | zak chips | de poes | mijn nicht | kankeronderzoek | mensen met kanker helpen | oma had kanker |
  geld voor het kankerfonds | borstkanker | buiktyfus | ik ben homo | ik ben gay | lesbisch | ik ben joods |
  ik ben moslim | ik ben Turks | autisme | ik heb autisme | ik ben 4 jaar | 455 | kamer 455 | 4x | vmbo-4 | klas 3a |
  4x4 | mp3 | A4 | h5p | k3 | 3D printen | 100% leuk! | u kunt het | 't is goed | 's avonds | a.u.b. | o.a. |
  z.s.m. | wie o wie | x of y | ik, jij, wij | my pen is blue | leerling*en | *heel* leuk | de ker k | kan kerk |
  ik anker de boot | sleet | lull | de annalen | hand in hand | door de bank | mijn oom Dick | Moby Dick |
  dikke boeken lezen | verkrachten is erg | I was raped | seksuele voorlichting | klote | stom
`)

describe('Words that hurt', () => {
  test.each(HITS)('[TEXT-5] %j is found', (text) => {
    expect(rude(text)).toBe(true)
  })
  test.each(DISGUISED)('[TEXT-5] %j is found, however it is written', (text) => {
    expect(rude(text)).toBe(true)
  })
  test.each(NAMES)('[TEXT-5] %j is a name', (text) => {
    expect(rude(text)).toBe(false)
  })
  test.each(EVERYDAY)('[TEXT-5] %j is an everyday text', (text) => {
    expect(rude(text)).toBe(false)
  })
  test('[TEXT-5] letters of which nothing is left, and very long texts, do no harm', () => {
    for (const text of ['', '***', '!!!', '…', '👩‍🔧👩‍🔧', ' '.repeat(500), 'x '.repeat(500), '*'.repeat(500), 'k*'.repeat(250)])
      expect(rude(text), text.slice(0, 10)).toBe(false)
  })
})

describe('content/rude.json', () => {
  test('names each entry once, in order', () => {
    for (const language of LANGUAGES)
      for (const list of Object.values(lists[language])) expect(list).toEqual([...new Set(list)].sort())
    const all = [...every('anywhere'), ...every('alone')]
    expect(all.filter((entry, place) => all.indexOf(entry) !== place)).toEqual([])
  })
  test('finds what it names, and leaves alone what it says is fine', () => {
    expect([...every('anywhere'), ...every('alone')].filter((entry) => !rude(entry))).toEqual([])
    expect(every('fine').filter(rude)).toEqual([])
  })
  test('says nothing about our own cards and sentences', () => {
    for (const language of LANGUAGES)
      for (const file of readdirSync(new URL(`../../content/text/${language}/`, import.meta.url))) {
        const texts = Object.values(read(`text/${language}/${file}`) as Record<string, string | Record<string, string>>)
        const sentences = texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
        expect([file, sentences.filter(rude)]).toEqual([file, []])
      }
  })
})
