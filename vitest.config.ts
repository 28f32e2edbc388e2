import { defineConfig } from 'vitest/config'

/** One file per fork: Colyseus has one matchmaker per process. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{rules,views,content,client}/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'server', include: ['tests/server/**/*.test.ts'] } },
    ],
  },
})
