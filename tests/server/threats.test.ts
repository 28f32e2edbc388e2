import { readdirSync, readFileSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mentorCommand } from '../../shared/game/commands.ts'
import { LESSON_MENTOR_COMMANDS } from '../../shared/lesson/commands.ts'
import { random } from '../../shared/random.ts'
import { ROUTES } from '../../shared/wire.ts'
import { connect, type Device, type Pass, playingClass, post, seatOf, tell } from '../support/device.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
let base: string
beforeAll(async () => {
  server = await testServer()
  base = server.base
})
afterAll(() => server.stop())

const GAME_COMMANDS = mentorCommand.def.options.flatMap(({ shape }) => shape.type.def.values)
/** Something in every field that a command may have. */
const FIELDS = {
  student: 's',
  group: 'A',
  absent: true,
  name: 'Bo',
  of: 'a',
  on: true,
  seconds: 60,
  minutes: 30,
  students: ['s', 't'],
  wish: 'apart',
  as: 't',
}

/** A request as it is written, which no client would send. */
function raw(lines: string): Promise<string> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve) => {
    let heard = ''
    const socket = connectSocket(Number(port), hostname, () => socket.write(`${lines}\r\nHost: x\r\nConnection: close\r\n\r\n`))
    socket.on('data', (data) => (heard += data.toString('latin1')))
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })
}

