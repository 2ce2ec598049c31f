import type { Page } from '@playwright/test'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordsPage } from './pages/records-page.ts'
import { inputMethod, sheetPage } from './pages/sheet.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const LEDGER = '来访接待'

const openSample = async (page: Page) => {
  await firstRunPage(page).tryOutSample()
  await page.getByRole('link', { name: LEDGER }).first().waitFor({ timeout: 60_000 })
  return openSheet(page)
}

const openSheet = async (page: Page) => {
  await shellOf(page).go(LEDGER)
  const sheet = sheetPage(page, LEDGER)
  await sheet.open()
  return sheet
}

/** Columns as they stand side by side, and what the first row of a pasted block shows in them. */
const SHOWN: readonly (readonly [title: string, text: string])[] = [
  ['来访日期', '2024-01-01'],
  ['来访人', '群众1'],
  ['联系电话', '091*-***0000'],
  ['住址', '河西路38号'],
  ['来访人数', '1'],
  ['反映问题及诉求', '反映楼道照明不亮，第 1 件'],
  ['接待委员', '欧阳一、司马二'],
]

const blockOf = (rows: number): string =>
  Array.from({ length: rows }, (_, at) =>
    [
      `${1 + (at % 12)}.${1 + (at % 28)}`,
      `群众${at + 1}`,
      `0910-3200${String(at).padStart(3, '0')}`,
      '河西路38号',
      String(1 + (at % 4)),
      `反映楼道照明不亮，第 ${at + 1} 件`,
      '欧阳一、司马二',
    ].join('\t'),
  ).join('\r\n')

test('cells are typed into by keys and through an input method', async ({ program: { page } }) => {
  const sheet = await openSample(page)
  const method = inputMethod(await page.context().newCDPSession(page))
  // The sheet has the keys as soon as it stands, and offers what its columns hold.
  await expect(sheet.field).toBeFocused()
  await sheet.keys('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Alt+ArrowDown')
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(2)
  const offered = (await page.getByRole('option').first().textContent()) ?? ''
  await sheet.keys('ArrowDown', 'Enter')
  await expect(await sheet.cell(2, '住址')).toHaveText(offered)
  await sheet.select(2, '来访人')
  await method.compose('y', 'yu', 'yue')
  await method.key('Enter')
  await expect(sheet.field).toHaveValue('yue')
  await method.commit('岳小满')
  await sheet.keys('Enter')
  await expect(await sheet.cell(2, '来访人')).toHaveText('岳小满')
  await expect(await sheet.cell(3, '来访人')).toHaveClass(/is-active/)
  await sheet.select(2, '来访日期')
  await page.keyboard.type('1.8')
  await sheet.keys('Tab')
  await expect(await sheet.cell(2, '来访日期')).toHaveText('2024-01-08')
  await sheet.select(2, '联系电话')
  await page.keyboard.type('13912345678')
  await sheet.keys('Enter')
  await expect(await sheet.cell(2, '联系电话')).toHaveText('139****5678')
  await sheet.select(2, '联系电话')
  await sheet.keys('F2')
  await expect(sheet.field).toHaveValue('13912345678')
  await sheet.keys('Escape')
  await sheet.saved()

  await sheet.toList()
  await recordsPage(page).search('岳小满')
  await expect(recordsPage(page).row('岳小满')).toContainText('2024-01-08')
})

