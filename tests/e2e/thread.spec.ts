import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfPages, smallestType } from '../helpers/pdf-text.ts'
import { visit } from '../helpers/visits.ts'
import { callsOf } from './pages/calls.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const enterReception = async (page: Page): Promise<void> => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await shellOf(page).go('来访接待')
  await recordsPage(page).createButton('来访').click()
  await recordForm(page).save({
    来访人: '岳小满',
    来访日期: '2024-03-05',
    反映问题及诉求: '反映拖欠工资一事',
  })
  await recordsPage(page).open('岳小满')
}

const tab = (page: Page, name: string): Promise<void> =>
  recordForm(page).drawer.getByRole('tab', { name }).click()

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  const field = recordForm(page).drawer.getByLabel(label, { exact: true }).last()
  await field.fill(option)
  await page.keyboard.press('Enter')
}

const addAdoption = async (page: Page, level: string, day: string): Promise<void> => {
  const { drawer } = recordForm(page)
  const item = drawer.locator('.ant-form-item', {
    has: page.getByText('采用与批示', { exact: true }),
  })
  await item.getByRole('button', { name: '添加一行' }).click()
  await choose(page, '采用层级', level)
  await choose(page, '采用方式', '单篇采用')
  await item.getByLabel('日期', { exact: true }).last().fill(day)
}

test('a visit becomes a mediation, the mediation an information adopted by two levels, and the thread is printed on one page', async ({
  program: { page },
}, info) => {
  await enterReception(page)
  const form = recordForm(page)
  await tab(page, '事项')
  await form.drawer.getByRole('button', { name: '转为矛盾调解' }).click()
  await expect(form.drawer).toContainText('由来访接待「岳小满」转来')
  await expect(form.field('纠纷简要情况')).toHaveValue('反映拖欠工资一事')
  await form.field('受理日期').fill('2024-03-10')
  await page.keyboard.press('Control+s')
  await expect(form.drawer.getByRole('tabpanel')).toContainText('2024-03-10')
  await expect(page.locator('.ant-drawer')).toBeFocused()

  await form.drawer.getByRole('button', { name: '转为社情民意' }).click()
  await form.field('标题').fill('关于根治欠薪的建议')
  await form.field('报送日期').fill('2024-04-02')
  await addAdoption(page, '市政协', '2024-05-01')
  await addAdoption(page, '省政协', '2024-06-01')
  await page.keyboard.press('Control+s')
  const thread = form.drawer.getByRole('tabpanel', { name: '事项' })
  await expect(thread.getByRole('listitem')).toHaveCount(3)

  const download = page.waitForEvent('download')
  await thread.getByRole('button', { name: '存为 PDF' }).click()
  const path = join(info.outputDir, 'thread.pdf')
  await (await download).saveAs(path)
  const pages = await pdfPages(path)
  expect(pages).toHaveLength(1)
  const text = (pages[0] ?? '').replaceAll(/\s/g, '')
  const places = ['2024.03.05', '2024.03.10', '2024.04.02'].map((day) => text.indexOf(day))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(-1)
  for (const word of ['云岭县政协', '岳小满', '反映拖欠工资一事', '关于根治欠薪的建议'])
    expect(text).toContain(word)

  await thread.getByRole('button', { name: '打开来访接待' }).click()
  await expect(page).toHaveURL(/ledgers\/receptions/)
  await expect(form.field('来访人')).toHaveValue('岳小满')
})

const saveThread = async (page: Page, path: string): Promise<void> => {
  const download = page.waitForEvent('download')
  await recordForm(page).drawer.getByRole('button', { name: '存为 PDF' }).click()
  await (await download).saveAs(path)
}

/** The record whose drawer is open, as the address behind the `#` names it. */
const recordId = (page: Page): string =>
  new URLSearchParams(page.url().split('?')[1]).get('record') ?? ''

test('a visit is tied to another found by its words, and a long thread is set smaller before it takes a second page', async ({
  program: { page },
}, info) => {
  await enterReception(page)
  const calls = await callsOf(page, () => tab(page, '事项'))
  const other = { visitorName: '程大川', visitedOn: '2024-03-01', content: '反映楼道照明不亮' }
  await calls('records.create', [{ ledger: 'receptions', values: { ...visit, ...other } }])
  const thread = recordForm(page).drawer.getByRole('tabpanel', { name: '事项' })
  await thread.getByRole('button', { name: '关联已有记录' }).click()
  await thread.getByRole('combobox').fill('照明')
  await recordForm(page).offered('来访接待 · 2024-03-01 · 程大川').click()
  await expect(thread.getByRole('listitem')).toHaveCount(2)
  await expect(thread).toContainText('程大川')

  const urge = (day: number) => ({
    ledger: 'receptions' as const,
    id: recordId(page),
    step: {
      kind: 'URGE' as const,
      on: `2024-04-${String((day % 30) + 1).padStart(2, '0')}`,
      unit: '城关镇政府',
      person: '罗建国',
      outcome: null,
      satisfaction: null,
      note: '答复正在筹措资金，月底前发放',
    },
  })
  const days = Array.from({ length: 38 }, (_, day) => day)
  await calls('steps.create', days.map(urge))
  const path = join(info.outputDir, 'thread.pdf')
  await saveThread(page, path)
  const [only = '', ...more] = await pdfPages(path)
  expect(more).toEqual([])
  expect(only.split('正在筹措资金')).toHaveLength(39)
  expect(await smallestType(path)).toBeGreaterThanOrEqual(7)

  await calls('steps.create', days.map(urge))
  await calls('steps.create', days.map(urge))
  await saveThread(page, path)
  const pages = await pdfPages(path)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages[0]).toContain('接下页')
  expect(pages.join('').split('正在筹措资金')).toHaveLength(1 + 3 * 38)
  expect(await smallestType(path)).toBeGreaterThanOrEqual(9)
})

