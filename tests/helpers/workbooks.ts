import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { reserveUpload } from '#core/index.ts'
import type { TestApp } from './test-app.ts'

export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly state?: 'visible' | 'hidden'
}

/** Hands a workbook written down in a test to the core, and gives the token a page would hold. */
export const uploadBook = async (
  app: TestApp,
  name: string,
  sheets: readonly SheetToWrite[],
): Promise<string> => {
  const workbook = new ExcelJS.Workbook()
  for (const { name: title, rows, state = 'visible' } of sheets) {
    const sheet = workbook.addWorksheet(title, { state })
    for (const row of rows) sheet.addRow([...row])
  }
  const { token, path } = reserveUpload(app.dataDir, name)
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  return token
}
