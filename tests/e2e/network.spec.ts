import { expect, test } from '@playwright/test'
import { ROUTES } from '../../shared/wire.ts'
import { Board, touchBoard } from '../support/board.ts'
import { faults } from '../support/faults.ts'
import { hosted } from '../support/hosted.ts'

/** The day before, on the smartboard: does this network let a lesson through? */

const lesson = hosted(1)
const OUTCOME = { timeout: 20_000 }

test('all works; the live connection is blocked; nothing comes through: each in words for the IT desk', async ({ browser }) => {
  const board = await Board.open(await touchBoard(browser), lesson.url)
  const { page } = board
  const host = new URL(lesson.url).host
  let erased = 0
  page.on('request', (request) => {
    if (request.method() === 'DELETE' && request.url().endsWith(ROUTES.lessons)) erased++
  })
  await board.tap('Test dit netwerk')
  await expect(page.getByText(/^(Alles werkt op dit netwerk|Het werkt, maar de verbinding is traag)\.$/)).toBeVisible(OUTCOME)
  expect(await faults(page)).toEqual([])
  expect(erased).toBe(1)

  await page.routeWebSocket(/./, (socket) => socket.close())
  await page.reload()
  await board.tap('Test dit netwerk')
  await expect(page.getByText('Het netwerk houdt de live-verbinding tegen.')).toBeVisible(OUTCOME)
  await board.sees(`Geef dit door aan ICT: sta WebSocket toe naar ${host}. Gewone pagina's komen wel binnen.`)
  expect(erased).toBe(2)

  await page.route(`**${ROUTES.lessons}`, (route) => route.abort())
  await board.tap('Test opnieuw')
  await expect(page.getByText('Dit netwerk laat het spel niet door.')).toBeVisible(OUTCOME)
  await board.sees(`Geef dit door aan ICT: sta ${host} toe, met WebSocket.`)
})