test('steps on a visit ask for what their kind needs and say where the matter stands', async ({
  program: { page },
}) => {
  await enterReception(page)
  const { drawer, problem } = recordForm(page)
  await tab(page, '办理')
  const steps = drawer.getByRole('tabpanel', { name: '办理' })
  await steps.getByRole('button', { name: '交办' }).click()
  await steps.getByLabel('日期', { exact: true }).fill('2024-03-06')
  await steps.getByRole('button', { name: '记下这一步' }).click()
  await expect(problem('必填，请填写。')).toHaveCount(2)
  await steps.getByLabel('单位', { exact: true }).fill('城关镇政府')
  await steps.getByLabel('时限', { exact: true }).fill('2024-03-20')
  await steps.getByRole('button', { name: '记下这一步' }).click()
  await expect(steps).toContainText('超期')
  await expect(steps).toContainText('最早时限 2024-03-20')
  // What was told here stands on the form as well, which goes on from it.
  await tab(page, '内容')
  await expect(recordForm(page).field('承办单位')).toHaveValue('城关镇政府')
  await expect(recordForm(page).field('办理时限')).toHaveValue('2024-03-20')
  await tab(page, '修改记录')
  await drawer.getByRole('button', { name: '把承办单位改回空' }).click()
  await expect(page.getByText('已改回「承办单位」')).toBeVisible()
  await tab(page, '内容')
  await expect(recordForm(page).field('承办单位')).toHaveValue('')
  await tab(page, '办理')
  await steps.getByRole('button', { name: '答复' }).click()
  await steps.getByLabel('结果', { exact: true }).fill('工资已发放')
  await page.keyboard.press('Control+Enter')
  await expect(steps).toContainText('已答复')
  await steps.getByRole('button', { name: '删除这一步' }).last().click()
  await expect(steps).toContainText('超期')
  await tab(page, '修改记录')
  const back = drawer.getByRole('button', { name: '放回「答复」' })
  // The history may know of it before the answer is there, and offers it no more.
  await page.route('**/api/call/steps.restore', async (route) => {
    const response = await route.fetch()
    await expect(back).toHaveCount(0)
    await route.fulfill({ response })
  })
  await back.click()
  await expect(page.getByText('已放回「答复」')).toBeVisible()
  await tab(page, '办理')
  await expect(steps).toContainText('已答复')
  await tab(page, '事项')
  await expect(drawer.getByRole('tabpanel', { name: '事项' })).toContainText('城关镇政府')
})

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a file is put on a record, opened, handed out again, missed, and removed', async ({
  program: { page, dataDir },
}, info) => {
  await enterReception(page)
  const { drawer } = recordForm(page)
  await tab(page, '附件')
  const files = drawer.getByRole('tabpanel', { name: '附件' })
  const chooser = page.waitForEvent('filechooser')
  await files.getByRole('button', { name: '把文件拖到这里' }).click()
  const sheet = { name: '欠薪名单.txt', mimeType: 'text/plain', buffer: Buffer.from('张三') }
  await (await chooser).setFiles(sheet)
  await expect(files).toContainText('欠薪名单.txt')
  const download = page.waitForEvent('download')
  await files.getByRole('button', { name: '另存' }).click()
  await (await download).saveAs(join(info.outputDir, 'handed-out.txt'))
  const picture = page.waitForEvent('filechooser')
  await files.getByRole('button', { name: '把文件拖到这里' }).click()
  await (await picture).setFiles({ name: '现场.png', mimeType: 'image/png', buffer: DOT })
  const photo = files.getByRole('listitem').filter({ hasText: '现场.png' })
  const opened = page.waitForEvent('popup')
  await photo.getByRole('button', { name: '打开' }).click()
  await expect((await opened).locator('img')).toBeVisible()
  await (await opened).close()
  await photo.getByRole('button', { name: '移除' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除', exact: true }).click()
  await files.getByRole('button', { name: '放回「现场.png」' }).click()
  await expect(photo.getByRole('button', { name: '打开' })).toBeVisible()
  rmSync(join(dataDir, 'attachments'), { recursive: true })
  await photo.getByRole('button', { name: '打开' }).click()
  await expect(photo).toContainText('文件不在原处')
  await photo.getByRole('button', { name: '移除' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除', exact: true }).click()
  await expect(photo).toHaveCount(0)
  await files.getByRole('button', { name: '移除' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '移除', exact: true }).click()
  await expect(files).toContainText('还没有附件')
})

test('removing a record that others are tied to says so first', async ({ program: { page } }) => {
  await enterReception(page)
  const form = recordForm(page)
  await tab(page, '事项')
  await form.drawer.getByRole('button', { name: '转为矛盾调解' }).click()
  await expect(form.drawer).toContainText('由来访接待「岳小满」转来')
  await page.keyboard.press('Control+s')
  await expect(form.drawer.getByRole('tab', { name: '事项' })).toBeVisible()
  await form.drawer.getByRole('button', { name: '删除' }).click()
  const question = page.getByRole('dialog', { name: '还有别的记录和它相连' })
  await expect(question).toContainText('来访接待 1 件')
  await question.getByRole('button', { name: '不删除' }).click()
  await expect(form.drawer.getByRole('tab', { name: '事项' })).toBeVisible()
})
