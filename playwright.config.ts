import { defineConfig } from '@playwright/test'

/** The whole game in the system's Chromium. Each test file starts its own server on a free port. */
export default defineConfig({
  testDir: 'tests/e2e',
  // most of a test is waiting for the game's clocks: two files go side by side
  workers: 2,
  // a busy machine may miss a moment that passes; what fails twice is wrong, and what needed the second try is listed as flaky
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    headless: true,
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
