import { expect } from 'vitest'
import { heading, readRows, visit } from '../../imports/reading.ts'
import { readHard } from '../books.ts'
import { type Case, countsOf, january, layout, nines, party } from './found.ts'

/** What tables are made of (17 to 23). */
export const tableCases: readonly Case[] = [
  [
    17,
    'pictures are said, shapes and empty drawings read',
    () => [
      readHard('t/image.xlsx').warnings,
      countsOf('shape', 'drawing-empty', 'drawing-userShapes'),
    ],
    [['has-images'], nines(3)],
  ],
  [
    18,
    'title, heading of two rows, body, total, foot',
    () => ({
      heading: january().headingRows,
      drafts: january().drafts.length,
      rows: january().ignoredRows.filter(({ row }) => row >= 19),
    }),
    {
      heading: [3, 4],
      drafts: 12,
      rows: [
        { row: 19, reason: 'total' },
        { row: 20, reason: 'footer' },
      ],
    },
  ],
  [
    19,
    'month sheets are read, hidden ones not unasked',
    () =>
      layout()
        .map(({ skipped }) => skipped)
        .filter((skipped) => skipped === null).length >= 4 &&
      layout().some(({ skipped }) => skipped === 'hidden'),
    true,
  ],
  [
    20,
    'a merged day is the day of each of its rows',
    () =>
      new Set(
        january()
          .drafts.slice(0, 3)
          .map(({ values: each }) => each['visitedOn']),
      ).size,
    1,
  ],
  [
    21,
    'a value under a merge is there to be told',
    () =>
      readRows({
        rows: [
          heading,
          visit(1, '2023-3-5', '张三'),
          [2, '2023-3-6', '李四', '', 1, '修路', '尹军'],
        ],
        merges: ['B2:B3'],
      })[0]?.issues.map(({ code }) => code),
    ['hidden-under-merge'],
  ],
  [
    22,
    'applicant and respondent with their telephones',
    () =>
      readRows({
        rows: [
          ['2023年矛盾纠纷调解登记'],
          party,
          [1, '2023-3-5', '甲一', '13800138000', '乙二', '达成书面协议'],
        ],
      })[0]?.drafts[0]?.values['parties'],
    [
      expect.objectContaining({ role: 'APPLICANT', name: '甲一' }),
      expect.objectContaining({ role: 'RESPONDENT', name: '乙二' }),
    ],
  ],
  [
    23,
    'headings of one row, four ledgers',
    () =>
      [
        heading,
        party,
        ['活动时间', '活动主题', '参加委员', '活动地点'],
        ['提案号', '案由', '提案人', '承办单位'],
      ].map((head) => readRows({ rows: [head, head.map(() => '2023-3-5')] })[0]?.ledger),
    ['receptions', 'mediations', 'activities', 'proposals'],
  ],
]