describe('Power of the mentor', () => {
  test('no student’s device can say any of the mentor’s commands, in whatever form, and nothing changes', async () => {
    const { players, stage } = await playingClass(base)
    const [a] = players as [Device]
    const before = JSON.stringify([stage.lesson, stage.games])
    const forms = [
      ...LESSON_MENTOR_COMMANDS.flatMap((type) => [
        { on: 'lesson', command: { type, ...FIELDS } },
        { on: 'lesson', command: { type } },
        { on: 'lesson', role: 'stage', command: { type } },
      ]),
      ...GAME_COMMANDS.flatMap((type) => [
        { on: 'game', group: 'A', command: { type, ...FIELDS } },
        { on: 'game', command: { type } },
      ]),
    ]
    for (const [place, form] of forms.entries()) {
      const answer = await a.request('command', { id: `power-${1000 + place}`, ...form })
      expect([{ code: 'malformed' }, { code: 'tooBusy' }]).toContainEqual((answer as { rejection: object }).rejection)
      if (place % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    expect(JSON.stringify([stage.lesson, stage.games])).toBe(before)
  }, 60_000)

  test('a student’s key and a host’s key open nothing of each other', async () => {
    const { opened, passes } = await playingClass(base)
    const key = passes.get('Sem')?.key ?? ''
    expect(await post(base, ROUTES.host, { lesson: opened.lesson, key })).toMatchObject({ status: 401 })
    expect(await post(base, ROUTES.tickets, { key: opened.hostKey })).toMatchObject({ status: 401 })
    const cookie = `host-${opened.lesson}=${key}`
    expect(await post(base, ROUTES.tickets, { lesson: opened.lesson }, { cookie })).toMatchObject({ status: 401 })
  })
})

describe('The lesson goes on', () => {
  test('without the mentor’s device; with two of them both see and may do the same', async () => {
    const { players, stage, host } = await playingClass(base)
    const second = await connect(base, host)
    await tell(second, 'pause')
    await stage.until(({ lesson }) => lesson?.status.paused ?? false)
    expect(await stage.ask({ on: 'lesson', command: { type: 'pause' } })).toMatchObject({ rejection: { code: 'alreadyPaused' } })
    await tell(stage, 'resume')
    await stage.leave()
    await second.leave()
    const [a, b] = players as [Device, Device]
    expect(await a.ask({ on: 'game', moment: a.game?.moment, command: { type: 'finish' } })).toMatchObject({ ok: true })
    await b.until(({ game }) => game?.status.done.includes('a') ?? false)
    const back = await connect(base, host)
    expect(back.games.A?.status.done).toContain('a')
  })

  test('and when it is quiet every screen has the same truth as one that comes in now', async () => {
    const { players, passes, stage, host } = await playingClass(base)
    const draw = random(7, 7)
    for (let turn = 0; turn < 30; turn++) {
      const device = players[Math.floor(draw() * players.length)] as Device
      const type = draw() < 0.5 ? 'moreTime' : 'finish'
      await device.ask({ on: 'game', command: { type } })
      if (draw() < 0.2) await tell(stage, 'pause').catch(() => undefined)
      if (draw() < 0.3) await tell(stage, 'resume').catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    await tell(stage, 'resume').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const truth = (device: Device) => ({ lesson: device.lesson, games: device.games })
    const before = players.map((device) => [device.lesson?.me?.name ?? '', truth(device)] as const)
    expect(truth(await connect(base, host))).toEqual(truth(stage))
    for (const [name, had] of before) {
      const fresh = await connect(base, passes.get(name) as Pass)
      expect(seatOf(fresh)).toBe(had.games.A?.me?.seat)
      expect(truth(fresh)).toEqual(had)
    }
  })
})

describe('Paths', () => {
  const SPELLINGS = [
    '..',
    '%2e%2e',
    '%252e%252e',
    '..%c0%af',
    '%c0%ae%c0%ae',
    '..\\',
    '..%5c',
    '....//',
    '.%2e',
    '%00',
    '..;',
    '%ef%bc%8e%ef%bc%8e',
  ]
  const TARGETS = ['package.json', 'data/keys.db', 'server/main.ts', 'etc/passwd', '.git/config', 'content/decks/talent.json']

  test('2,000 ways to ask for another file give no byte of it', { timeout: 60_000 }, async () => {
    const draw = random(20, 1)
    const some = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T
    const secrets = [readFileSync('package.json', 'utf8').slice(0, 40), '[core]', 'root:', 'StartProblem']
    for (let round = 0; round < 40; round++) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => {
          const steps = Array.from({ length: 1 + Math.floor(draw() * 6) }, () => some(SPELLINGS)).join(
            some(['/', '%2f', '\\', '//']),
          )
          return raw(`GET ${some(['/', '/assets/', '/api/decks/', '//', '/./'])}${steps}/${some(TARGETS)} HTTP/1.1`)
        }),
      )
      for (const answer of answers) {
        for (const secret of secrets) expect(answer).not.toContain(secret)
        // an address without a dot is a screen of our own page
        expect(answer).toMatch(/^HTTP\/1\.1 (400|404|405|503)|^HTTP\/1\.1 200[\s\S]*<!doctype html>/i)
      }
    }
  })

  const KNOWN =
    '/monitor /monitor/api /monitor/api/room/call /playground /colyseus /__apidocs /api/reference /api/monitor /admin /debug /metrics /status /server-status /actuator /actuator/env /.git /.git/HEAD /.git/config /.env /.env.local /.npmrc /package.json /package-lock.json /tsconfig.json /vite.config.ts /node_modules/zod/package.json /data/lessons.db /data/keys.db /lessons.db /keys.db /lock.db /backup /backup.zip /dump.sql /server/main.ts /server.ts /client/main.tsx /src/main.ts /@vite/client /@fs/etc/passwd /__vite_ping /sourcemap.map /assets/main.js.map /swagger.json /openapi.json /graphql /phpinfo.php /wp-admin.php /.well-known/security.txt.bak /.DS_Store /Dockerfile.old /docker-compose.yml /.ci/run /coverage/index.html'.split(
      ' ',
    )
  test.each(['GET', 'POST'])('%s of everything that tools look for finds nothing that talks', async (method) => {
    const ends = ['', '/', '.bak', '?x=1', '/..']
    for (const path of KNOWN) {
      const answers = await Promise.all(ends.map((end) => fetch(`${base}${path}${end}`, { method, headers: { origin: base } })))
      for (const answer of answers) {
        const text = await answer.text()
        // an address without a dot is a screen of our own page
        const isPage = answer.status === 200 && text.includes('<!doctype html>')
        expect(isPage || [404, 405, 503].includes(answer.status), `${method} ${answer.url}: ${answer.status}`).toBe(true)
        expect(text).not.toMatch(/colyseus|node_modules|at .*\.ts:\d/i)
      }
    }
  })

  test('every answer has the headers that let in nothing else', async () => {
    for (const [path, init] of [
      ['/', {}],
      ['/nothing.here', {}],
      [ROUTES.health, {}],
      [ROUTES.seats, { method: 'POST' }],
      ['/matchmake/x', { method: 'POST' }],
      ['/api/none', {}],
    ] as const) {
      const { headers } = await fetch(`${base}${path}`, init)
      const policy = headers.get('content-security-policy') ?? ''
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ])
        expect(policy, path).toContain(rule)
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('a page of another site that the browser names is refused', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await post(base, ROUTES.lessons, {}, { 'sec-fetch-site': site })).toMatchObject({ status: 403 })
    expect(await post(base, ROUTES.lessons, {}, { 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 400 })
  })
})

