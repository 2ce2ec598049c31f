import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { defineLedger, words } from '#shared/ledgers/field.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { bookWith, context, type SheetWish } from './reading.ts'

// What a description says is all that the readers of old books know of a ledger: one of which the
// program has never heard is read like its own.

const section = 'course'
const trainings = defineLedger({
  id: 'trainings',
  label: '委员培训',
  noun: '培训',
  measure: '期',
  titles: ['委员培训考勤', '委员培训签到', '委员培训'],
  dateField: 'beganOn',
  titleField: 'topic',
  identity: ['beganOn', 'topic'],
  register: '委员培训登记表',
  grid: 'attendance',
  sections: [{ id: section, label: '培训' }],
  fields: [
    {
      id: 'beganOn',
      label: '开班日期',
      kind: 'date',
      section,
      synonyms: words('培训日期 培训时间'),
    },
    { id: 'topic', label: '培训主题', kind: 'text', section, synonyms: words('培训内容') },
    { id: 'hours', label: '学时', kind: 'integer', section },
    {
      id: 'trainees',
      label: '参训委员',
      kind: 'people',
      section,
      parts: [
        { id: 'status', label: '到训情况', kind: 'choice', choices: 'attendanceStatus' },
        { id: 'note', label: '说明', kind: 'text' },
      ],
    },
  ],
})

const trained = (...sheets: readonly SheetWish[]) =>
  readSheets(bookWith(sheets), { ...context, ledgers: [...Object.values(ledgers), trainings] })
    .flatMap(({ drafts }) => drafts)
    .map(({ values }) => values)

describe('an old book of a ledger that was only just described', () => {
  it('is read as a list by the labels and synonyms of its fields', () => {
    const rows = [
      ['2024年委员培训台账'],
      ['序号', '培训时间', '培训内容', '学时'],
      [1, '2024.3.5', '提案撰写', 8],
    ]
    expect(trained({ rows })).toEqual([{ beganOn: '2024-03-05', topic: '提案撰写', hours: 8 }])
  })

  it('is read as a roll, one course a column, and once where two sheets tell of it', () => {
    const head = ['姓名', '提案撰写（3月5日）', '经济形势（5月6日）']
    const group = (name: string, ...row: readonly string[]) => ({
      name,
      rows: [['2024年委员培训考勤表'], head, row],
    })
    expect(
      trained(group('一组', '尤一鸣', '√', '×'), group('二组', '娄桂芝', '请假', '√')),
    ).toEqual([
      {
        topic: '提案撰写',
        beganOn: '2024-03-05',
        trainees: [
          { name: '尤一鸣', status: 'PRESENT' },
          { name: '娄桂芝', status: 'LEAVE_OK' },
        ],
      },
      {
        topic: '经济形势',
        beganOn: '2024-05-06',
        trainees: [
          { name: '尤一鸣', status: 'ABSENT' },
          { name: '娄桂芝', status: 'PRESENT' },
        ],
      },
    ])
  })

  it('is read as a sheet of signatures', () => {
    const rows = [
      ['提案撰写委员培训签到表'],
      ['时间：2024年3月5日'],
      ['序号', '姓名', '签名'],
      [1, '王芳', '√'],
    ]
    expect(trained({ rows })).toEqual([
      {
        topic: '提案撰写委员培训',
        beganOn: '2024-03-05',
        trainees: [{ name: '王芳', status: 'PRESENT' }],
      },
    ])
  })
})
