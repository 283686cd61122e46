import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { imageSources } from '#app/components/ui/image-source.ts'
import { pageNumbers } from '#app/components/ui/pagination.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { RatingMark } from '#app/components/ui/rating-mark.tsx'
import { shareOf } from '#app/components/ui/title-colours.ts'

test('a rating is number, word and colour', () => {
  const html = renderToStaticMarkup(<RatingMark value={9} />)
  expect(html).toContain('data-tier="Outstanding"')
  expect(html).toContain('>9<')
  expect(html).toMatch(/Outstanding<\/span>/)
})

test('a poster loads late, and comes from this server in every size', () => {
  const html = renderToStaticMarkup(<Poster name="Inception" year={2010} path="/abc.jpg" />)
  expect(html).toContain('src="/images/poster/w342/abc.jpg"')
  expect(html).toContain('/images/poster/w185/abc.jpg 185w')
  expect(html).toContain('/images/poster/w500/abc.jpg 500w')
  expect(html).toContain('loading="lazy"')
})

test('a title without a poster gets one made of its name', () => {
  const html = renderToStaticMarkup(<Poster name="Amélie" year={2001} path={null} />)
  expect(html).not.toContain('<img')
  expect(html).toContain('Amélie')
  expect(html).toContain('2001')
  expect(html).toMatch(/--hue:\d+/)
})

test('the designed poster sets long words smaller', () => {
  const sizeOf = (name: string) =>
    Number(/--fit:([\d.]+)/.exec(renderToStaticMarkup(<Poster name={name} path={null} />))?.[1])
  expect(sizeOf('Up')).toBeGreaterThan(sizeOf('Supercalifragilisticexpialidocious'))
})

test('a backdrop names the widths it is to be had in', () => {
  expect(imageSources('backdrop', '/b.jpg').srcSet).toBe(
    '/images/backdrop/w780/b.jpg 780w, /images/backdrop/w1280/b.jpg 1280w',
  )
})

test('progress can be read by everybody', () => {
  const html = renderToStaticMarkup(<ProgressBar label="Episodes watched" value={40} max={62} />)
  expect(html).toContain('role="progressbar"')
  expect(html).toContain('aria-valuenow="40"')
  expect(html).toContain('aria-valuemax="62"')
  expect(renderToStaticMarkup(<ProgressBar label="Reading" value={0} max={null} />)).not.toContain(
    'aria-valuenow',
  )
})

test('a share of nothing is nothing, and none is more than all', () => {
  expect([shareOf(0, 0), shareOf(1, 3), shareOf(5, 4)]).toEqual([
    { '--share': 0 },
    { '--share': 0.333 },
    { '--share': 1 },
  ])
})

test('pages around this one, the first and the last; a gap of one page is that page', () => {
  expect(pageNumbers(1, 1)).toEqual([1])
  expect(pageNumbers(1, 9)).toEqual([1, 2, null, 9])
  expect(pageNumbers(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  expect(pageNumbers(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
})