describe('What we build on', () => {
  type Entry = {
    readonly version: string
    readonly resolved?: string
    readonly dev?: boolean
    readonly optional?: boolean
    readonly hasInstallScript?: boolean
  }
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
  const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  const named = (name: string) =>
    packages.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version }]) => version)
  const number = (version: string) =>
    version.split('.').reduce((sum, part, place) => sum + Number.parseInt(part, 10) / 1000 ** place, 0)

  test('is pinned to the digit, and comes from the registry', () => {
    for (const list of [own.dependencies, own.devDependencies, own.optionalDependencies])
      for (const version of Object.values(list)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    for (const [path, { resolved = '' }] of packages) expect(resolved, path).not.toMatch(/^git|github\.com/)
  })

  test('is not too much: at most 150 packages to run, one of them with an install script, which is off', () => {
    expect(packages.filter(([, { dev, optional }]) => !dev && !optional).length).toBeLessThanOrEqual(150)
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
      'node_modules/msgpackr-extract',
    ])
  })

  test('has none of the packages that open doors', () => {
    for (const name of [
      'colyseus',
      '@colyseus/monitor',
      '@colyseus/playground',
      '@colyseus/admin',
      '@colyseus/auth',
      '@colyseus/tools',
      '@pm2/io',
      'express-session',
    ])
      expect(named(name), name).toEqual([])
  })

  test.each([
    ['ws', '8.21.0'],
    ['path-to-regexp', '8.4.0'],
    ['msgpackr', '1.10.1'],
    ['zod', '3.22.3'],
    ['@colyseus/core', '0.18.17'],
  ])('%s is at least %s, in which known holes are closed', (name, least) => {
    expect(named(name).length).toBeGreaterThan(0)
    for (const version of named(name)) expect(number(version)).toBeGreaterThanOrEqual(number(least))
  })

  /** The code of a folder, without its comments. */
  function codeOf(folder: string): (readonly [file: string, code: string])[] {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    return files.map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')])
  }

  test('nowhere is text put on a page as code', () => {
    const code = codeOf('client')
    expect(code.length).toBeGreaterThan(50)
    for (const [file, text] of code)
      expect(text, file).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/)
  })

  test('the server asks no other computer for anything', () => {
    const code = codeOf('server')
    expect(code.length).toBeGreaterThan(40)
    for (const [file, text] of code)
      expect(text, file).not.toMatch(/\bfetch\(|http\.request|http\.get|node:(https|dns|dgram|tls)|net\.connect/)
  })

  test('only one file reads the clock and the settings of the computer, so that a clock that jumps moves no lesson', () => {
    const readers = codeOf('server').filter(([, text]) => /Date\.now|new Date\(\)|performance\.now|process\.env/.test(text))
    expect(readers.map(([file]) => file)).toEqual(['main.ts'])
  })
})
