import { mkdirSync, rmSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { openBoard, touch } from '/tmp/w-board/tests/support/class.ts'
import { GameServer } from '/tmp/w-board/tests/support/gameServer.ts'
import { tap } from '/tmp/w-board/tests/support/hands.ts'
const OUT = '/tmp/board-lab/real/'
rmSync(OUT, { recursive: true, force: true }); mkdirSync(OUT, { recursive: true })
const minutes = Number(process.argv[2] ?? 35) as 35
const server = await GameServer.start(Number(process.argv[3] ?? 12))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const { board, code } = await openBoard(browser, server.url, () => {}, minutes)
const SIZES = [[360, 740, 3], [1366, 768, 1], [1920, 1080, 1], [1366, 768, 2]]
const names = ['Noor', 'Daan', 'Yara', 'Mees']
const students: Page[] = []
for (const [i, [width, height, d]] of SIZES.entries()) {
  const page = await (await browser.newContext({ viewport: { width, height } as any, deviceScaleFactor: d, hasTouch: width < 500, locale: 'nl-NL' })).newPage()
  page.on('pageerror', (e) => console.log('ERR', names[i], e.message))
  page.on('console', (m) => m.type() === 'error' && console.log('CON', names[i], m.text()))
  await page.goto(`${server.url}/j/${code}`)
  await page.getByLabel('Jouw voornaam').fill(names[i]!)
  await page.getByRole('button', { name: 'Naar de klas' }).click()
  students.push(page)
}
await students[3]!.getByRole('heading', { name: 'Je bent binnen, Mees' }).waitFor()
await touch(board, 'Maak groepen'); await touch(board, 'Start')
const seen = new Set<string>()
const done = async () => (await Promise.all(students.map((p) => p.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()))).every(Boolean)
const until = Date.now() + 420000
while (!(await done()) && Date.now() < until) {
  for (const [i, page] of students.entries()) {
    const [w, h, d] = SIZES[i]!
    const key = `${w}@${d} ${await page.evaluate(() => document.querySelector('.status-where')?.textContent ?? '')} ${(await page.getByRole('heading', { level: 1 }).first().innerText().catch(() => '')).replace(/Noor|Daan|Yara|Mees/g, 'X')}`
    if (!seen.has(key)) {
      seen.add(key)
      if (w === 360) { await page.locator('.status-board').click({ timeout: 800 }).catch(() => {}); await page.waitForTimeout(900) } else await page.waitForTimeout(500)
      await page.screenshot({ path: `${OUT}${String(seen.size).padStart(3, '0')}-${key.replace(/[^a-zA-Z0-9@]+/g, '-').slice(0, 70)}.png` })
      if (w === 360) { await page.locator('.status-board').click({ timeout: 800 }).catch(() => {}) }
    }
    await tap(page)
  }
}
await board.waitForTimeout(2500)
await board.screenshot({ path: `${OUT}zz-stage.png` })
for (const [i, page] of students.entries()) {
  const info = await page.evaluate(() => { const c = document.querySelector<HTMLCanvasElement>('.board-canvas canvas'); return c && [c.width, c.clientWidth, c.width / c.clientWidth, devicePixelRatio] })
  console.log(SIZES[i], 'canvas', info)
  await page.screenshot({ path: `${OUT}zy-end-${i}.png` })
  await page.getByRole('button', { name: 'Mijn Toekomstkaart' }).click(); await page.waitForTimeout(500)
  await page.screenshot({ path: `${OUT}zx-sheet-${i}.png`, fullPage: true })
}
await browser.close(); await server.stop(); process.exit(0)
