import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { assessmentPage } from './pages/assessment-page.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { importPage } from './pages/import-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const ledger = (name: string): string => join(import.meta.dirname, '../fixtures/ledgers', name)
const MEMBERS = '委员名册.xlsx'
const VISITS = '来访接待登记簿2024.xlsx'

test('an old ledger goes from the file to the list, the record, the sheet and the paper', async ({
  program: { page, dataDir },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const wizard = importPage(page)
  await wizard.choose(ledger(MEMBERS))
  await wizard.confirm(42)
  await expect(wizard.done).toBeVisible()
  await page.getByRole('button', { name: '继续导入' }).click()

  await wizard.choose(ledger(VISITS))
  await expect(wizard.sheet('一季度')).toContainText('来访接待')
  await expect(wizard.count('新增')).toHaveText('新增 47')
  await expect(wizard.grid('一季度')).toContainText('老街社区委员工作室')
  await wizard.confirm(160)
  await expect(wizard.done).toBeVisible()

  await shellOf(page).go('来访接待')
  const list = recordsPage(page)
  await expect(list.total('共 160 件')).toBeVisible()
  await list.search('茶苗补贴')
  await expect(list.total('共 160 件')).toBeHidden()
  await list.open('反映茶苗补贴未到位')
  const form = recordForm(page)
  await expect(form.drawer).toContainText(`来自 ${VISITS} · `)
  await expect(form.field('反映问题及诉求')).toHaveValue('反映茶苗补贴未到位')
  await page.keyboard.press('Escape')
  await expect(form.drawer).toBeHidden()

  await shellOf(page).go('考核')
  const assessment = assessmentPage(page)
  await assessment.chooseSubject('柏春生')
  await expect(assessment.sheet('柏春生')).toContainText('每季度值班不少于1次')
  await expect(assessment.sheet('柏春生')).toContainText('第一季度')
  const pdf = join(dataDir, 'sheet.pdf')
  await assessment.savePdf(pdf)
  const document = await getDocumentProxy(new Uint8Array(readFileSync(pdf)))
  const { text } = await extractText(document, { mergePages: true })
  // Some fonts name a character by the radical that looks like it.
  const printed = text.normalize('NFKC').replaceAll(/\s/g, '')
  for (const part of ['2024年度委员履职考核表', '云岭县政协', '柏春生', '医药卫生', '个人述职'])
    expect(printed).toContain(part)
})

test('an import is taken back whole', async ({ program: { page } }) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const wizard = importPage(page)
  await wizard.choose(ledger(VISITS))
  await wizard.confirm(160)
  await expect(wizard.done).toBeVisible()
  await wizard.undo()
  // The studio the title names was made by the import as well.
  await expect(wizard.undone).toContainText('移除 161 条')
  await page.keyboard.press('Escape')
  await shellOf(page).go('来访接待')
  await expect(page.getByText('还没有来访记录')).toBeVisible()
})

test('a file cut off in the middle is refused with a sentence that says what to do', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const half = readFileSync(ledger(VISITS)).subarray(0, 4000)
  await importPage(page).choose({ name: '半个.xlsx', mimeType: '', buffer: half })
  await expect(page.getByRole('alert')).toContainText('文件不完整，请重新复制一份再导入。')
  await shellOf(page).go('来访接待')
  await expect(page.getByText('还没有来访记录')).toBeVisible()
})
