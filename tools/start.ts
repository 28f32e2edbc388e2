import { buildClientIfNeeded } from './build.ts'

/** `npm start`: builds the screens when needed and starts the game, which stays up. */
await buildClientIfNeeded()
await import('./supervise.ts')
