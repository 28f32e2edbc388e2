/** Names that look the same on a board, though they are written with other signs. */

/** Letters of other scripts that look like a Latin one, in the order of their Latin letter (after Unicode's list of confusables). */
const TWINS: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'вьƅβ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еєеεҽ',
  f: 'ƒք',
  g: 'ɡցԍ',
  h: 'һнհ',
  i: 'іıɩιӏ¡',
  j: 'јϳȷ',
  k: 'кκҝ',
  l: '1|ⅼןǀ',
  m: 'мⅿ',
  n: 'пηոո',
  o: '0оοօσ',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гᴦ',
  s: 'ѕꜱ5$',
  t: 'тτ',
  u: 'υսц',
  v: 'νѵ',
  w: 'шωԝա',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢζ',
}
const LATIN = new Map(Object.entries(TWINS).flatMap(([letter, twins]) => Array.from(twins, (twin) => [twin, letter] as const)))

/** Spaces, dashes and dots make no other name; two letters that run together may look like one. */
const plain = (text: string): string =>
  Array.from(text.toLowerCase(), (sign) => LATIN.get(sign) ?? sign)
    .join('')
    .replace(/[\s\p{P}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

/** What is left of a name when look-alikes count as one: as it sounds, and as it looks (a capital i is a small L, a capital L is not). */
const shapes = (name: string): readonly [string, string] => {
  const whole = name.normalize('NFKC')
  return [plain(whole), plain(whole.replaceAll('L', 'ł').replace(/[IΙІ]/g, 'l'))]
}

/** [JOIN-3] Would a class take these two names for one another? */
export function looksLike(one: string, other: string): boolean {
  const [sounds, looks] = shapes(one)
  const [otherSounds, otherLooks] = shapes(other)
  return sounds === otherSounds || looks === otherLooks
}

/** Signs that nobody sees. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/u
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u,
]

/** [JOIN-2] Written to be taken for something else: with signs that nobody sees, or with letters of two scripts that look the same. */
export const isDisguised = (name: string): boolean =>
  INVISIBLE.test(name) || SCRIPTS.every((script) => script.test(name.normalize('NFKC')))
