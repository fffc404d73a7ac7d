import { expect, test } from 'vitest'
import { markup } from '#app/_page/markup.ts'

test('words stay words in markup of our own, and constants stay markup', () => {
  const words = `<script>alert("1")</script> & 'more'`
  const item = markup`<li title="${words}">${words}</li>`
  expect(item.html).toBe(
    '<li title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</li>',
  )
  expect(markup`<ul>${[item, item]}${false}</ul>`.html).toBe(`<ul>${item.html}${item.html}</ul>`)
})
