import type { Grid } from '../grid.ts'
import { isCalendarHeading } from '../headings/seat-labels.ts'

/** What stands in a row, from the left; a merge once for every cell it covers. */
export const textsOf = (grid: Grid, row: number): readonly string[] => {
  const texts: string[] = []
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.text(row, column)
    if (text !== '') texts.push(text)
  }
  return texts
}

const SIGNER = /^(?:填表|制表|审核|复核|填报|负责|单位负责|经办|审批)(?:人|时间|日期|领导)?\s*[:：]/

/** 填表人:… and 审核:… beside each other are the foot of a table, though headings are called so too. */
export const isSigned = (grid: Grid, row: number): boolean =>
  textsOf(grid, row).filter((text) => SIGNER.test(text)).length >= 2

const STARTS_WITH_DAY = /^(?:\d{1,2}[月./-])?\d{1,2}(?!\d)/

/** Days of the week, and below them the days of a month. */
export const isCalendar = (grid: Grid, row: number): boolean =>
  isCalendarHeading(textsOf(grid, row)) &&
  [1, 2].some((below) => textsOf(grid, row + below).some((text) => STARTS_WITH_DAY.test(text)))

const NAME_HEAD = /^(?:委员)?姓\s*名$|^(?:参会|参加|与会)人员(?:姓名)?$/
const SIGN_HEAD = /^(?:本人)?签\s*[名字到]$/

/** 姓名 beside 签名 heads a sheet to sign on, with or without numbers, units and telephones between. */
export const isSignHeading = (grid: Grid, row: number): boolean => {
  const texts = textsOf(grid, row)
  return texts.some((text) => NAME_HEAD.test(text)) && texts.some((text) => SIGN_HEAD.test(text))
}

/** What headings of lists end in, whatever they are about: 监督时间, 被检查单位, 存在问题. */
const ENDS_LIKE_HEADING =
  /(?:序号|时间|日期|地点|地址|住址|单位|部门|内容|情况|事项|措施|姓名|名称|人数|人次|人员|委员|成员|领导|对象|电话|方式|结果|意见|建议|问题|备注|类型|类别|形式|主题|议题|项目|期限|时限|进展|成效|原因|过程|结论|简述|成果|反馈|[^何个每本等无某工]人)$/
const LONGEST_HEADING = 14
const FEWEST_HEADINGS = 5

/** A row of short texts that nearly all end like headings is one, though no ledger knows its words. */
export const isWordedHeading = (
  grid: Grid,
  row: number,
  isLabel: (text: string) => boolean,
): boolean => {
  const texts = textsOf(grid, row).map((text) => text.replace(/[\s*]|[(（][^)）]*[)）]/g, ''))
  const worded = texts.filter((text) => ENDS_LIKE_HEADING.test(text) || isLabel(text)).length
  return (
    new Set(texts).size === texts.length &&
    texts.length >= FEWEST_HEADINGS &&
    texts.every((text) => text.length >= 2 && text.length <= LONGEST_HEADING) &&
    worded * 5 >= texts.length * 4
  )
}
