import { expect, test } from 'vitest'
import { plainText } from '#app/domain/plain-text.ts'

test.each([
  ['<i>In space</i>, nobody<br>can hear <b>you</b>.', 'In space, nobody\ncan hear you.'],
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  [
    '1 < 2 and 3 > 2, I &lt;3 it &amp; more &#8230; &#x2026; &unknown;',
    '1 < 2 and 3 > 2, I <3 it & more … … &unknown;',
  ],
  ['<script>alert(1)</script><img src=x onerror=alert(1)>', 'alert(1)'],
  ['a\r\n\r\n\r\n\r\nb  \nc', 'a\n\nb\nc'],
  ['&#0;&#55296;&#99999999;', '&#0;&#55296;&#99999999;'],
  ['', ''],
])('%j is %j', (html, text) => {
  expect(plainText(html)).toBe(text)
})
