import { expect, it } from 'vitest'
import { readRows, type SheetWish } from './reading.ts'

const heading = ['走访日期', '走访委员', '走访对象', '联系电话', '反映的困难', '解决情况']

const contactsOf = (rows: SheetWish['rows']) =>
  readRows({ rows: [['委员走访联系界别群众记录'], heading, ...rows], merges: ['A1:F1'] }).flatMap(
    ({ drafts }) =>
      drafts.map(({ values, rows }) => [values['contactName'], values['visits'], rows]),
  )

it('each visit to one person in a row of its own is one person with as many visits', () => {
  expect(
    contactsOf([
      ['2024-3-1', '韩辉', '孟大妈', '13811118888', '就医', '已联系'],
      ['2024-3-5', '韩辉', '金大爷', '13811119999', '低保', '已申报'],
      ['2024-3-9', '韩辉', '孟大妈', '13811118888', '复诊', '已陪同'],
    ]),
  ).toEqual([
    [
      '孟大妈',
      [
        { on: '2024-03-01', content: '就医', outcome: '已联系' },
        { on: '2024-03-09', content: '复诊', outcome: '已陪同' },
      ],
      [3, 5],
    ],
    ['金大爷', [{ on: '2024-03-05', content: '低保', outcome: '已申报' }], [4]],
  ])
})

it('another telephone, or another member who went there, is another record', () => {
  expect(
    contactsOf([
      ['2024-3-1', '韩辉', '孟大妈', '13811118888', '就医', '已联系'],
      ['2024-3-9', '韩辉', '孟大妈', '13811117777', '复诊', '已陪同'],
      ['2024-3-9', '穆敏', '孟大妈', '13811118888', '复诊', '已陪同'],
    ]),
  ).toHaveLength(3)
})
