import { countCells, readHard, textsOf } from '../books.ts'
import { type Case, first, outcomes, values } from './found.ts'

/** One book in many formats (42 to 50). */
export const formatCases: readonly Case[] = [
  [
    42,
    '.xls of LibreOffice and Gnumeric',
    () => outcomes('lo/xls/layout.xls', 'lo/gn/layout.biff8.xls'),
    ['xls', 'xls'],
  ],
  [
    43,
    'BIFF5 in GBK with and without its code page',
    () =>
      ['m/biff5-gbk.xls', 'm/biff5-gbk-nocp.xls'].map((name) =>
        textsOf(readHard(name)).includes('来访人基本情况'),
      ),
    [true, true],
  ],
  [
    44,
    '.xls cut off, damaged',
    () => outcomes('m/xls-truncated.xls', 'm/xls-corrupt.xls'),
    ['ole-corrupt', 'no-sheets'],
  ],
  [
    45,
    '.et and renamed files hold 766 cells each',
    () =>
      [
        'm/bom-xls.et',
        'm/ooxml.et',
        'm/ods-renamed.xlsx',
        'm/xls-renamed.xlsx',
        'm/xlsx-renamed.xls',
      ].map((name) => countCells(readHard(name))),
    Array(5).fill(766),
  ],
  [
    46,
    'HTML in five dresses',
    () =>
      ['utf8', 'utf8bom', 'gb2312', 'nometa-gbk', 'frag'].map((name) => [
        textsOf(readHard(`m/html-${name}.xls`)).includes('00123'),
        first(`m/html-${name}.xls`)?.merges.length,
      ]),
    Array(5).fill([true, 2]),
  ],
  [
    47,
    'a web archive, SpreadsheetML',
    () => outcomes('m/mhtml.xls', 'm/xlml.xls'),
    ['html', 'xml2003'],
  ],
  [
    48,
    'passwords',
    () =>
      outcomes(
        'm/pw-agile.xlsx',
        'm/pw-velvet.xlsx',
        'm/pw-filepass.xls',
        'm/pw.ods',
        'm/oc-agile_pass_out_success.xlsx',
        'm/oc-standard_encrypt_finish.xlsx',
      ),
    Array(6).fill('password'),
  ],
  [49, 'a protected sheet', () => values('m/sheet-protect.xlsx'), ['姓名', '张三']],
  [
    50,
    'text tables in ten encodings and separators',
    () =>
      [
        'utf8.csv',
        'utf8bom.csv',
        'gbk.csv',
        'gb18030.csv',
        'semicolon.csv',
        'sep.csv',
        'cr-only.csv',
        'gbk-tab-as.xls',
        'utf16le-tab.txt',
        'utf16le-tab-as.xls',
      ].map((name) =>
        ['110101199003071234', '007', '1-2', '3/4'].every((text) =>
          textsOf(readHard(`m/${name}`)).includes(text),
        ),
      ),
    Array(10).fill(true),
  ],
]
