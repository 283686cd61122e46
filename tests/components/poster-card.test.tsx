import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PosterCard } from '#app/components/cards/poster-card.tsx'
import type { PosterTitle } from '#app/domain/poster-title.ts'

const title: PosterTitle = {
  id: 7,
  kind: 'series',
  name: `<script>&"'`,
  year: 2011,
  posterPath: '/a"b.jpg',
  rating: 9,
  status: 'watching',
  aired: 10,
  watched: 4,
}

test('a title is written with what is marked on it, and whatever its name is', () => {
  const card = renderToString(<PosterCard title={title} note="2 & 3" />)
  expect(card).not.toContain('<script')
  expect(card).toContain('<span class="poster-card-name">&lt;script&gt;&amp;&quot;&#39;</span>')
  expect(card).toContain('<span class="poster-card-note">2 &amp; 3</span>')
  expect(card).toContain('src="/images/poster/w342/a&quot;b.jpg"')
  expect(card).toContain('<span class="poster-rating" data-tier="Outstanding">9</span>')
  expect(card).toContain('style="--share:0.4"')
  expect(card).toContain(', rated 9 of 10, Outstanding, 4 of 10 episodes watched</span>')
})

test('the picture stands alone where its preview is known, and waits unless it is on the first screen', () => {
  const art = { blur: 'data:image/webp;base64,AA==', hues: [20], vivid: 1 }
  const held = renderToString(<PosterCard title={{ ...title, art }} eager />)
  expect(held).toContain('background-image:url(&quot;data:image/webp;base64,AA==&quot;)')
  expect(held).not.toContain('poster-type')
  expect(held).not.toContain('loading="lazy"')
  const none = renderToString(<PosterCard title={{ ...title, posterPath: null }} />)
  expect(none).not.toContain('<img')
  expect(none).toContain('<span class="poster-type" data-year="2011">')
})
