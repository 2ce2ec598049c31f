import { expect, it } from 'vitest'
import type { ReportBlock } from '#shared/domain/report.ts'
import { annexesOf, annexNote } from '#shared/domain/report-annexes.ts'

const table = (id: string, title: string): ReportBlock => ({
  kind: 'table',
  id,
  title,
  head: [],
  rows: [],
})
const heading: ReportBlock = { kind: 'heading', id: 'last', level: 1, text: '五、打算' }

it('a signed report names its annexes by number under the text, a single one without', () => {
  const two = [heading, table('a', '主要数据'), table('b', '各工作室数据')]
  const annexes = annexesOf({ signed: true, blocks: two })
  expect(annexes.map(({ mark }) => mark)).toEqual(['附件1', '附件2'])
  expect(annexNote(annexes)).toEqual(['附件：1.主要数据', '　　　2.各工作室数据'])
  const one = annexesOf({ signed: true, blocks: [heading, table('a', '附表1　主要数据')] })
  expect(one.map(({ mark }) => mark)).toEqual(['附件'])
  expect(annexNote(one)).toEqual(['附件：主要数据'])
})

it('a table inside the text, or of a report nobody signs, is no annex', () => {
  expect(annexesOf({ signed: true, blocks: [table('a', '一览'), heading] })).toEqual([])
  expect(annexesOf({ signed: false, blocks: [heading, table('a', '主要数据')] })).toEqual([])
})
