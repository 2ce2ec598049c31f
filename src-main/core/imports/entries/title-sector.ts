import { cleanText, toHalfWidth } from '../cell-text.ts'
import { isTold } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'

/** Sectors that the consultative conferences have, as titles name them: 教育界, 医药卫生界别. */
const NAMED =
  /(?:文化艺术|文艺|科学技术|科技|社会科学|社科|经济|农业|农林|教育|体育|新闻出版|新闻|医药卫生|医卫|卫生|对外友好|社会福利和社会保障|社会福利|社会保障|福利保障|少数民族|民族宗教|民族|宗教|环境资源|工商|企业|科教|文教|法律|政法)界/g
/** 教育界, or 教育界别(12人): what a sheet of its own is called. */
const OWN = /^(\p{Script=Han}{2,12}?界)别?(?:组|活动组|小组)?(?:政协)?(?:委员)?(?:名单|名册)?$/u
const EVERYBODY = /^(?:社会)?(?:各|全|社会)界$/
const COUNT = /[(](?:共)?\d+\S{0,2}[)]$/

const sectorOfSheet = (name: string): string | undefined => {
  const text = toHalfWidth(cleanText(name)).replace(/\s+/g, '').replace(COUNT, '')
  const sector = OWN.exec(text)?.[1]
  return sector === undefined || EVERYBODY.test(sector) ? undefined : sector
}

/** The one sector that the name of the sheet or a line above the table says of all its rows. */
export const sectorOfTitle = ({
  ledger,
  columns,
  titles,
  sheet,
}: TableReading): string | undefined => {
  const field = ledger.fields.find(({ id }) => id === 'sector')
  if (field?.kind !== 'text' || isTold(columns, field)) return undefined
  const own = sectorOfSheet(sheet)
  if (own !== undefined) return own
  const named = new Set(titles.flatMap((title) => title.replace(/\s+/g, '').match(NAMED) ?? []))
  const [only] = named
  return named.size === 1 ? only : undefined
}
