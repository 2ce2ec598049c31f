import { describe, expect, it } from 'vitest'
import { readTable, type SheetWish } from './reading.ts'

const read = (wish: SheetWish) =>
  readTable(wish).drafts.map(({ row, values }) => {
    const { member, contactName, phone, visits } = values
    const name =
      typeof member === 'object' && member !== null && 'name' in member ? member.name : ''
    return [row, name, contactName, phone, ...(visits === undefined ? [] : [visits])]
  })

describe('persons laid sideways: a member a row, those she keeps in touch with across', () => {
  it.each([
    [
      'numbered',
      ['序号', '委员姓名', '界别', '联系群众1', '电话1', '联系群众2', '电话2'],
      ['1', '方瑜', '教育', '赵大妈', '13811112201', '钱师傅', '13811112202'],
    ],
    [
      'numbered by the first column of each',
      ['序号', '委员姓名', '界别', '联系群众一', '电话', '联系群众二', '电话'],
      ['1', '方瑜', '教育', '赵大妈', '13811112201', '钱师傅', '13811112202'],
    ],
    [
      'not numbered at all',
      ['序号', '委员姓名', '界别', '联系群众', '电话', '联系群众', '电话'],
      ['1', '方瑜', '教育', '赵大妈', '13811112201', '钱师傅', '13811112202'],
    ],
  ])('columns that are %s', (_, head, row) => {
    const wish = {
      rows: [['2023年政协委员“X+N”联系界别群众登记表'], head, row, ['2', '丁一鸣', '医卫', '李姐']],
    }
    expect(read(wish)).toEqual([
      [3, '方瑜', '赵大妈', '13811112201'],
      [3, '方瑜', '钱师傅', '13811112202'],
      [4, '丁一鸣', '李姐', undefined],
    ])
    const [first, second] = readTable(wish).drafts
    expect(second?.raw).toEqual(first?.raw)
    expect(readTable(wish)).toMatchObject({ problemRows: [], issues: [], questions: [] })
  })

  it('below headings of their own, with the day and the matter of each', () => {
    const wish: SheetWish = {
      merges: ['A2:A3', 'B2:D2', 'E2:G2'],
      rows: [
        ['委员联系界别群众台账（2024年）'],
        ['委员', '联系群众1', '', '', '联系群众2', '', ''],
        ['', '姓名', '联系电话', '走访日期', '姓名', '联系电话', '走访日期'],
        ['方瑜', '赵大妈', '13811112201', '3月1日', '钱师傅', '', '4.2'],
      ],
    }
    expect(read(wish)).toEqual([
      [4, '方瑜', '赵大妈', '13811112201', [{ on: '2024-03-01' }]],
      [4, '方瑜', '钱师傅', undefined, [{ on: '2024-04-02' }]],
    ])
  })

  it('what is wrong in a cell is said once, and a member without anybody is no record but said', () => {
    const sheet = readTable({
      rows: [
        ['委员联系界别群众台账'],
        ['委员', '建立联系日期', '联系群众1', '电话1', '联系群众2', '电话2'],
        ['方瑜', '2023年2月30日', '赵大妈', '1380013800', '钱师傅', '13811112202'],
        ['丁一鸣', '2023-01-01', '', '', '', ''],
      ],
    })
    expect(sheet.drafts).toHaveLength(2)
    expect(sheet.issues.map(({ code, row, column }) => [code, `${column}${row}`])).toEqual([
      ['date-invalid', 'B3'],
      ['phone-invalid', 'D3'],
      ['required-missing', 'C4'],
    ])
    expect(sheet.problemRows.map(({ row }) => row)).toEqual([4])
  })

  it('the telephone of the member is not that of those she knows', () => {
    const sheet = readTable({
      rows: [
        ['委员联系界别群众台账'],
        ['委员', '联系电话', '联系群众1', '电话1', '联系群众2', '电话2'],
        ['方瑜', '13811112200', '赵大妈', '13811112201', '钱师傅', ''],
      ],
    })
    expect(sheet.drafts.map(({ values, extra }) => [values['phone'], extra])).toEqual([
      ['13811112201', { 联系电话: '13811112200' }],
      [undefined, { 联系电话: '13811112200' }],
    ])
  })

  it('several names in one cell are as many persons, each with the telephone behind it', () => {
    expect(
      read({
        rows: [
          ['委员联系界别群众名单'],
          ['委员', '界别', '联系群众'],
          ['方瑜', '教育', '赵大妈13811112201、钱师傅 13811112202、孙老师'],
        ],
      }),
    ).toEqual([
      [3, '方瑜', '赵大妈', '13811112201'],
      [3, '方瑜', '钱师傅', '13811112202'],
      [3, '方瑜', '孙老师', undefined],
    ])
  })
})
