import { buildClientIfNeeded } from './build.ts'

/** `npm start`: builds the screens when needed and starts the game. */
await buildClientIfNeeded()
await import('../server/main.ts')
