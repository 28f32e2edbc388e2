import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { closeAll, openBoard } from '../support/class.ts'
import { GameServer } from '../support/gameServer.ts'

/** A page of another site, open beside the lesson in the mentor's own browser, gets nothing done and learns nothing. */

let server: GameServer
test.beforeAll(async () => {
  server = await GameServer.start(10)
})
test.afterEach(({ browser }) => closeAll(browser))
test.afterAll(() => server.stop())

test('requests, forms, pictures, frames and sockets of another site come to nothing', async ({ browser }) => {
  const { board } = await openBoard(browser, server.url)
  const lesson = new URL(board.url()).pathname.split('/')[2] ?? ''
  const other = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>Gratis munten</h1>'),
  )
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const page = await board.context().newPage()
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)

  const done = await page.evaluate(attack, { url: server.url, lesson })
  expect(done).toEqual({ read: [], socket: 'closed', framed: false })
  await page.setContent(
    `<form method=post enctype=text/plain action="${server.url}/api/host"><input name='{"lesson":"${lesson}","keep":true,"x":"' value='"}'></form>`,
  )
  await page.evaluate(() => document.forms[0]?.submit())
  await page.waitForURL(`${server.url}/**`)
  expect(await page.textContent('body')).toContain('wrongOrigin')

  await board.reload()
  await expect(board.locator('.stage-code').first()).toBeVisible()
  other.close()
})

type Done = { readonly read: string[]; readonly socket: string; readonly framed: boolean }

/** Everything that a page can try with the mentor's cookie in the same browser. */
async function attack({ url, lesson }: { url: string; lesson: string }): Promise<Done> {
  const read: string[] = []
  const paths = ['/api/health', '/api/lessons', '/api/host', '/api/seats', '/api/tickets', `/stage/${lesson}`]
  for (const path of paths)
    for (const method of ['GET', 'POST', 'DELETE'])
      for (const type of ['text/plain', 'application/json'])
        await fetch(url + path, {
          method,
          credentials: 'include',
          ...(method === 'GET' ? {} : { headers: { 'content-type': type }, body: JSON.stringify({ lesson }) }),
        }).then(
          () => read.push(`${method} ${path}`),
          () => undefined,
        )
  await fetch(`${url}/api/lessons`, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'include',
    body: JSON.stringify({ lesson }),
  }).catch(() => undefined)
  await new Promise((resolve) => {
    const picture = new Image()
    picture.onload = picture.onerror = resolve
    picture.src = `${url}/api/tickets`
  })
  const socket = await new Promise<string>((resolve) => {
    const line = new WebSocket(`${url.replace('http', 'ws')}/x/${lesson}?sessionId=x`)
    line.onopen = () => resolve('open')
    line.onclose = () => resolve('closed')
  })
  const frame = document.createElement('iframe')
  frame.src = `${url}/stage/${lesson}`
  document.body.append(frame)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return { read, socket, framed: frame.contentDocument !== null && frame.contentDocument.title !== '' }
}
