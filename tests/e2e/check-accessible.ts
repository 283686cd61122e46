import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { hydrated, type Stage } from './harness.ts'

export const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ALL: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations'],
}
export const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

/** What axe knows of WCAG 2.2 AA on a page, wide and narrow, in both themes; and nothing wider than the screen. */
export async function checkAccessible(stage: Stage, path: string): Promise<void> {
  const page = await stage.newPage({ viewport: WIDE, colorScheme: 'dark' })
  await page.goto(path)
  await hydrated(page)
  await page.evaluate(SOURCE)
  nothing(`${path}, wide, dark`, await findings(page, ALL))
  await page.emulateMedia({ colorScheme: 'light' })
  nothing(`${path}, wide, light`, await findings(page, COLOURS))
  await page.setViewportSize(NARROW)
  nothing(`${path}, narrow, light`, await findings(page, ALL))
  await page.emulateMedia({ colorScheme: 'dark' })
  nothing(`${path}, narrow, dark`, await findings(page, COLOURS))
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 })
    nothing(`${path} at ${width} px`, await page.evaluate(widerThanScreen))
  }
  await page.context().close()
}

/** @param what is shown, for the message */
export async function inBothThemes(page: Page, what: string): Promise<void> {
  nothing(`${what}, dark`, await findings(page, ALL))
  await page.emulateMedia({ colorScheme: 'light' })
  nothing(`${what}, light`, await findings(page, COLOURS))
  await page.emulateMedia({ colorScheme: 'dark' })
}

function nothing(where: string, found: string[]): void {
  expect(found.join('\n'), where).toBe('')
}

/** `rule: element` of everything that is found. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate<AxeResults, RunOptions>(
    (given) => (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(given),
    options,
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}

/** What reaches beyond the right edge, unless it is in something that can be scrolled or cuts it off; the body cuts off too. */
function widerThanScreen(): string[] {
  const { clientWidth } = document.documentElement
  const isHeld = (element: Element): boolean => {
    const around = element.parentElement
    if (around === null || around === document.body) return false
    return getComputedStyle(around).overflowX !== 'visible' || isHeld(around)
  }
  const beyond = [...document.querySelectorAll('main *')].filter(
    (element) =>
      element.getBoundingClientRect().right > clientWidth + 1 &&
      element.checkVisibility() &&
      !isHeld(element),
  )
  return beyond.slice(-3).map((element) => element.outerHTML.slice(0, 160))
}
