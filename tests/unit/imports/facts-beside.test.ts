import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// What a cell says beside the name or the address it was made for.

const drafted = (title: string, head: readonly string[], row: readonly string[]) =>
  readTable({ rows: [[title], head, row] }).drafts
const valuesUnder = (title: string, head: readonly string[], row: readonly string[]) =>
  drafted(title, head, row).map(({ values }) => values)

describe('a visitor of whom one cell says more than the name', () => {
  const head = ['来访日期', '来访人（姓名、性别、年龄）', '反映问题']
  const visitor = (text: string) => valuesUnder('2024年来访登记', head, ['3月5日', text, '修路'])[0]

  it.each([
    ['王大山、男、56岁', { visitorName: '王大山', gender: 'MALE', age: 56 }],
    ['赵四（男，61岁）', { visitorName: '赵四', gender: 'MALE', age: 61 }],
    ['孙梅，女，38', { visitorName: '孙梅', gender: 'FEMALE', age: 38 }],
    ['钱江 男 70', { visitorName: '钱江', gender: 'MALE', age: 70 }],
    ['马兰（女，回族）', { visitorName: '马兰', gender: 'FEMALE', ethnicity: '回族' }],
    [
      '孙梅 13811112304/0571-88886666',
      { visitorName: '孙梅', phone: '13811112304、0571-88886666' },
    ],
    ['李 男', { visitorName: '李男' }],
  ])('%s is %j', (text, values) => {
    expect(visitor(text)).toMatchObject(values)
  })

  it('keeps what two of them are beside their names', () => {
    const [draft] = drafted('2024年来访登记', head, ['3月5日', '王大山、男、李翠花、女', '修路'])
    expect(draft?.values).toMatchObject({ visitorName: '王大山、李翠花' })
    expect(draft?.values).not.toHaveProperty('gender')
    expect(draft?.extra).toEqual({ '来访人（姓名、性别、年龄）': '王大山、男、李翠花、女' })
  })
})

it('a column of their own goes before what is said beside the name', () => {
  const head = ['来访日期', '来访人', '性别', '反映问题']
  const row = ['3月5日', '赵四（男）', '女', '修路']
  expect(valuesUnder('2024年来访登记', head, row)[0]).toMatchObject({ gender: 'FEMALE' })
})

it.each([
  ['住址及电话', '石桥村3组 13811112301', '石桥村3组'],
  ['联系电话、住址', '13811112301 石桥村3组', '石桥村3组'],
])('%s over both is both', (label, text, address) => {
  const head = ['来访日期', '来访人', '反映问题', label]
  expect(valuesUnder('2024年来访登记', head, ['3月5日', '王大山', '修路', text])[0]).toMatchObject({
    address,
    phone: '13811112301',
  })
})

it('the telephone of who received a visitor is not that of the visitor', () => {
  const head = ['来访日期', '来访人', '反映问题', '接待人']
  const [draft] = drafted('2024年来访登记', head, ['3.5', '王大山', '修路', '郝思 13811112309'])
  expect(draft?.values).toMatchObject({ receivedBy: [{ name: '郝思' }] })
  expect(draft?.values).not.toHaveProperty('phone')
  expect(draft?.extra).toEqual({ 接待人: '郝思 13811112309' })
})

it('each of several persons on duty has the telephone behind the name', () => {
  const head = ['日期', '值班委员及电话', '带班领导']
  const row = ['7月4日', '金波 13811112801\n银川（13811112802）', '何静 13811112803']
  expect(valuesUnder('2024年值班安排表', head, row)).toMatchObject([
    { scheduled: { name: '金波' }, phone: '13811112801', leader: { name: '何静' } },
    { scheduled: { name: '银川' }, phone: '13811112802', leader: { name: '何静' } },
  ])
})

it('建军节休息 seats nobody', () => {
  const rows = [
    ['2024年值班安排表'],
    ['日期', '值班委员'],
    ['8月1日', '建军节休息'],
    ['8月2日', '金波'],
  ]
  const sheet = readTable({ rows })
  expect(sheet.drafts.map(({ row }) => row)).toEqual([4])
  expect(sheet.problemRows.map(({ row }) => row)).toEqual([3])
})

describe('a cell of labels', () => {
  const head = ['接待日期', '来访人员信息', '反映情况', '接待人员']
  const read = (text: string) =>
    drafted('接待记录（2023年）', head, ['2月14日', text, '暖气不热', '鲍叔'])[0]

  it('fills the fields that its labels name', () => {
    expect(read('姓名：管仲\n电话：13811125001\n住址：临淄路8号')).toMatchObject({
      values: { visitorName: '管仲', phone: '13811125001', address: '临淄路8号' },
      extra: {},
    })
    expect(read('姓名：隰朋\n电话：\n性别：男')?.values).toMatchObject({
      visitorName: '隰朋',
      gender: 'MALE',
    })
  })

  it('is kept where a label has no place', () => {
    const text = '姓名：管仲 车牌：青A0001'
    expect(read(text)).toMatchObject({
      values: { visitorName: '管仲' },
      extra: { 来访人员信息: text },
    })
  })
})

it('words behind a day are kept beside it', () => {
  const head = ['姓名', '任职时间', '工作单位', '手机']
  const [draft] = drafted('委员名册', head, ['石崇', '2023.2（增补）', '商会', '13811123004'])
  expect(draft?.values).toMatchObject({ joinedOn: '2023-02' })
  expect(draft?.extra).toEqual({ 任职时间: '2023.2（增补）' })
})

it('in a roster of studios the telephone stands below or behind the name', () => {
  const rows = [
    ['2024年6月接访排班表'],
    ['日期', '城东工作室', '城西工作室'],
    ['6月4日', '罗文\n13811131001', '齐白 13811131002、尚武'],
  ]
  expect(
    readTable({ rows }).drafts.map(({ values }) => [values['scheduled'], values['phone']]),
  ).toEqual([
    [{ name: '罗文' }, '13811131001'],
    [{ name: '齐白' }, '13811131002'],
    [{ name: '尚武' }, undefined],
  ])
})

it.each([
  ['萧何*', '萧何', { 姓名: '萧何*' }],
  ['1.萧何', '萧何', {}],
  ['张*', '张*', {}],
  ['欧阳**', '欧阳**', {}],
])('%s is called %s', (text, name, extra) => {
  const [draft] = drafted('委员名册', ['姓名', '界别', '手机'], [text, '民盟', '13811132001'])
  expect(draft).toMatchObject({ values: { name }, extra })
})

it('a stand-in named behind the one who is down is who came', () => {
  const head = ['值班日期', '值班委员', '备注']
  expect(valuesUnder('2022年值班表', head, ['4.13', '李四（请假，张三替）', ''])[0]).toMatchObject({
    scheduled: { name: '李四' },
    attendedBy: { name: '张三' },
    status: 'DONE',
  })
})
