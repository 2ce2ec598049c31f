import { describe, expect, it } from 'vitest'
import { readRows, readTable } from './reading.ts'

// Labels down the first column, one record in each of the next.

const rows = [
  ['委员工作室基本情况表'],
  ['工作室名称', '东湖委员工作室', '南岭委员工作室', '北塬委员工作室'],
  ['成立时间', '2019年3月', '2020年13月', '2021年10月'],
  ['负责人', '东方朔', '南霁云', '北野'],
  ['联系电话', '13811114101', '', '13811114103'],
  ['面积', '60', '', '45'],
  ['联系领导', '何副', '', '何副'],
]

describe('a list laid on its side', () => {
  it('gives a record for each column, with what its ledger has no place for', () => {
    const sheet = readTable({ rows })
    expect(sheet.ledger).toBe('studios')
    expect(sheet.drafts.map(({ values, extra }) => [values, extra])).toEqual([
      [
        {
          name: '东湖委员工作室',
          foundedOn: '2019-03',
          convenor: '东方朔',
          phone: '13811114101',
          leaderContact: '何副',
        },
        { 面积: '60' },
      ],
      [{ name: '南岭委员工作室', convenor: '南霁云' }, { 成立时间: '2020年13月' }],
      [
        {
          name: '北塬委员工作室',
          foundedOn: '2021-10',
          convenor: '北野',
          phone: '13811114103',
          leaderContact: '何副',
        },
        { 面积: '45' },
      ],
    ])
  })

  it('says where on the sheet each of them stands, and the cell that is wrong', () => {
    const sheet = readTable({ rows })
    expect(sheet.drafts.map(({ row, rows: all }) => [row, all])).toEqual(
      Array(3).fill([2, [2, 3, 4, 5, 6, 7]]),
    )
    expect(sheet.issues.filter(({ code }) => code === 'date-invalid')).toMatchObject([
      { row: 3, column: 'C' },
    ])
    expect(sheet.ignoredRows).toEqual([])
  })

  it('a form with a value in two cells stays one record', () => {
    const form = [
      ['委员工作室登记表'],
      ['工作室名称', '东湖委员工作室', '', ''],
      ['成立时间', '2019年3月', '负责人', '东方朔'],
      ['地址', '东湖路1号', '二楼', ''],
    ]
    expect(readRows({ rows: form }).flatMap(({ drafts }) => drafts)).toHaveLength(1)
  })

  it('members too, whose same post is no label among the values', () => {
    const members = [
      ['委员名册'],
      ['姓名', '东方朔', '南霁云'],
      ['性别', '男', '女'],
      ['政协职务', '委员', '常委'],
      ['联系电话', '13811114101', '13811114102'],
    ]
    expect(readTable({ rows: members }).drafts.map(({ values }) => values)).toMatchObject([
      { name: '东方朔', gender: 'MALE', cppccPost: 'MEMBER', phone: '13811114101' },
      { name: '南霁云', gender: 'FEMALE', cppccPost: 'STANDING', phone: '13811114102' },
    ])
  })
})
