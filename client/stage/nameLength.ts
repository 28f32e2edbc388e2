/** In symbols; a table has room for about so many on one line. */
const SHORT_NAME = 7
const LONG_WORD = 9

/** How long a name is on a line of a table: on one line, on two, or with a word that needs smaller letters. */
export function lengthOf(name: string): 'short' | 'medium' | 'long' {
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => Array.from(word).length))
  if (longest > LONG_WORD) return 'long'
  return Array.from(name).length > SHORT_NAME ? 'medium' : 'short'
}
