import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Finds the browser for the tests, or gets it: the system's Chromium, else apt as root, else Playwright's own download. */

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const APT_MS = 5 * 60_000
const DOWNLOAD_MS = 60_000

/** The path of a Chromium that starts, or null with a clear message on stderr. */
export async function findOrGetChromium(): Promise<string | null> {
  const found = installed() ?? fromApt() ?? (await fromPlaywright())
  if (!found)
    console.error(
      'The browser tests need Chromium, and none was found or could be fetched.\n' +
        'Install Chromium or Chrome (on Debian and Ubuntu: "sudo apt-get install -y chromium"), or set CHROMIUM_PATH to one, and run the command again.',
    )
  return found
}

function installed(): string | null {
  const places = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : PLACES
  return places.find((place) => existsSync(place) && starts(place)) ?? null
}

const starts = (path: string): boolean => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

function fromApt(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.error('No Chromium found: installing it with apt-get ...')
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: APT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  apt('update', '-qq')
  return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium') ? installed() : null
}

async function fromPlaywright(): Promise<string | null> {
  console.error('No Chromium found: trying the download of Playwright ...')
  try {
    const cli = createRequire(import.meta.url).resolve('playwright/cli.js')
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], timeout: DOWNLOAD_MS })
    const { chromium } = await import('playwright')
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
  } catch {
    return null
  }
}
