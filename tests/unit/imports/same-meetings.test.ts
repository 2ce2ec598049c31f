import { describe, expect, it } from 'vitest'
import { type ExistingRecord, planSheet } from '#core/imports/plan.ts'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { Draft } from '#core/imports/sheet-draft.ts'
import type { FieldValue } from '#shared/domain/record.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { bookWith, context, readRows, type SheetWish } from './reading.ts'

const meetingsOf = (...sheets: readonly SheetWish[]) =>
  readSheets(bookWith(sheets), context).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('one meeting told by several cross tables of a file', () => {
  const head = ['姓名', '全会（1月9日）', '学习会（6月5日）']
  const named = (name: string, status: string) => ({ name, status })

  it('side by side or a sheet a group, it is entered once with everybody in it', () => {
    const halves = meetingsOf({
      rows: [
        ['2022年会议考勤表'],
        [...head, '', ...head],
        ['尤一鸣', '√', '×', '', '娄桂芝', '请假', '√'],
      ],
    })
    const groups = meetingsOf(
      { name: '一组', rows: [['2022年会议考勤表'], head, ['尤一鸣', '√', '×']] },
      { name: '二组', rows: [['2022年会议考勤表'], head, ['娄桂芝', '请假', '√']] },
    )
    for (const meetings of [halves, groups])
      expect(meetings.map(({ title, attendance }) => [title, attendance])).toEqual([
        ['全会', [named('尤一鸣', 'PRESENT'), named('娄桂芝', 'LEAVE_OK')]],
        ['学习会', [named('尤一鸣', 'ABSENT'), named('娄桂芝', 'PRESENT')]],
      ])
  })

  it('where two of them say different things of one member, nothing is decided', () => {
    const meetings = meetingsOf(
      { name: '一组', rows: [['2022年会议考勤表'], head, ['尤一鸣', '√', '×']] },
      { name: '二组', rows: [['2022年会议考勤表'], head, ['尤一鸣', '×', '×']] },
    )
    expect(meetings.map(({ title }) => title)).toEqual(['全会', '学习会', '全会'])
  })
})

describe('the roll of one group after that of another, from a file of its own', () => {
  const head = ['姓名', '全会（1月9日）', '学习会（6月5日）']
  const group = (...rows: readonly (readonly string[])[]) =>
    readRows({ rows: [['2022年会议考勤表'], head, ...rows] })[0]?.drafts ?? []
  const record = (attendance: FieldValue): ExistingRecord => ({
    id: 'a',
    values: { title: '全会', heldOn: '2022-01-09', kinds: ['PLENARY'], attendance },
    draftKeys: [],
  })
  const known = { name: '尤一鸣', status: 'PRESENT', memberId: 'm' }
  const planned = (drafts: readonly Draft[], attendance: FieldValue) =>
    planSheet(ledgers.activities, drafts.slice(0, 1), [record(attendance)]).map(
      ({ fate, changes }) => [fate, changes.map(({ after }) => after)],
    )

  it('adds its members and leaves the others', () => {
    expect(planned(group(['娄桂芝', '请假', '√']), [known])).toEqual([
      ['changed', [[known, { name: '娄桂芝', status: 'LEAVE_OK' }]]],
    ])
  })

  it('changes how one of them came, and nothing where it says the same', () => {
    expect(planned(group(['尤一鸣', '迟到', '√']), [known])).toEqual([
      ['changed', [[{ ...known, status: 'LATE' }]]],
    ])
    const both = [known, { name: '娄桂芝', status: 'LEAVE_OK' }]
    expect(planned(group(['娄桂芝', '请假', '√']), both)).toEqual([['same', []]])
  })
})
