import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, type SheetWish } from './reading.ts'

// Rosters, meetings, topics and honours of offices that exist nowhere.

const readOne = (file: string, wish: SheetWish): SheetDraft => {
  const [only] = readSheets(bookWith([wish], file), { ...context, today: '2024-12-31' })
  if (only === undefined) throw new Error('nothing was read')
  return only
}

const valuesOf = ({ drafts }: SheetDraft) => drafts.map(({ values }) => values)
const studio = (name: string) => ({ id: null, name })

describe('rosters', () => {
  it('of a month, members down and days across', () => {
    const sheet = readOne('值班.xlsx', {
      rows: [
        ['城南委员工作室2024年6月值班安排表'],
        ['序号', '姓名', '1', '2', '3', '4', '5', '6', '7'],
        ['1', '张涛', '√', '', '', '', '', '√', ''],
        ['2', '林静', '', '', '', '', '', '', '上午'],
      ],
    })
    expect(sheet.ledger).toBe('duties')
    expect(valuesOf(sheet)).toEqual([
      { studio: studio('城南委员工作室'), date: '2024-06-01', scheduled: { name: '张涛' } },
      { studio: studio('城南委员工作室'), date: '2024-06-06', scheduled: { name: '张涛' } },
      {
        studio: studio('城南委员工作室'),
        date: '2024-06-07',
        scheduled: { name: '林静' },
        shift: 'AM',
      },
    ])
  })

  it('of several studios, days down and studios across, two in a cell', () => {
    const sheet = readOne('轮值.xlsx', {
      rows: [
        ['2024年7月各工作室接待日轮值表'],
        ['日期', '星期', '城南委员工作室', '城北委员工作室'],
        ['7月7日', '日', '张涛、林静', '王磊'],
        ['7月14日', '日', '', '赵倩'],
      ],
    })
    expect(
      valuesOf(sheet).map(({ date, studio: where, scheduled }) => [date, where, scheduled]),
    ).toEqual([
      ['2024-07-07', studio('城南委员工作室'), { name: '张涛' }],
      ['2024-07-07', studio('城南委员工作室'), { name: '林静' }],
      ['2024-07-07', studio('城北委员工作室'), { name: '王磊' }],
      ['2024-07-14', studio('城北委员工作室'), { name: '赵倩' }],
    ])
  })

  it('of mornings and afternoons', () => {
    const sheet = readOne('值班.xlsx', {
      rows: [
        ['政协委员值班安排（2024年8月）'],
        ['日期', '星期', '上午', '下午'],
        ['8.1', '四', '张涛', '林静'],
      ],
    })
    expect(valuesOf(sheet)).toEqual([
      { date: '2024-08-01', shift: 'AM', scheduled: { name: '张涛' } },
      { date: '2024-08-01', shift: 'PM', scheduled: { name: '林静' } },
    ])
  })
})

describe('meetings and activities', () => {
  it('a cross table under two groups, the day before the name, with a legend below', () => {
    const sheet = readOne('2024年考勤.xlsx', {
      merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
      rows: [
        ['委员参加会议活动情况登记表（2024年）'],
        ['序号', '姓名', '会议', '', '活动', ''],
        ['', '', '1月18日全委会', '7.5 半年座谈会', '4月10日视察', '5月6日学习培训'],
        ['1', '张涛', '√', '○', '√', '△'],
        ['2', '林静', '√', '√', '缺', '√'],
        ['注：√出席 ○请假 △迟到 ×缺席'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      { title: '全委会', heldOn: '2024-01-18' },
      {
        title: '半年座谈会',
        heldOn: '2024-07-05',
        attendance: [{ status: 'LEAVE_OK' }, { status: 'PRESENT' }],
      },
      {
        title: '视察',
        heldOn: '2024-04-10',
        attendance: [{ status: 'PRESENT' }, { status: 'ABSENT' }],
      },
      { title: '学习培训', heldOn: '2024-05-06' },
    ])
  })

  it('spans of days, 等6人 and 约120, two days in a cell', () => {
    const sheet = readOne('活动台账.xlsx', {
      name: '2024',
      rows: [
        ['委员工作室活动开展情况台账'],
        ['时间', '地点', '活动名称', '类型', '参加委员', '服务群众（人次）'],
        ['3月15日-16日', '社区广场', '义诊进社区', '微服务', '张涛、林静等6人', '约120'],
        ['4.1、4.2', '各村', '政策宣讲', '宣讲', '全体委员', ''],
      ],
    })
    expect(sheet.drafts).toMatchObject([
      {
        values: {
          heldOn: '2024-03-15',
          endedOn: '2024-03-16',
          attendance: [{ name: '张涛' }, { name: '林静' }],
          publicCount: 120,
        },
      },
      { values: { heldOn: '2024-04-01', endedOn: '2024-04-02' }, extra: { 参加委员: '全体委员' } },
    ])
  })

  it('a ledger of consultations: the title says what they are, the issue is what they are called', () => {
    const sheet = readOne('微协商.xlsx', {
      rows: [
        ['2024年“微协商”活动记录台账'],
        ['协商时间', '协商议题', '主持人', '参加协商人员', '达成共识'],
        ['4月18日', '小区停车管理', '张涛', '社区干部、物业', '增设车位30个'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      {
        heldOn: '2024-04-18',
        title: '小区停车管理',
        issue: '小区停车管理',
        kinds: ['MICRO_CONSULT'],
        invitees: '社区干部、物业',
        consensus: '增设车位30个',
      },
    ])
  })
})

describe('topics, honours, registers', () => {
  it('三题 with days of its stages', () => {
    const sheet = readOne('三题.xlsx', {
      rows: [
        ['2024年“政协出题、党委点题、工作室答题”工作台账'],
        ['序号', '题目', '题目类别', '承办工作室', '协商时间', '反馈时间', '办理结果'],
        ['1', '城区停车难治理', '党委点题', '城南委员工作室', '6月12日', '2024.9.1', '已采纳'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      {
        source: 'PARTY_ASSIGNED',
        implementation: '已采纳',
        stages: [
          { stage: 'CONSULTING', on: '2024-06-12' },
          { stage: 'FEEDBACK', on: '2024-09-01' },
        ],
      },
    ])
  })

  it('honours of studios and of persons in one column', () => {
    const sheet = readOne('荣誉.xlsx', {
      rows: [
        ['2024年委员工作室获奖情况统计表'],
        ['名称', '获奖单位（个人）', '颁发单位', '级别', '时间'],
        ['优秀委员工作室', '城南委员工作室', '市政协', '市级', '2024.1.20'],
        ['优秀提案奖', '张涛', '县政协', '县级', '2024-02-06'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      { title: '优秀委员工作室', studio: studio('城南委员工作室'), level: 'CITY' },
      { title: '优秀提案奖', persons: [{ name: '张涛' }] },
    ])
    expect(sheet.drafts[1]?.values).not.toHaveProperty('studio')
  })

  it('members with full-width blanks in the name, short years of birth, two studios', () => {
    const sheet = readOne('委员名册.xlsx', {
      rows: [
        ['政协××县第十届委员会委员基本情况登记表'],
        ['序号', '姓 名', '性别', '出生年月', '党派', '手机号码', '所属工作室'],
        ['1', '张　涛', '男', '1975.08', '民建', '13800000001', '城南委员工作室、医卫委员工作室'],
      ],
    })
    expect(valuesOf(sheet)).toMatchObject([
      {
        name: '张涛',
        birthDate: '1975-08',
        party: 'CNDCA',
        studio: [{ studio: studio('城南委员工作室') }, { studio: studio('医卫委员工作室') }],
      },
    ])
  })
})
