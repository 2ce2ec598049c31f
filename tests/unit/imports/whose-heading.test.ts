import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// A heading that stands in a table several times tells of whom it stands behind.

const read = (title: string, head: readonly string[], row: readonly string[]) => {
  const [draft] = readTable({ rows: [[title], head, row] }).drafts
  return { values: draft?.values, extra: draft?.extra }
}

describe('a telephone of somebody else', () => {
  it.each(['家属电话', '单位联系电话', '包联干部电话'])(
    '(%s) is not the one of the visitor, and is kept under its heading',
    (heading) => {
      const head = ['来访日期', '来访人', heading, '反映问题']
      const { values, extra } = read('来访登记', head, [
        '2024-05-06',
        '王芳',
        '13900001111',
        '漏水',
      ])
      expect([values?.['visitorName'], values?.['phone']]).toEqual(['王芳', undefined])
      expect(extra).toEqual({ [heading]: '13900001111' })
    },
  )
})

describe('联系电话 twice', () => {
  it('is that of each party it stands behind', () => {
    const head = ['受理日期', '申请人', '联系电话', '被申请人', '联系电话', '简要情况']
    const row = ['2024-05-06', '王芳', '13900001111', '李强', '13900001112', '漏水']
    expect(read('矛盾纠纷调解台账', head, row)).toMatchObject({
      values: {
        parties: [
          { name: '王芳', role: 'APPLICANT', phone: '13900001111' },
          { name: '李强', role: 'RESPONDENT', phone: '13900001112' },
        ],
      },
      extra: {},
    })
  })

  it('reaches over what else is told of a party', () => {
    const head = ['受理日期', '甲方', '性别', '电话', '乙方', '性别', '电话', '简要情况']
    const row = ['2024-05-06', '王芳', '女', '13900001111', '李强', '男', '13900001112', '漏水']
    expect(read('矛盾纠纷调解台账', head, row).values).toMatchObject({
      parties: [
        { name: '王芳', gender: 'FEMALE', phone: '13900001111' },
        { name: '李强', gender: 'MALE', phone: '13900001112' },
      ],
    })
  })

  it.each([
    [['来访日期', '来访人', '联系电话', '反映问题', '接待委员', '联系电话'], 1, 4],
    [['来访日期', '接待委员', '联系电话', '反映问题', '来访人', '联系电话'], 4, 1],
  ] as const)(
    'is the telephone of a visitor in %j only where it stands behind the visitor',
    (head, visitor, receiver) => {
      const row: string[] = ['2024-05-06', '', '', '路灯不亮', '', '']
      row[visitor] = '王芳'
      row[visitor + 1] = '13900001111'
      row[receiver] = '李强'
      row[receiver + 1] = '13900001112'
      expect(read('来访登记', head, row)).toMatchObject({
        values: { visitorName: '王芳', phone: '13900001111', receivedBy: [{ name: '李强' }] },
        extra: { '接待委员/联系电话': '13900001112' },
      })
    },
  )

  it('is the telephone of all parties behind 当事人, and never that of who mediated', () => {
    const head = ['受理日期', '调解员', '电话', '当事人', '电话', '简要情况']
    const row = ['2024-05-06', '赵六', '13900001113', '王芳', '13900001111', '漏水']
    expect(read('矛盾纠纷调解台账', head, row)).toMatchObject({
      values: { parties: [{ name: '王芳', phone: '13900001111' }] },
      extra: { '调解员/电话': '13900001113' },
    })
  })
})

it('two columns of one heading that no ledger knows are both kept', () => {
  const head = ['来访日期', '来访人', '反映问题', '核实', '核实']
  const row = ['2024-05-06', '王芳', '路灯不亮', '已核', '属实']
  expect(read('来访登记', head, row).extra).toEqual({ 核实: '已核\n属实' })
})
