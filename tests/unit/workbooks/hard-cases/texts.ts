import { expect } from 'vitest'
import { fileWarnings } from '#core/imports/file-warnings.ts'
import { readDate } from '#core/imports/values/dates.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { decodeText } from '#core/workbooks/text-encoding.ts'
import { heading, readRows, visit } from '../../imports/reading.ts'
import { readHard, textsOf } from '../books.ts'
import { type Case, inZone, xlsx } from './found.ts'

/** Texts, groups, zones and limits (51 to 60). */
export const textCases: readonly Case[] = [
  [
    51,
    'an ID in ="…", a line feed in quotes',
    () => {
      const texts = textsOf(readHard('m/utf8.csv'))
      return [texts.some((text) => text.startsWith('=')), texts.some((text) => text.includes('\n'))]
    },
    [false, true],
  ],
  [52, 'a quote that never closes', () => readHard('m/unclosed.csv').warnings, ['unclosed-quote']],
  [
    53,
    'Big5 is read, and said',
    () => [textsOf(readHard('m/big5.csv')), fileWarnings(readHard('m/big5.csv')).length],
    [['序號', '姓名', '1', '張三豐'], 1],
  ],
  [
    54,
    'two characters of GBK that UTF-8 would take',
    () => decodeText(Buffer.from([0xd6, 0xa3, 0xce, 0xb0])).text,
    '郑伟',
  ],
  [
    55,
    'heading again, section, only a number',
    () =>
      readRows({
        rows: [
          heading,
          ['一、邻里纠纷'],
          visit(1, '2023-3-5', '张三'),
          heading,
          [2],
          visit(3, '2023-3-6', '李四'),
        ],
        merges: ['A2:G2'],
      })[0]?.ignoredRows.map(({ reason }) => reason),
    ['section', 'repeated-heading', 'only-number'],
  ],
  [
    56,
    'one case with several parties under one number',
    () =>
      readRows({
        rows: [
          ['2023年矛盾纠纷调解登记'],
          ['序号', '受理时间', '当事人', '纠纷类型'],
          [1, '2023-3-5', '甲一', '邻里'],
          ['', '', '乙二', ''],
        ],
        merges: ['A3:A4', 'B3:B4', 'D3:D4'],
      })[0]?.drafts.map(({ values: each }) => each['parties']),
    [[expect.objectContaining({ name: '甲一' }), expect.objectContaining({ name: '乙二' })]],
  ],
  [
    57,
    'two tables side by side, two one below the other',
    () => [
      readRows({
        rows: [
          [...heading, '', ...heading],
          [...visit(1, '2023-3-5', '张三'), '', ...visit(2, '2023-3-6', '李四')],
        ],
      }).length,
      readRows({
        rows: [
          heading,
          visit(1, '2023-3-5', '张三'),
          [],
          ['2023年提案目录'],
          ['提案号', '案由', '提案人', '承办单位'],
          ['1', '关于修路的提案', '李四', '交通局'],
        ],
      }).map(({ ledger }) => ledger),
    ],
    [2, ['receptions', 'proposals']],
  ],
  [
    58,
    'the same days in Shanghai, UTC and New York',
    () =>
      ['Asia/Shanghai', 'UTC', 'America/New_York'].map((zone) =>
        inZone(zone, () => readDate({ k: 'date', v: 45_032 }, { today: '2024-12-31' }).value?.day),
      ),
    Array(3).fill('2023-04-16'),
  ],
  [
    59,
    'what SheetJS wrote comes back cell by cell',
    () => {
      const rows = Array.from({ length: 500 }, (_, at) => [at, `第${at}件`, '13800138000', '007'])
      const book = xlsx.utils.book_new()
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '一')
      const read = readBytes(xlsx.write(book, { type: 'buffer' }), '一.xlsx', defaultLimits)
      return read.sheets[0]?.rows
        .map((row) => row.map((cell) => cell?.v))
        .filter((row, at) => row.join() !== rows[at]?.join())
    },
    [],
  ],
  [
    60,
    'a reading has an end in time and memory',
    () => [defaultLimits.heapMb <= 1024, defaultLimits.timeoutMs <= 60_000],
    [true, true],
  ],
]
