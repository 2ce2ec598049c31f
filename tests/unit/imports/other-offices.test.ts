import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, readTable, type SheetWish } from './reading.ts'

// Ledgers of offices that exist nowhere, each with a habit of its own.

const readFile = (file: string, sheets: readonly SheetWish[]): readonly SheetDraft[] =>
  readSheets(bookWith(sheets, file), { ...context, today: '2024-12-31' })

const readOne = (file: string, wish: SheetWish): SheetDraft => {
  const [only] = readFile(file, [wish])
  if (only === undefined) throw new Error('nothing was read')
  return only
}

const valuesOf = ({ drafts }: SheetDraft) => drafts.map(({ values }) => values)
const studio = (name: string) => ({ id: null, name })

describe('visits as other offices write them down', () => {
  const head = ['接待时间', '接待委员', '来访群众姓名及电话', '反映的问题及建议', '转办部门']

  it('one sheet a month, days without year or month word, name and telephone in one cell', () => {
    const sheets = readFile('民情接待日登记2023.xlsx', [
      {
        name: '3月',
        rows: [
          ['民情接待日登记台账'],
          head,
          ['3.5', '张华 李梅', '王大山 13800138001', '水管漏水', '水利局'],
          ['12日', '〃', '赵小妹13900139002', '低保申请', ''],
          ['本月合计', '2人次'],
        ],
      },
      { name: '4月', rows: [head, ['4.2', '张华', '孙二（13700137003）', '路灯不亮', '']] },
    ])
    expect(sheets.flatMap(valuesOf)).toMatchObject([
      {
        visitedOn: '2023-03-05',
        visitorName: '王大山',
        phone: '13800138001',
        handlingUnit: '水利局',
      },
      {
        visitedOn: '2023-03-12',
        visitorName: '赵小妹',
        receivedBy: [{ name: '张华' }, { name: '李梅' }],
      },
      { visitedOn: '2023-04-02', visitorName: '孙二', phone: '13700137003' },
    ])
  })

  it('headings with line breaks, the matter under another word, letters and calls', () => {
    const sheet = readOne('来信来访.xlsx', {
      rows: [
        ['群众来信来访来电登记表'],
        ['填报单位：城南委员工作室', '', '', '2024年第一季度'],
        ['登记\n日期', '来访\n形式', '信访人\n姓名', '信 访 事 项', '办理\n结果'],
        ['1.9', '来电', '王某某', '噪音扰民', '已办结，群众满意'],
        ['1.20', '来信', '匿名', '举报', ''],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      {
        visitedOn: '2024-01-09',
        channel: 'CALL',
        content: '噪音扰民',
        studio: studio('城南委员工作室'),
      },
      { visitedOn: '2024-01-20', channel: 'LETTER', content: '举报' },
    ])
  })

  it('two tables side by side, and a remark in a column without a heading', () => {
    const head2 = ['日期', '来访人', '反映事项', '接待人']
    const rows = [
      ['2024年来访登记'],
      [...head2, '', ...head2],
      ['3.1', '甲某', '修路', '张涛', '', '3.9', '丁某', '低保', '林静'],
      ['3.2', '乙某', '供水', '张涛', '已电话告知', '', '', '', ''],
    ]
    const [left, right] = readFile('来访.xlsx', [{ rows }])
    expect([left, right].map((sheet) => sheet?.drafts.length)).toEqual([2, 1])
    expect(left?.drafts[1]?.extra).toEqual({ E列: '已电话告知' })
  })

  it('no year anywhere: asked once, and not taken until then', () => {
    const rows = [
      ['来访登记表'],
      ['日期', '来访人', '反映事项'],
      ['3.1', '甲某', '修路'],
      ['3.2', '乙某', '供水'],
    ]
    const sheet = readTable({ rows })
    expect(sheet.questions).toMatchObject([{ id: 'year|Sheet1', kind: 'year', free: 'year' }])
    expect(sheet.issues.map(({ code, row }) => [code, row])).toEqual([
      ['needs-answer', 3],
      ['needs-answer', 4],
    ])
  })

  it('the year once in the first row: the days below it are of that year', () => {
    const rows = [
      ['群众来访登记表'],
      ['日期', '来访人', '反映事项'],
      ['2024年3月1日', '甲某', '修路'],
      ['3月2日', '乙某', '供水'],
    ]
    expect(valuesOf(readTable({ rows })).map(({ visitedOn }) => visitedOn)).toEqual([
      '2024-03-01',
      '2024-03-02',
    ])
  })
})

describe('disputes and proposals', () => {
  it('甲方 and 乙方 over two rows of heading, amounts in 万元, 案由', () => {
    const sheet = readOne('矛盾纠纷.xlsx', {
      merges: ['A1:G1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3', 'G2:G3'],
      rows: [
        ['红旗镇2024年矛盾纠纷排查调处情况登记表'],
        ['受理时间', '甲方', '', '乙方', '', '案由', '标的额（万元）'],
        ['', '姓名', '电话', '姓名', '电话', '', ''],
        ['1月8日', '刘强', '13811112222', '周平', '', '因排水沟发生争吵', 1.2],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      {
        acceptedOn: '2024-01-08',
        brief: '因排水沟发生争吵',
        amount: 1_200_000,
        parties: [
          { role: 'APPLICANT', name: '刘强', phone: '13811112222' },
          { role: 'RESPONDENT', name: '周平' },
        ],
      },
    ])
  })

  it('units of handling in a heading of two rows', () => {
    const sheet = readOne('提案交办清单.xlsx', {
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
      rows: [
        ['县政协十届三次会议提案交办清单'],
        ['提案编号', '提案题目', '提案人', '承办单位', ''],
        ['', '', '', '主办', '会办'],
        ['1', '关于加强治超的提案', '张涛', '交通局', '公安局'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      { number: '1', firstProposer: { name: '张涛' }, leadUnit: '交通局', assistUnits: '公安局' },
    ])
  })
})

describe('several lines of one entry, and several entries of one number', () => {
  const adoptions = [
    ['1', '关于养老的建议', '王磊', '2024.3.6', '县政协', '2024.3.10'],
    ['', '', '', '', '市政协', '2024.4.2'],
    ['2', '关于交通的建议', '赵倩', '2024.4.20', '', ''],
  ]
  const head = ['序号', '标题', '作者', '报送日期', '采用单位', '采用日期']

  it.each([
    ['merged', ['A2:A3', 'B2:B3', 'C2:C3']],
    ['left blank', []],
  ])('adoptions of one information on rows that are %s', (_, merges) => {
    const sheet = readTable({ name: '社情民意采用情况', rows: [head, ...adoptions], merges })
    expect(valuesOf(sheet)).toMatchObject([
      {
        title: '关于养老的建议',
        adoptions: [
          { level: 'COUNTY', on: '2024-03-10' },
          { level: 'CITY', on: '2024-04-02' },
        ],
      },
      { title: '关于交通的建议' },
    ])
  })

  it('persons whom one member keeps in touch with stay persons, though number and member are merged', () => {
    const sheet = readOne('联系界别群众名单.xlsx', {
      merges: ['A3:A4', 'B3:B4'],
      rows: [
        ['城南委员工作室“X+N”委员联系界别群众花名册'],
        ['序号', '联系委员', '联系群众姓名', '联系电话', '走访时间'],
        ['1', '张涛', '吴一', '13811110001', '2024.3.1'],
        ['', '', '吴二', '13811110002', '2024.4.1'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      { member: { name: '张涛' }, contactName: '吴一', visits: [{ on: '2024-03-01' }] },
      { member: { name: '张涛' }, contactName: '吴二', phone: '13811110002' },
    ])
  })
})
