import { readHard } from '../books.ts'
import { type Case, countsOf, first, nines, outcomes, values } from './found.ts'

/** Packages odd, legal and hostile (24 to 41). */
export const packageCases: readonly Case[] = [
  [
    24,
    'prefixed, strict, BOM, UTF-16 parts',
    () => countsOf('prefix', 'strict', 'bom', 'utf16part'),
    nines(4),
  ],
  [25, 'no references, rows out of order', () => countsOf('noref', 'rows-unordered'), nines(2)],
  [26, 'no styles, no or odd app.xml', () => countsOf('nostyles', 'noapp', 'app-prefix'), nines(3)],
  [
    27,
    'absolute targets, backslashes, odd names',
    () => countsOf('abs', 'backslash', 'partname', 'sst-case'),
    nines(4),
  ],
  [
    28,
    'stored, trailing bytes, order of parts',
    () => countsOf('stored', 'trailing', 'order'),
    nines(3),
  ],
  [29, 'a wrong dimension', () => countsOf('dim-lie', 'dim-small'), nines(2)],
  [30, 'a shared text that is not there', () => outcomes('t/sst-oob.xlsx'), ['sheet-unreadable']],
  [31, 'overlapping merges', () => countsOf('overlap-merge'), nines(1)],
  [
    32,
    '500 to 20,000 merges, one giant',
    () => [
      ...[500, 2000, 5000].map((n) => first(`t/merge-${n}.xlsx`)?.merges.length),
      countsOf('merge-20k', 'merge-huge'),
    ],
    [500, 2000, 5000, nines(2)],
  ],
  [33, 'validation over whole columns', () => countsOf('dv-many-col', 'dv-whole-col'), nines(2)],
  [
    34,
    '16,384 columns, a cell at the far corner',
    () => [countsOf('cols-16384', 'sparse-corner'), readHard('t/sparse-corner.xlsx').warnings],
    [nines(2), ['rows-cut']],
  ],
  [35, 'a million styled empty rows', () => countsOf('styled-empty-rows-1M'), nines(1)],
  [
    36,
    'bombs',
    () =>
      outcomes(
        't/bomb-ws-1G.xlsx',
        't/bomb-ws-1G-lie.xlsx',
        't/bomb-cells-20M.xlsx',
        't/bomb-sst-30M.xlsx',
      ),
    ['zip-bomb', 'zip-size-lie', 'zip-bomb', 'zip-bomb'],
  ],
  [
    37,
    'a billion laughs, an outside entity',
    () => outcomes('t/lol-sst.xlsx', 't/lol-sheet.xlsx', 't/xxe.xlsx'),
    ['xml-dtd', 'xml-dtd', 'xml-dtd'],
  ],
  [
    38,
    '__proto__ as a name',
    () => [
      readHard('t/proto.xlsx').kind,
      readHard('t/proto-sheet.xlsx').sheets.some(({ name }) => name === '__proto__'),
      Object.keys(Object.prototype),
    ],
    ['xlsx', true, []],
  ],
  [
    39,
    'text like a formula stays text',
    () => values('t/formula-inject.xlsx').slice(1),
    ["=cmd|'/c calc'!A1", '+1+1', '@SUM(1)', '-2+3'],
  ],
  [
    40,
    'truncated, flipped, empty, random, junk before',
    () =>
      outcomes(
        't/truncated.xlsx',
        't/corrupt.xlsx',
        't/empty.xlsx',
        't/random.xlsx',
        't/prejunk.xlsx',
      ),
    ['zip-truncated', 'zip-size-lie', 'empty-file', 'not-spreadsheet', 'not-spreadsheet'],
  ],
  [
    41,
    'other files under the name of a workbook',
    () =>
      outcomes(
        't/docx-as-xlsx.xlsx',
        't/notxlsx.xlsx',
        'm/pdf-renamed.xlsx',
        'm/png-renamed.xls',
        'm/rar-renamed.xlsx',
        'm/word.doc.xls',
      ),
    [
      'not-spreadsheet',
      'not-spreadsheet',
      'not-spreadsheet',
      'not-spreadsheet',
      'not-spreadsheet',
      'ole-corrupt',
    ],
  ],
]
