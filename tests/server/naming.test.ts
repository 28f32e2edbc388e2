import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/basics.ts'
import { ROUTES } from '../../shared/wire.ts'
import { becomeHost, connect, type Opened, post, takeSeat, WISHES } from '../support/device.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const animals = JSON.parse(readFileSync(new URL('../../content/animals.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>

test('in a lesson without names forty students are forty animals, and what was typed is nowhere', async () => {
  const { body } = await post(server.base, ROUTES.lessons, { ...WISHES, animals: true })
  const opened = body as Opened
  const stage = await connect(server.base, await becomeHost(server.base, opened))
  for (let place = 0; place < 40; place++) await takeSeat(server.base, opened.code, `Zqxw ${place}`)
  await stage.until(({ lesson }) => lesson?.host?.names.length === 40)
  const names = stage.lesson?.host?.names ?? []
  expect(new Set(names).size).toBe(40)
  expect(names.every((name) => animals.nl?.includes(name))).toBe(true)
  expect(JSON.stringify(stage.updates)).not.toContain('Zqxw')
})

test('there are forty animals in each language, all different', () => {
  for (const language of LANGUAGES) expect(new Set(animals[language]).size).toBe(40)
})
