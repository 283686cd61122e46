import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RatingControl } from '#app/components/ui/rating-control.tsx'

const html = (value: number | null) => renderToStaticMarkup(<RatingControl name="Alien" value={value} />)

test('it is ten radio buttons of one name, each called by its number and its tier', () => {
  const text = html(null)
  expect(text.match(/type="radio" name="value"/g)).toHaveLength(10)
  expect(text).toMatch(/8 of 10, Entertaining/)
  expect(text).toMatch(/<legend[^>]*>Rate Alien<\/legend>/)
  expect(text).not.toContain('checked')
})

test('what is held is chosen', () => {
  expect(html(7)).toMatch(/value="7"[^>]*checked|checked[^>]*value="7"/)
})
