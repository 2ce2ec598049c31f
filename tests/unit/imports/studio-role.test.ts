import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { MembershipValue } from '#shared/domain/record.ts'
import { bookWith, context } from './reading.ts'

type Row = readonly string[]

const firstDraft = (rows: readonly Row[]) => readSheets(bookWith([{ rows }]), context)[0]?.drafts[0]

const held = (name: string, role: string): MembershipValue => ({
  studio: { id: null, name },
  role,
  from: null,
  to: null,
})

describe('the role a member has in a studio', () => {
  it.each([
    [
      'stands in a column of its own',
      [
        ['委员名册'],
        ['姓名', '界别', '所在工作室', '工作室职务'],
        ['方瑜', '教育', '老街社区委员工作室', '召集人'],
      ],
      [held('老街社区委员工作室', 'CONVENOR')],
    ],
    [
      'may stand before the studio',
      [
        ['委员名册'],
        ['姓名', '界别', '室内职务', '所在工作室'],
        ['方瑜', '教育', '秘书', '老街社区委员工作室'],
      ],
      [held('老街社区委员工作室', 'SECRETARY')],
    ],
    [
      'is held in the studio of the title where no column names one',
      [
        ['老街社区委员工作室成员名单'],
        ['姓名', '界别', '联系电话', '工作室职务'],
        ['方瑜', '教育', '13900001234', '副召集人'],
      ],
      [held('老街社区委员工作室', 'DEPUTY_CONVENOR')],
    ],
    [
      'gives way to what the cell of the studio says itself',
      [
        ['委员名册'],
        ['姓名', '界别', '所在工作室', '工作室职务'],
        ['方瑜', '教育', '老街社区委员工作室（召集人）', '秘书'],
      ],
      [held('老街社区委员工作室', 'CONVENOR')],
    ],
  ])('%s', (_, rows, studio) => {
    expect(firstDraft(rows)?.values['studio']).toEqual(studio)
  })

  it.each([
    ['of two studios is nobody’s guess', '老街社区委员工作室、茶园村委员工作室', '召集人'],
    ['without a studio', '', '召集人'],
    ['in a word that is on no list', '老街社区委员工作室', '茶叶专干'],
  ])('is kept beside the member: %s', (_, studio, role) => {
    const draft = firstDraft([
      ['委员名册'],
      ['姓名', '界别', '所在工作室', '工作室职务'],
      ['方瑜', '教育', studio, role],
    ])
    expect(draft?.extra).toEqual({ 工作室职务: role })
  })
})
