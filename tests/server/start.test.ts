import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { childServer, newFolder, removeFolder } from '../support/server.ts'

const folder = newFolder()
afterAll(() => removeFolder(folder))

describe('Settings', () => {
  test('none are needed: it is there for this computer', () => {
    expect(readConfig({})).toEqual({
      port: 2567,
      host: '127.0.0.1',
      dataDir: './data',
      keysSecret: null,
      publicUrl: null,
      allowHttp: false,
      proxyHops: 0,
      speed: 1,
    })
  })

  test.each([
    [{ ALLOW_HTTP: '1' }, '0.0.0.0'],
    [{ PUBLIC_URL: 'https://game.school.nl' }, '0.0.0.0'],
    [{ PUBLIC_URL: 'http://localhost:8080' }, '127.0.0.1'],
    [{ HOST: 'localhost' }, 'localhost'],
    [{ ALLOW_HTTP: '1', HOST: '192.168.1.5' }, '192.168.1.5'],
  ])('with %j it listens at %s', (env, host) => {
    expect(readConfig(env).host).toBe(host)
  })

  test.each([
    [{ PORT: 'abc' }, 'PORT is "abc"; expected a whole number from 0 to 65535.'],
    [{ KEYS_SECRET: 'abc' }, 'KEYS_SECRET is not as expected: 64 hexadecimal digits.'],
    [{ PORT: '70000' }, 'PORT is "70000"; expected a whole number from 0 to 65535.'],
    [{ PORT: '80.5' }, 'PORT is "80.5"; expected a whole number from 0 to 65535.'],
    [{ CLOCK_SPEED: '0' }, 'CLOCK_SPEED is "0"; expected a number from 1 to 50.'],
    [{ CLOCK_SPEED: '1e9' }, 'CLOCK_SPEED is "1e9"; expected a number from 1 to 50.'],
    [{ ALLOW_HTTP: 'yes' }, 'ALLOW_HTTP is "yes"; expected 1 (on) or 0 (off).'],
    [{ PUBLIC_URL: 'game' }, 'PUBLIC_URL is "game"; expected an address such as https://game.school.nl.'],
    [{ PUBLIC_URL: 'https://a.nl/x' }, 'PUBLIC_URL is "https://a.nl/x"; expected an address without a path'],
    [{ PUBLIC_URL: 'http://a.nl' }, 'PUBLIC_URL is "http://a.nl"; expected an https address, or ALLOW_HTTP=1.'],
    [{ HOST: '0.0.0.0' }, 'HOST is "0.0.0.0"; expected localhost or 127.0.0.1, unless'],
  ])('%j is refused in one line', (env, line) => {
    expect(() => readConfig(env)).toThrow(line)
  })
})

/** Starts, and gives what it says when it gives up. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stderr } = await childServer({ DATA_DIR: folder, ...env }).ended
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\n\s+at /)
  return stderr
}

describe('A start that cannot be', () => {
  test('a bad setting', async () => {
    expect(await refusal({ PORT: 'x' })).toContain('PORT is "x"')
  })

  test('a data folder that cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(/^DATA_DIR is ".*cannot be written \(.*\); choose a folder/)
  })

  test('a data folder with something else in it', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'lessons.db'), 'this is not a database, but a text that somebody put here'.repeat(20))
    expect(await refusal({ DATA_DIR: other })).toMatch(/^The data folder .* cannot be (opened|read) \(/)
  })

  test('a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    expect(await refusal({ PORT: String(port) })).toBe(
      `PORT ${port} on 127.0.0.1 is in use by another program; stop it, or set PORT to a free one.\n`,
    )
    taken.close()
  })

  test('a data folder that another server uses; afterwards it is free', async () => {
    const first = childServer({ DATA_DIR: folder })
    await first.base
    expect(await refusal({ DATA_DIR: folder })).toContain('is in use by another server')
    expect((await first.kill('SIGTERM')).code).toBe(0)
    const second = childServer({ DATA_DIR: folder })
    await second.base
    await second.kill('SIGKILL')
    const third = childServer({ DATA_DIR: folder })
    await third.base
    await third.kill('SIGINT')
  })
})
