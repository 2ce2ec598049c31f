import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ParsedDate, readDate } from '#core/imports/values/dates.ts'
import { birthOfIdNumber, readIdNumber } from '#core/imports/values/id-numbers.ts'
import { readNames } from '#core/imports/values/names.ts'
import { rangeOf, readNumber } from '#core/imports/values/numbers.ts'
import { readPhone } from '#core/imports/values/phones.ts'
import type { RawCell } from '#core/workbooks/book.ts'

/** The reference's tables as they stand there: one row a case, the input in the first column. */
const lines = readFileSync(join(import.meta.dirname, 'value-tables.md'), 'utf8').split('\n')

type Row = readonly string[]

const tablesUnder = (title: string): Row[] => {
  const from = lines.findIndex((line) => line.startsWith(`**${title}`))
  const next = lines.findIndex((line, at) => at > from && line.startsWith('**'))
  return lines
    .slice(from, next < 0 ? undefined : next)
    .filter((line) => /^\| (?:`|number )/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

const spell = (text: string): string =>
  text.replaceAll('⏎', '\n').replaceAll('<全角空格>', '\u3000').replaceAll('<ZWSP>', '\u200b')

/** `text`, number `1`, or number 1 with the format named in the second column. */
const cellOf = (input: string, format = ''): RawCell => {
  const number = /^number `?([^`]+)`?$/.exec(input)?.[1]
  if (number === undefined) return { k: 's', v: spell(/^`(.*)`$/s.exec(input)?.[1] ?? input) }
  const shift = format.includes('1904') ? 1462 : 0
  return { k: format.startsWith('date') ? 'date' : 'n', v: Number(number) + shift }
}

const dateText = ({ value }: ParsedDate): string => {
  if (value === null) return '—'
  const time = value.time === undefined ? '' : ` ${value.time}`
  return `${value.day}${time}${value.until === undefined ? '' : ` → ${value.until}`}`
}

const april = { year: 2023, month: 4, above: '2023-04-15', today: '2026-11-22' }

const dates = tablesUnder('Dates.')
const written = dates.filter(([input]) => input?.startsWith('`'))
const stored = dates.filter(([input]) => input?.startsWith('number'))

describe('dates', () => {
  it('has the whole table before it', () => {
    expect([written.length, stored.length]).toEqual([56, 19])
  })

  it.each(written)('%s reads as %s, %s %s', (input, result, st, why) => {
    const parsed = readDate(cellOf(input), april)
    expect([dateText(parsed), parsed.st, parsed.why]).toEqual([result, st, why])
  })

  it.each(stored)('%s under %s reads as %s, %s %s', (input, format, result, st, why) => {
    const parsed = readDate(cellOf(input, format), april)
    expect([dateText(parsed), parsed.st, parsed.why]).toEqual([result, st, why])
  })

  it.each([
    ['4月16日', 'ambiguous', 'NO_YEAR'],
    ['4.16', 'ambiguous', 'NO_YEAR'],
    ['16日', 'ambiguous', 'NO_MONTH'],
    ['同上', 'invalid', 'DITTO'],
    ['03/04/2023', 'ambiguous', 'ORDER'],
  ])('without a year or a row above, %s is %s (%s)', (text, st, why) => {
    expect(readDate({ k: 's', v: text }, { today: '2026-11-22' })).toMatchObject({ st, why })
  })
})

it('has the other tables of the reference whole before it', () => {
  const titles = ['ID number.', 'Phone.', 'Numbers and counts.', 'Names.']
  expect(titles.map((title) => tablesUnder(title).length)).toEqual([16, 11, 15, 17])
})

const birthNote = (id: string): string => {
  const sex = Number(id.length === 15 ? id[14] : id[16]) % 2 === 1 ? '男' : '女'
  return `birth ${birthOfIdNumber(id)} ${sex}`
}

describe('ID numbers', () => {
  it.each(tablesUnder('ID number.'))('%s reads as %s, %s %s', (input, id, st, note) => {
    const parsed = readIdNumber(cellOf(input))
    expect([parsed.value ?? '—', parsed.st]).toEqual([id, st])
    const [, why = '', birth] = /^(.*?)\s*(birth .*)?$/.exec(note ?? '') ?? []
    expect(parsed.why).toBe(why)
    if (birth !== undefined) expect(birthNote(String(parsed.value))).toBe(birth)
  })
})

describe('phones', () => {
  it.each(tablesUnder('Phone.'))('%s reads as %s, %s %s', (input, result, st, why) => {
    const parsed = readPhone(cellOf(input))
    const value = parsed.value?.replaceAll('、', ', ') ?? '—'
    expect([value, parsed.st, parsed.why]).toEqual([result, st, why])
  })
})

describe('numbers', () => {
  it.each(tablesUnder('Numbers and counts.'))('%s reads as %s, %s %s', (input, result, st, why) => {
    const cell = cellOf(input)
    const parsed = readNumber(cell)
    const value = parsed.why === 'RANGE' ? rangeOf(String(cell.v))?.join('..') : parsed.value
    expect([String(value ?? '—'), parsed.st, parsed.why]).toEqual([result, st, why])
  })
})

describe('names', () => {
  it.each(tablesUnder('Names.'))('%s reads as %s, %s', (input, result, st) => {
    const parsed = readNames(String(cellOf(input).v), new Set())
    const total = parsed.value?.total
    const names = parsed.value?.names.join(' + ') ?? '—'
    expect(total === undefined ? names : `${names} (total ${total})`).toBe(result)
    expect(parsed.st).toBe(st)
  })

  it.each([
    ['韩辉 罗凤霞', ['韩辉', '罗凤霞']],
    ['张 三', ['张三']],
    ['韩辉罗凤霞', ['韩辉', '罗凤霞']],
    ['欧阳 和平', ['欧阳和平']],
    ['罗凤霞  张 三', ['罗凤霞', '张三']],
    ['李四,王五;赵六', ['李四', '王五', '赵六']],
    ['张三(副主席)', ['张三']],
  ])('the register helps to cut %s into %j', (text, names) => {
    const known = new Set(['韩辉', '罗凤霞', '欧阳和平', '张三'])
    expect(readNames(text, known).value?.names).toEqual(names)
  })
})
