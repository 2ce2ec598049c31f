import { describe, expect, it } from 'vitest'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { createNamesakes } from '../../../src-renderer/api/namesakes.ts'
import { listText } from '../../../src-renderer/features/records/display.ts'
import { readCell } from '../../../src-renderer/features/records/sheet/read-cell.ts'

const namesakes = createNamesakes([
  { id: 'a', label: '王芳（编号 0123）' },
  { id: 'b', label: '王芳（县医院）' },
])
const book = { ...shippedBook, namesakes }
const people: Field = { id: 'receivedBy', label: '接待委员', kind: 'people', section: '' }

describe('two members of one name', () => {
  it.each([
    ['王芳 0123', [{ name: '王芳', memberId: 'a' }]],
    ['王芳（编号 0123）、李四', [{ name: '王芳', memberId: 'a' }, { name: '李四' }]],
    ['李四 王芳 0123', [{ name: '李四' }, { name: '王芳', memberId: 'a' }]],
    ['王芳(县医院)', [{ name: '王芳', memberId: 'b' }]],
    ['王芳 9', [{ name: '王芳9' }]],
    ['王芳 99', [{ name: '王芳 99' }]],
    ['王芳', [{ name: '王芳' }]],
    ['王 芳', [{ name: '王芳' }]],
    ['张三丰 李四', [{ name: '张三丰' }, { name: '李四' }]],
  ])('are read from %s', (text, value) => {
    expect(readCell(people, text, { book, today: '2024-12-31' })).toEqual({ ok: true, value })
  })

  it.each(['a', 'b'])('are shown apart, and read back: %s', (memberId) => {
    const person = { name: '王芳', memberId }
    const text = listText(people, [person], book)
    expect(text).toBe(namesakes.labelOf(person))
    expect(readCell(people, text, { book, today: '2024-12-31' })).toEqual({
      ok: true,
      value: [person],
    })
    expect(namesakes.personOf(namesakes.typedOf(person))).toEqual(person)
  })
})
