import { expect } from 'vitest'
import { readDate } from '#core/imports/values/dates.ts'
import { heading, readRows, visit } from '../../imports/reading.ts'
import { cellsOf, readHard } from '../books.ts'
import { byName, type Case, column, first, rareBook, values } from './found.ts'

/** What cells hold (1 to 16). */
export const cellCases: readonly Case[] = [
  [
    1,
    '31 formats of dates, 18 of numbers',
    () =>
      ['date', 'n'].map(
        (kind) => column('t/fmt.xlsx', 2).filter((cell) => cell?.k === kind).length,
      ),
    [31, 18],
  ],
  [
    2,
    'serials 0, 60, -1 and beyond the calendar',
    () =>
      [0, 60, -1, 2_958_466, 61].map((v) => readDate({ k: 'date', v }, { today: '2024-12-31' }).st),
    ['invalid', 'invalid', 'invalid', 'invalid', 'ok'],
  ],
  [
    3,
    'the 1904 system, .xlsx and .xls',
    () => ['t/d1904.xlsx', 'lo/xls/d1904.xls'].map((name) => values(name)[1]),
    [45_032, 45_032],
  ],
  [
    4,
    'ISO dates in cells',
    () =>
      column('t/iso-d.xlsx', 0)
        .slice(1)
        .map((cell) => cell?.v),
    [45_032, 45_032.354166666664, 45_032],
  ],
  [
    5,
    '56 dates as text stay text',
    () => column('t/datetext.xlsx', 0).filter((cell) => cell?.k === 's').length,
    56,
  ],
  [
    6,
    'six numbers too long are flagged',
    () => column('t/ids.xlsx', 1).filter((cell) => cell?.flag === 'PRECISION').length,
    6,
  ],
  [
    7,
    'cached number, text, date, error, yes, 0',
    () =>
      ['str', 'date', 'err', 'bool', 'zero'].map((name) => byName('t/formula.xlsx').get(name)?.v),
    ['3人', 45_032, '#DIV/0!', true, 0],
  ],
  [
    8,
    'a formula that was never reckoned',
    () => byName('t/formula.xlsx').get('nocache'),
    expect.objectContaining({ k: 'x', v: null, flag: 'NO_CACHE' }),
  ],
  [
    9,
    'shared, orphan shared formulas',
    () => ['shared-child', 'orphan-shared'].map((name) => byName('t/formula.xlsx').get(name)?.v),
    [7, 5],
  ],
  [
    10,
    'pictures in cells of WPS',
    () => readHard('t/wps-cellimage.xlsx').warnings,
    ['has-images', 'wps-cell-images'],
  ],
  [
    11,
    'rich, CDATA, inline text, line feeds',
    () =>
      ['rich', 'cdata', 'inline-rich', 'newline'].map((name) => byName('t/text.xlsx').get(name)?.v),
    ['张三（代）', '甲&乙', '内联', '第一行\n第二行'],
  ],
  [
    12,
    'odd blanks are kept in the cell and cleaned in the name',
    () =>
      readRows({ rows: [heading, visit(1, '2023-3-5', '\u00a0张\u3000三\u200b')] })[0]?.drafts[0]
        ?.values['visitorName'],
    '张三',
  ],
  [13, 'rare characters in 20,000 rows', () => rareBook('xlsx', 20_000), []],
  [
    14,
    'no character is cut where a chunk ends',
    () => [rareBook('xlsx', 3000), rareBook('biff8', 3000)],
    [[], []],
  ],
  [
    15,
    'links stand beside their values',
    () => cellsOf(first('t/hyperlink.xlsx')).filter(({ link }) => link !== undefined).length,
    4,
  ],
  [
    16,
    'comments, .xlsx and .xls',
    () =>
      ['t/comment.xlsx', 'lo/xls/comment.xls'].map((name) =>
        cellsOf(first(name)).flatMap(({ note }) => note ?? []),
      ),
    [['此人为代表'], ['此人为代表']],
  ],
]
