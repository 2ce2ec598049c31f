import { expect, it } from 'vitest'
import { pasteText } from '../../../src-renderer/ui/grid/clipboard.ts'
import { extentOf } from '../../../src-renderer/ui/grid/session.ts'
import { setupPage } from './page.ts'

it('a grid of given rows takes what fits of a longer block and makes no row of the rest', async () => {
  const page = setupPage(2, { hasFixedRows: true })
  pasteText(page.session, 'a\t1\nb\t2\nc\t3')
  await page.settled()
  expect(page.records().map(([name, persons]) => [name, persons])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect(extentOf(page.session).rows).toBe(2)
})
