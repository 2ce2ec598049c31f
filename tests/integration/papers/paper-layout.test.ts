import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { FileRef } from '#shared/bridge.ts'
import type { Input } from '#shared/contract/index.ts'
import { docxParts } from '../../helpers/docx.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const pathOf = (app: TestApp, { token, name }: FileRef): string =>
  `${app.dataDir}/passing/${token}/${name}`

describe('the layout chosen at the print desk', () => {
  const register = { form: 'register', list: { ledger: 'members' } } as const
  const layout = {
    size: 'A3',
    turn: 'portrait',
    margins: { top: 30, right: 10, bottom: 20, left: 25 },
  } as const

  it('is that of the Word file: size, way up and margins', async () => {
    using app = await setupApp()
    const pageOf = async (asked: Input<'papers.list'>): Promise<string> => {
      const [file] = await app.call('papers.export', { of: asked, format: 'docx', layout })
      if (file === undefined) throw new Error('no file')
      return docxParts(pathOf(app, file)).get('word/document.xml') ?? ''
    }
    const xml = await pageOf(register)
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="23811" w:orient="portrait"/)
    expect(xml).toMatch(/<w:pgMar w:top="1701" w:right="567" w:bottom="1134" w:left="1417"/)
    // A form that has one way up keeps it.
    const lying = { form: 'summary', year: 2024, scheme: 'tongcheng-2019' } as const
    expect(await pageOf(lying)).toMatch(/<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/)
  })

  it('is that of the Excel file, and no layout is A4 as the form wants', async () => {
    using app = await setupApp()
    const setupOf = async (given: object): Promise<Partial<exceljs.PageSetup> | undefined> => {
      const [file] = await app.call('papers.export', { of: register, format: 'xlsx', ...given })
      if (file === undefined) throw new Error('no file')
      const workbook = new exceljs.Workbook()
      await workbook.xlsx.readFile(pathOf(app, file))
      return workbook.worksheets[0]?.pageSetup
    }
    const chosen = await setupOf({ layout })
    expect(chosen).toMatchObject({ paperSize: 8, orientation: 'portrait', fitToWidth: 1 })
    expect((chosen?.margins?.left ?? 0) * 25.4).toBeCloseTo(25)
    expect((chosen?.margins?.top ?? 0) * 25.4).toBeCloseTo(30)
    expect(await setupOf({})).toMatchObject({ paperSize: 9, orientation: 'landscape' })
  })
})
