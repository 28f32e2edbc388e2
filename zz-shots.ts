import { chromium, type Page } from 'playwright'
import { writeFileSync } from 'node:fs'
import { join, openBoard } from './tests/support/class.ts'
import { tap } from './tests/support/hands.ts'
const URL_ = 'http://localhost:3980'
const MIN = Number(process.argv[2] ?? 35) as 20 | 35 | 50
const OUT = process.argv[3] ?? '/tmp/shots35'
const NAMES = ['Noor', 'Daan', 'Yara', 'Anne-Fleur'].slice(0, Number(process.argv[4] ?? 4))
const ONLY = new RegExp(process.argv[5] ?? '.')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const log: string[] = []
const { board, code } = await openBoard(browser, URL_, () => {}, MIN)
const students = await Promise.all(NAMES.map((n, i) => join(browser, URL_, code, n, i)))
for (const p of students) p.on('pageerror', (e) => console.log('ERR', e.message))
await board.getByRole('button', { name: 'Maak groepen' }).click()
await board.getByRole('button', { name: 'Start', exact: true }).click()
const seen = new Set<string>()
async function shoot(page: Page, i: number, extra = '') {
  const h = await page.getByRole('heading', { level: 1 }).first().innerText().catch(() => '')
  const key = h.replace(new RegExp(NAMES.join('|'), 'g'), 'X') + extra
  const w = page.viewportSize()?.width
  if (seen.has(w + key) || !ONLY.test(key)) return
  seen.add(w + key)
  await page.waitForTimeout(450)
  const over = await page.evaluate(() => {
    const bad: string[] = []
    for (const el of document.querySelectorAll<HTMLElement>('button, p, span, h1, h2, li')) {
      const r = el.getBoundingClientRect()
      if (r.width && (r.right > innerWidth + 1 || r.left < -1)) bad.push('out:' + el.className + ':' + el.textContent?.slice(0, 30))
      if (el.scrollWidth > el.clientWidth + 1 && getComputedStyle(el).overflow !== 'visible' && el.clientWidth > 2) bad.push('cut:' + el.className + ':' + el.textContent?.slice(0, 30))
    }
    return bad
  }).catch(() => [])
  const file = `${w}-${String(seen.size).padStart(3, '0')}-${key.toLowerCase().replace(/[^a-z]+/g, '-').slice(0, 46)}.png`
  await page.screenshot({ path: `${OUT}/${file}` }).catch(() => {})
  console.log(file, over.filter((o) => !o.includes('hidden') && !o.includes('player-name')).join(' | '))
}
const done = (p: Page) => p.getByRole('button', { name: 'Mijn Toekomstkaart' }).isVisible()
const until = Date.now() + 560_000
while (Date.now() < until && !(await Promise.all(students.map(done))).every(Boolean)) {
  for (const [i, p] of students.entries()) { await shoot(p, i); await tap(p) ; }
}
for (const [i, p] of students.entries()) { await p.screenshot({ path: `${OUT}/end-${i}.png` }); await p.getByRole('button', { name: 'Mijn Toekomstkaart' }).click().catch(() => {}); await p.waitForTimeout(400); await p.screenshot({ path: `${OUT}/sheet-${i}.png`, fullPage: true }) }
await board.screenshot({ path: `${OUT}/board.png` })
await browser.close()