test('a name that is written out stays, whomever the letters before it spelt', async ({
  program: { page },
}) => {
  const sheet = await openSample(page)
  await sheet.select(2, '来访人')
  await page.keyboard.type('zye')
  await expect(page.getByRole('option').first()).toBeVisible()
  // In one go, as an input method does: the list of the letters still stands when Enter comes.
  await sheet.field.evaluate((field: HTMLTextAreaElement) => {
    field.value = '岳小满'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  await expect(await sheet.cell(2, '来访人')).toHaveText('岳小满')
})

test('a block of 500 rows is pasted below the last row, and one Ctrl+Z takes all of it back', async ({
  program: { page },
}) => {
  const sheet = await openSample(page)
  const last = await sheet.lastRow()
  const before = last - 1
  await sheet.select(1, '来访日期')
  await sheet.keys('Control+ArrowDown', 'ArrowDown')
  await expect(await sheet.cell(last, '来访日期')).toHaveClass(/is-active/)
  await sheet.paste(blockOf(500))
  await expect(sheet.total(`共 ${before + 500} 件`)).toBeVisible()
  for (const [title, text] of SHOWN) await expect(await sheet.cell(last, title)).toHaveText(text)
  await sheet.keys('Control+z')
  await expect(sheet.total(`共 ${before} 件`)).toBeVisible()
  await sheet.keys('Control+y')
  await expect(sheet.total(`共 ${before + 500} 件`)).toBeVisible()
  await sheet.saved()
  await sheet.toList()
  await expect(recordsPage(page).total(`共 ${before + 500} 件`)).toBeVisible()
})

test('what is wrong in a block is said in its cell, and the rest is stored', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const sheet = await openSheet(page)
  await sheet.select(1, '来访日期')
  await sheet.paste(
    [
      ['3.5', '岳小满', '0910-3200001', '河西路38号', '2', '反映水压不足'],
      ['2.30', '程大川', '0910-3200002', '茶园村五组', '1', '反映道路积水'],
      ['3.7', '郝洁', '12ab', '茶园村一组', '1', '反映油烟扰民'],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  )
  await expect(sheet.total('共 2 件')).toBeVisible()
  await expect(sheet.refused).toHaveText(['12ab', '2.30'])
  await sheet.select(2, '联系电话')
  await expect(page.getByText('电话只能是数字和横线，请核对。')).toBeVisible()
  await sheet.select(3, '来访日期')
  await page.keyboard.type('2.28')
  await sheet.keys('Enter', 'ArrowDown')
  await expect(sheet.total('共 3 件')).toBeVisible()
  await sheet.select(2, '联系电话')
  await page.keyboard.type('0910-3200003')
  await sheet.keys('Enter')
  await expect(sheet.refused).toHaveCount(0)
})

test('cells are filled down, rows deleted, and both taken back in one line of undo', async ({
  program: { page },
}) => {
  const sheet = await openSample(page)
  const rows = (await sheet.lastRow()) - 1
  await sheet.select(1, '住址')
  await page.keyboard.type('河西路38号')
  await sheet.keys('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  for (const row of [1, 2, 3]) await expect(await sheet.cell(row, '住址')).toHaveText('河西路38号')
  const second = (await (await sheet.cell(2, '来访人')).textContent()) ?? ''
  const fourth = (await (await sheet.cell(4, '来访人')).textContent()) ?? ''
  await sheet.keys('Control+-')
  await expect(sheet.total(`共 ${rows - 3} 件`)).toBeVisible()
  await expect(await sheet.cell(1, '来访人')).toHaveText(fourth)
  await sheet.keys('Control+z')
  await expect(sheet.total(`共 ${rows} 件`)).toBeVisible()
  await expect(await sheet.cell(2, '来访人')).toHaveText(second)
  await sheet.keys('Control+z', 'Control+z')
  for (const row of [1, 2, 3])
    await expect(await sheet.cell(row, '住址')).not.toHaveText('河西路38号')
})

test('columns keep the width, place and choice the clerk gave them', async ({
  program: { page, openWindow },
}) => {
  const sheet = await openSample(page)
  await page.getByRole('button', { name: '显示列' }).last().click()
  await page.getByRole('checkbox', { name: '联系电话' }).uncheck()
  await expect(sheet.heading('联系电话')).toHaveCount(0)
  const window = await openWindow()
  await shellOf(window).go(LEDGER)
  const other = sheetPage(window, LEDGER)
  await other.open()
  await expect(other.heading('住址')).toBeVisible()
  await expect(other.heading('联系电话')).toHaveCount(0)
})

test('a text is found in the cells and replaced as one step, and a selection is summed up', async ({
  program: { page },
}) => {
  const sheet = await openSample(page)
  const first = await sheet.lastRow()
  await sheet.select(1, '来访日期')
  await sheet.keys('Control+ArrowDown', 'ArrowDown')
  await sheet.paste(blockOf(6))
  await sheet.saved()
  await sheet.select(first, '来访人数')
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect(page.locator('.lx-grid-size')).toContainText('计数：6　求和：13')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+h')
  const finder = page.getByRole('search', { name: '查找和替换' })
  await finder.getByRole('textbox', { name: '查找内容' }).fill('河西路38号')
  await expect(finder.getByRole('status')).toHaveText('共 6 处')
  await page.keyboard.press('Enter')
  await expect(finder.getByRole('status')).toHaveText('第 1 处，共 6 处')
  await expect(await sheet.cell(first, '住址')).toHaveClass(/is-active/)
  await finder.getByRole('textbox', { name: '替换为' }).fill('河东路2号')
  await finder.getByRole('button', { name: '全部替换' }).click()
  await expect(finder.getByRole('status')).toHaveText('没有找到')
  await expect(await sheet.cell(first + 5, '住址')).toHaveText('河东路2号')
  await sheet.saved()
  await page.keyboard.press('Escape')
  await expect(sheet.field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(await sheet.cell(first + 5, '住址')).toHaveText('河西路38号')
  await sheet.saved()
})
