import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// Who quarrels with whom, as offices write it down.

const head = ['受理日期', '双方当事人', '案由', '调解结果']
const partiesOf = (text: string) =>
  readTable({
    rows: [['2023年矛盾纠纷调解台账'], head, ['1月9日', text, '欠薪', '达成协议']],
  }).drafts[0]

it.each([
  [
    '甲方：曲阳 乙方：申明',
    [
      { name: '曲阳', role: 'APPLICANT' },
      { name: '申明', role: 'RESPONDENT' },
    ],
  ],
  [
    '甲方：柏青（13811112701）；乙方：柳林镇供销社',
    [
      { name: '柏青', role: 'APPLICANT', phone: '13811112701' },
      { name: '柳林镇供销社', role: 'RESPONDENT' },
    ],
  ],
  [
    '申请人周大，男，45岁\n被申请人吴小（女，汉族）、郑三',
    [
      { name: '周大', role: 'APPLICANT', gender: 'MALE', age: 45 },
      { name: '吴小', role: 'RESPONDENT', gender: 'FEMALE', ethnicity: '汉族' },
      { name: '郑三', role: 'RESPONDENT' },
    ],
  ],
  ['左宗明——右宗亮', [{ name: '左宗明' }, { name: '右宗亮' }]],
  ['左宗明-右宗亮', [{ name: '左宗明' }, { name: '右宗亮' }]],
  ['左宗明VS右宗亮', [{ name: '左宗明' }, { name: '右宗亮' }]],
  ['甲方建材公司、右宗亮', [{ name: '甲方建材公司' }, { name: '右宗亮' }]],
] as const)('%s', (text, parties) => {
  expect(partiesOf(text)?.values['parties']).toEqual(parties)
})

it('等3人 counts those who quarrel', () => {
  expect(partiesOf('上官云与诸葛亮等3人')?.values).toMatchObject({ persons: 3 })
})

describe('a party a line, with what belongs to it in columns of its own', () => {
  const lines = [
    ['案号', '受理日期', '当事人', '身份', '联系电话', '住址', '案由', '调解员'],
    ['东调1号', '2021-03-02', '宁采', '申请人', '13811112601', '东街1号', '采光', '夏雨'],
    ['', '', '聂小', '被申请人', '', '东街2号', '', ''],
    ['东调2号', '2021-04-08', '燕赤', '申请人', '13811112603', '北村', '借贷', '夏雨'],
  ]

  it('is that party', () => {
    expect(
      readTable({ name: '纠纷', rows: lines }).drafts.map(({ values }) => values),
    ).toMatchObject([
      {
        parties: [
          { name: '宁采', role: 'APPLICANT', phone: '13811112601', address: '东街1号' },
          { name: '聂小', role: 'RESPONDENT', address: '东街2号' },
        ],
        brief: '采光',
      },
      {
        parties: [{ name: '燕赤', role: 'APPLICANT', phone: '13811112603', address: '北村' }],
      },
    ])
  })

  it('two in one cell have as many telephones, or none that is surely theirs', () => {
    const rows = (phones: string) => [
      ['受理日期', '当事人', '联系电话', '案由', '调解员'],
      ['2021-03-02', '宁采、聂小', phones, '采光', '夏雨'],
    ]
    const read = (phones: string) => readTable({ name: '纠纷', rows: rows(phones) }).drafts[0]
    expect(read('13811112601、13811112602')?.values['parties']).toEqual([
      { name: '宁采', phone: '13811112601' },
      { name: '聂小', phone: '13811112602' },
    ])
    const unsure = read('13811112601')
    expect(unsure?.values['parties']).toEqual([{ name: '宁采' }, { name: '聂小' }])
    expect(unsure?.extra).toEqual({ 联系电话: '13811112601' })
  })
})

it('what a result says beyond the word of the list is kept beside it', () => {
  const rows = [
    ['2023年矛盾纠纷调解台账'],
    head,
    ['1月9日', '曲阳、申明', '欠薪', '达成协议，分三期付清'],
    ['1月10日', '周大、吴小', '欠薪', '达成书面协议。'],
  ]
  const { drafts } = readTable({ rows })
  expect(drafts.map(({ values, extra }) => [values['result'], extra])).toEqual([
    ['AGREED_WRITTEN', { 调解结果: '达成协议，分三期付清' }],
    ['AGREED_WRITTEN', {}],
  ])
})

it('长孙、褚良等11人 in a column of one side counts them too', () => {
  const rows = [
    ['2022年诉前调解台账'],
    ['收案日期', '申请人', '被申请人', '案由', '调解员'],
    ['5月6日', '长孙、褚良等11人', '宏远建筑有限公司', '拖欠工资', '房玄'],
  ]
  expect(readTable({ rows }).drafts[0]).toMatchObject({ values: { persons: 11 }, extra: {} })
})

it('what was kept beside a record under the name of a side is no further party', () => {
  const rows = [
    ['2022年矛盾纠纷登记簿'],
    ['受理日期', '当事人', '当事人明细', '纠纷简要情况', '申请人'],
    ['2022-05-06', '长孙、宏远', '姓名(名称)：长孙\n姓名(名称)：宏远', '欠薪', '长孙（住城东）'],
  ]
  const [draft] = readTable({ rows }).drafts
  expect(draft?.values['parties']).toEqual([{ name: '长孙' }, { name: '宏远' }])
  expect(draft?.extra).toEqual({ 申请人: '长孙（住城东）' })
})
