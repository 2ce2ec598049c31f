import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseOutline } from '#core/reports/report/report-outline.ts'

const folder = join(import.meta.dirname, '../../../resources/outlines')
const files = readdirSync(folder)
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

const outline = (text: string): unknown => ({
  id: 'own',
  name: '自拟',
  about: '',
  order: 1,
  period: 'year',
  title: '总结',
  signed: false,
  parts: [{ kind: 'paragraph', id: 'a', sentences: [{ id: 'b', text }] }],
})

describe('outlines', () => {
  it.each(files)('%s can be read, and counts what there is to count', (file) => {
    const parsed = parseOutline(read(file))
    expect(parsed).toMatchObject({ ok: true, outline: { id: file.replace('.json', '') } })
  })

  it('are there for every report of the year', () => {
    expect(files).toHaveLength(8)
  })

  it.each([
    ['{informations.sold}篇', 'b: unknown figure informations.sold'],
    ['{informations.sent/result*}', 'b: informations.sent has no breakdown by result'],
    ['[没有收尾', 'b: a clause is not closed'],
    ['{nonsense}', 'b: unknown word nonsense'],
    ['{没有收尾', 'b: not closed: {没有收尾'],
  ])('with %s say what is wrong and where', (text, fault) => {
    expect(parseOutline(outline(text))).toEqual({ ok: false, faults: [fault] })
  })
})
