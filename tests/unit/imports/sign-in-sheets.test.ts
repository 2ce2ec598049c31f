import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { bookWith, context, readTable, type SheetWish } from './reading.ts'

// Sheets on which those who came to one meeting signed.

type Rows = SheetWish['rows']
const read = (...rows: Rows) => readTable({ rows })

describe('a sheet of signatures', () => {
  const title = ['老街社区委员工作室微协商会议签到表']
  const lines = ['时间：2024年5月16日上午9:00', '', '地点：社区二楼']
  const head = ['序号', '姓名', '单位及职务', '签名']

  it('is one activity of the day, place and studio above it, and no list of members', () => {
    const sheet = read(title, lines, head, [1, '王芳', '县一中', ''], [2, '李强', '茶业公司', ''])
    expect(sheet).toMatchObject({ ledger: 'activities', questions: [], issues: [] })
    expect(sheet.drafts).toMatchObject([
      {
        values: {
          title: '老街社区委员工作室微协商会议',
          heldOn: '2024-05-16',
          startTime: '09:00',
          place: '社区二楼',
          studio: { name: '老街社区委员工作室' },
          attendance: [{ name: '王芳' }, { name: '李强' }],
        },
        extra: { 单位及职务: '王芳 县一中\n李强 茶业公司' },
      },
    ])
  })

  it('says who came where some have signed, and keeps the names of the others', () => {
    const [draft] = read(
      title,
      lines,
      ['序号', '姓名', '签名', '备注'],
      [1, '王芳', '√', ''],
      [2, '李强', '', '请假'],
      [3, '张明', '', ''],
      [4, '赵六', '赵六', '代表孙红'],
    ).drafts
    expect(draft?.values['attendance']).toEqual([
      { name: '王芳', status: 'PRESENT' },
      { name: '李强', status: 'LEAVE_OK' },
      { name: '赵六', status: 'PRESENT', note: '代表孙红' },
    ])
    expect(draft?.extra).toEqual({ 未签到: '张明' })
  })

  it('with two halves side by side is one meeting', () => {
    const rows: Rows = [
      ['读书交流活动签到表'],
      ['活动时间：2024年5月16日'],
      ['序号', '姓名', '签名', '序号', '姓名', '签名'],
      [1, '王芳', '', 3, '赵六', ''],
      [2, '李强', '', 4, '孙红', ''],
    ]
    const drafts = readSheets(bookWith([{ rows }]), context).flatMap((sheet) => sheet.drafts)
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.values['attendance']).toHaveLength(4)
  })

  it.each([
    [
      ['签到表'],
      ['会议名称：第二季度主席会', '时间：2024年4月5日'],
      '第二季度主席会',
      '2024-04-05',
    ],
    [['2024年5月6日义诊活动签到表'], [''], '义诊活动', '2024-05-06'],
    [['培训会签到表'], ['2024年5月16日'], '培训会', '2024-05-16'],
  ] as const)('%j %j is named %s', (above, beside, name, day) => {
    const [draft] = read(
      above,
      beside,
      ['序号', '姓名', '签名'],
      [1, '王芳', ''],
      [2, '李强', ''],
    ).drafts
    expect(draft?.values).toMatchObject({ title: name, heldOn: day })
  })

  it('asks for the year where its day has none', () => {
    const sheet = read(
      ['培训会签到表'],
      ['时间：5月16日'],
      ['序号', '姓名', '签名'],
      [1, '王芳', '√'],
    )
    expect(sheet.questions).toMatchObject([{ kind: 'year' }])
    expect(sheet.issues).toMatchObject([{ code: 'needs-answer', raw: '5月16日' }])
  })

  it('without any day is a problem that says what is missing', () => {
    const sheet = read(
      ['培训会签到表'],
      ['序号', '姓名', '签名'],
      [1, '王芳', '√'],
      [2, '李强', '√'],
    )
    expect(sheet.issues).toMatchObject([{ code: 'required-missing', field: 'heldOn' }])
    expect(sheet.problemRows).toHaveLength(1)
  })
})

it('who signs in for a turn of duty came to no meeting', () => {
  const head = ['日期', '姓名', '签到时间', '签退时间']
  const sheet = read(['2024年委员值班签到表'], head, ['3.5', '王芳', '8:30', '11:30'])
  expect(sheet).toMatchObject({ ledger: 'duties', drafts: [{ values: { arrivedAt: '08:30' } }] })
})

it('a list of meetings stays a list', () => {
  const head = ['日期', '会议名称', '参加人员', '签到人数']
  const sheet = read(['2024年会议签到登记表'], head, ['3.5', '主席会', '王芳、李强', 2])
  expect(sheet.drafts).toMatchObject([{ values: { title: '主席会', heldOn: '2024-03-05' } }])
})
