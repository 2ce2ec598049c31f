import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfPages } from '../helpers/pdf-text.ts'
import { jpegHeadOf, pngOf } from '../helpers/pictures.ts'
import { visit } from '../helpers/visits.ts'
import { callsOf } from './pages/calls.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { printDesk } from './pages/print-desk.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const VISITS = 40

/** An office whose visits take rows of very different height, opened as a register on the print desk. */
const openRegister = async (page: Page): Promise<void> => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const call = await callsOf(page, () => shellOf(page).go('来访接待'))
  await call(
    'records.create',
    Array.from({ length: VISITS }, (_, at) => ({
      ledger: 'receptions',
      values: {
        ...visit,
        phone: '13800000000',
        content: `第${at}件。${'路灯不亮。'.repeat((at * 7) % 40)}`,
      },
    })),
  )
  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).rows).not.toHaveCount(0)
  await page.getByRole('button', { name: '打印' }).click()
  await page.getByRole('menuitem', { name: '登记簿（打印的标准列）' }).click()
}

test('the desk shows the very pages that come out, on any paper, and knows the choice again', async ({
  program: { page, dataDir },
}) => {
  await openRegister(page)
  const desk = printDesk(page)
  const wide = await desk.pages()
  await desk.choose('方向', '纵向')
  await desk.choose('页边距', '宽')
  await expect.poll(desk.pages).not.toBe(wide)
  const pages = await desk.pages()

  const path = join(dataDir, 'register.pdf')
  await desk.savePdf(path)
  const printed = (await pdfPages(path)).map((text) => text.replace(/\s/g, ''))
  expect(printed).toHaveLength(pages)
  for (const [at, text] of printed.entries()) {
    expect(text).toContain('反映问题及诉求')
    expect(text).toContain(`第${at + 1}页共${pages}页`)
  }
  // What stands on the last page of the one stands on the last page of the other.
  await page.keyboard.press('Control+End')
  await expect(desk.preview.getByText(`第 ${pages} 页 共 ${pages} 页`)).toBeVisible()
  await expect(desk.preview.getByText('负责人签名：')).toBeInViewport()
  expect(printed.at(-1)).toContain('负责人签名')

  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/ledgers\/receptions/)
  await page.getByRole('button', { name: '打印' }).click()
  await page.getByRole('menuitem', { name: '登记簿（打印的标准列）' }).click()
  expect(await desk.pages()).toBe(pages)
  await expect(desk.choices.getByRole('radio', { name: 'PDF 文件' })).toBeChecked()
})

test('copies go to the printer one after another, whole numbers only after a yes that is written down', async ({
  program: { page },
}) => {
  await openRegister(page)
  const desk = printDesk(page)
  await desk.pages()
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('.sheet').length)
    }
  })
  await desk.choices.getByRole('spinbutton', { name: '份数' }).fill('3')
  await page.keyboard.press('Control+p')
  await expect(page.locator('body')).toHaveAttribute('data-printed', '3')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.sheet')).toHaveCount(1)

  await expect(desk.preview.getByText('138****0000').first()).toBeVisible()
  await desk.choices.getByRole('button', { name: '显示完整号码' }).click()
  await page.getByRole('button', { name: '显示', exact: true }).click()
  await expect(desk.preview.getByText('13800000000').first()).toBeVisible()
  await expect(desk.choices).toContainText('完整显示')
})

test('a list becomes a table for superiors, with their heads over it, filled with one click', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const call = await callsOf(page, () => shellOf(page).go('来访接待'))
  const former = { ...visit, visitedOn: '2023-05-06', visitorName: '前年人' }
  await call('records.create', [
    { ledger: 'receptions', values: visit },
    { ledger: 'receptions', values: former },
    { ledger: 'receptions', values: { ...visit, visitorName: '旁人' } },
  ])
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '存为上报表模板' }).click()
  const editor = page.getByRole('region', { name: '来访接待上报表' })
  await editor.getByRole('textbox', { name: '表的标题' }).fill('{单位}{时段}接访表')
  await editor.getByRole('button', { name: '登记编号下移' }).click()
  for (const at of [0, 1])
    await editor.getByRole('textbox', { name: '上级表头' }).nth(at).fill('来访')
  await editor.getByRole('button', { name: '筛选' }).click()
  const maker = page.getByRole('tooltip')
  await maker.getByRole('combobox', { name: '栏目' }).fill('来访人')
  await page.keyboard.press('Enter')
  await maker.getByRole('textbox', { name: '内容' }).fill('旁人')
  await maker.getByRole('button', { name: '确定' }).click()
  await expect(editor.getByText('来访人包含 旁人')).toBeVisible()
  await expect(editor.getByRole('button', { name: /填表/ })).toBeDisabled()
  await editor.getByRole('button', { name: '保存模板' }).click()
  await editor.getByRole('button', { name: /填表/ }).click()

  const { preview } = printDesk(page)
  await expect(preview.getByRole('heading', { name: '云岭县政协2024年接访表' })).toBeVisible()
  await expect(preview.getByRole('columnheader', { name: '来访', exact: true })).toBeVisible()
  await expect(preview.getByRole('cell', { name: '2024.03.05' })).toBeVisible()
  await expect(preview.getByText('前年人')).toBeHidden()
  await expect(preview.getByRole('cell', { name: '旁人' })).toBeVisible()
  await expect(preview.getByRole('cell', { name: String(visit['visitorName']) })).toBeHidden()
})

test('those named many at once and the photographs of an activity stand on its form, and one that is damaged is said', async ({
  program: { page, dataDir },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const call = await callsOf(page, () => shellOf(page).go('履职活动'))
  const values = { title: '读书交流', kinds: ['READING'], heldOn: '2024-03-05' }
  await call('records.create', [{ ledger: 'activities', values }])
  await recordsPage(page).row('读书交流').click()
  const drawer = page.getByRole('dialog')
  const names = drawer.getByRole('textbox', { name: '一次填多名参加委员' })
  await names.fill('岳小满 程大川（请假）')
  await names.press('Enter')
  await drawer.getByRole('button', { name: '添加一行' }).first().click()
  await page.keyboard.type('尹军、俞月琴')
  await page.keyboard.press('Control+s')
  await recordsPage(page).row('读书交流').click()
  await drawer.getByRole('tab', { name: '附件' }).click()
  const chooser = page.waitForEvent('filechooser')
  await drawer.getByRole('button', { name: '把文件拖到这里' }).click()
  await (await chooser).setFiles([
    { name: '开班式.png', mimeType: 'image/png', buffer: pngOf(1500, 1000) },
    { name: '会场.jpg', mimeType: 'image/jpeg', buffer: jpegHeadOf(40, 30) },
  ])
  await expect(drawer.getByRole('listitem')).toHaveCount(2)
  await drawer.getByRole('button', { name: '打印' }).click()
  await page.getByRole('menuitem', { name: '活动（履职）记录表' }).click()
  const { preview, pages, savePdf } = printDesk(page)
  await pages()
  const photos = preview.locator('img')
  await expect(photos).toHaveCount(1)
  // Sharp enough for a printer, and no larger: 6 × 4 cm at 300 points an inch.
  expect(await photos.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(709)
  await expect(preview.getByText('照片文件已损坏')).toHaveCount(1)
  await expect(preview).toContainText('岳小满、程大川(同意请假)、尹军、俞月琴')
  const path = join(dataDir, 'activity.pdf')
  await savePdf(path)
  expect(readFileSync(path).includes('/Subtype /Image')).toBe(true)
})
