import ExcelJS from 'exceljs'

const HEADING = ['序号', '来访日期', '来访人', '联系电话', '诉说', '满意度']
const ROWS: readonly (readonly (string | number)[])[] = [
  [1, '3月5日', '赵春梅', '13900000001', '反映路灯不亮', '还行'],
  [2, '3月6日', '钱国强', '13900000002', '咨询医保报销', '还行'],
  [3, '3月40日', '孙玉兰', '13900000003', '反映垃圾清运不及时', '满意'],
  [4, '4月1日', '李建军', '13900000004', '', '还行'],
  [5, '4月2日', '以下为演练', '', '演练，不算', '满意'],
  [6, '4月3日', '周文博', '13900000006', '建议增设休息座椅', '不满意'],
]

/**
 * A register of visits as an office might keep it, with a year nowhere, a column of its own name, a
 * word nobody knows, a day that does not exist, an entry without its matter, and one that is none.
 */
export const writeMessyLedger = async (path: string): Promise<void> => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('来访')
  sheet.addRow(['城关镇委员工作室群众来访登记簿'])
  sheet.mergeCells('A1:F1')
  sheet.addRow(HEADING)
  for (const row of ROWS) sheet.addRow([...row])
  await workbook.xlsx.writeFile(path)
}

/** Fills a column of every row under the heading: what a clerk does with a workbook of leftovers. */
export const fillColumn = async (path: string, heading: string, text: string): Promise<void> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0] as ExcelJS.Worksheet // a workbook has one
  let at: { readonly row: number; readonly column: number } | undefined
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (cell.text === heading) at = { row: number, column }
    })
    if (at !== undefined && number > at.row) row.getCell(at.column).value = text
  })
  await workbook.xlsx.writeFile(path)
}
