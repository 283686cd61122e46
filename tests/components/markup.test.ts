import { expect, test } from 'vitest'
import { asMarkup, markup } from '#app/components/ui/markup.ts'

test('values are escaped in text and in attributes, markup is not', () => {
  const name = `<b>"Tom & Jerry's"</b>`
  const { text } = markup`<a title="${name}">${name}${asMarkup('<i></i>')}${markup`<u>${1}</u>`}</a>`
  const escaped = '&lt;b&gt;&quot;Tom &amp; Jerry&#39;s&quot;&lt;/b&gt;'
  expect(text).toBe(`<a title="${escaped}">${escaped}<i></i><u>1</u></a>`)
})

test('what is absent is nothing, and zero is a number', () => {
  expect(markup`${null}${undefined}${false}${0}`.text).toBe('0')
})
