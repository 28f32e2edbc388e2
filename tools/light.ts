import { LIGHT_LEVELS, VARIANTS } from '../shared/basics.ts'
import { playSteadily } from '../tests/support/steady.ts'

/**
 * `npm run light`: how often which level of light is reached, per variant and number of players, by groups that do each
 * listening step with a chance of 75 % and take 0.9 to 1.2 times the usual time. For choosing the numbers in content/variants.json.
 */
const GAMES = 200
const percent = (count: number) => `${Math.round((count / GAMES) * 100)} %`.padStart(6)

console.log(['variant', 'players', ...LIGHT_LEVELS, 'minutes', 'mini stories'].join('\t'))
for (const variantId of VARIANTS) {
  for (const players of [4, 3, 2]) {
    const games = Array.from({ length: GAMES }, (_, place) =>
      playSteadily(place * 7919 + 1, players, variantId, { listens: 0.75, slow: 0.9 + (place % 7) * 0.05 }),
    )
    const times = games.map(({ at }) => at / 60_000)
    const minis = games.flatMap(({ events }) => events.filter((event) => event.type === 'turnStarted' && event.pace === 'mini'))
    const shares = LIGHT_LEVELS.map((level) => percent(games.filter(({ game }) => game.light === level).length))
    const span = `${Math.min(...times).toFixed(1)}-${Math.max(...times).toFixed(1)}`
    console.log([variantId, players, ...shares, span, minis.length].join('\t'))
  }
}
