// Pictures of pages of a running Reelmark, to judge them by looking:
//   node scripts/shots.mjs --origin http://127.0.0.1:3000 --out screenshots / /library '/stats/2024'
// --widths 390,1440   --schemes dark,light   --full (the whole page)   --password … (signs in first)
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string', default: 'http://127.0.0.1:3000' },
    out: { type: 'string', default: 'screenshots' },
    widths: { type: 'string', default: '390,820,1440,1920' },
    schemes: { type: 'string', default: 'dark,light' },
    full: { type: 'boolean', default: false },
    password: { type: 'string' },
  },
})
const paths = positionals.length ? positionals : ['/']
const widths = values.widths.split(',').map(Number)
const schemes = /** @type {('dark' | 'light')[]} */ (values.schemes.split(','))

const executablePath = findChromium()
if (!executablePath) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.')
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
let problems = 0
try {
  for (const colorScheme of schemes) {
    for (const width of widths) await shoot(width, colorScheme)
  }
} finally {
  await browser.close()
}
console.log(problems ? `${problems} problems` : 'no problems')

/** @param {number} width @param {'dark' | 'light'} colorScheme */
async function shoot(width, colorScheme) {
  const viewport = { width, height: width < 600 ? 844 : width < 1000 ? 1180 : 900 }
  const context = await browser.newContext({
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    isMobile: width < 600,
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') report(page.url(), message.text())
  })
  page.on('pageerror', (error) => report(page.url(), error.message))
  if (values.password) await signIn(page, values.password)
  for (const path of paths) {
    await page.goto(values.origin + path, { waitUntil: 'networkidle' })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) report(path, `at ${width} px it is ${overflow} px wider than the screen`)
    const file = join(values.out, `${fileName(path)}-${width}-${colorScheme}.png`)
    await page.screenshot({ path: file, fullPage: values.full })
    console.log(file)
  }
  await context.close()
}

/** @param {import('playwright-core').Page} page @param {string} password */
async function signIn(page, password) {
  await page.goto(`${values.origin}/login`)
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => url.pathname !== '/login')
}

/** @param {string} where @param {string} what */
function report(where, what) {
  problems += 1
  console.log(`  ! ${where}: ${what}`)
}

/** @param {string} path */
function fileName(path) {
  return path.replaceAll(/[^a-zA-Z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home'
}
