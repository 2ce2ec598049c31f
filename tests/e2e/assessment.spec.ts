import type { Page } from '@playwright/test'
import { assessmentPage } from './pages/assessment-page.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { schemePage } from './pages/scheme-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const NAME = '鲍静怡'
const SCHEME = '锦溪县履职考核办法'

/** A copy of a shipped scheme in which activities end at 20 points instead of 10. */
const makeScheme = async (page: Page): Promise<void> => {
  const scheme = schemePage(page)
  await page.getByRole('link', { name: '全部方案' }).click()
  await scheme.copy('桐城市政协委员履职考核办法', SCHEME)
  await scheme.tryOn(NAME)
  await scheme.item(/参加政协活动：.*封顶10分/).click()
  await scheme.showItem()
  await expect(scheme.trial).toContainText('10 分')
  await scheme.cap.fill('20')
  await expect(scheme.item(/参加政协活动：.*封顶20分/)).toBeVisible()
  await expect(scheme.trial).toContainText('20 分')
  // What is not saved is there again after a look elsewhere.
  await shellOf(page).go('首页')
  await page.goBack()
  await expect(scheme.item(/参加政协活动：.*封顶20分/)).toBeVisible()
  await scheme.save()
  await expect(page.getByText('方案已保存')).toBeVisible()
}

/** A block of opinions is pasted, taken back and brought again. */
const fillOpinions = async (page: Page): Promise<void> => {
  const assessment = assessmentPage(page)
  await assessment.show('批量填意见')
  await page.getByText('审定', { exact: true }).first().click()
  await assessment.paste([
    ['60', '及格'],
    ['55', '不及格'],
  ])
  await expect(assessment.cell(1, '审定分')).toHaveText('60')
  await expect(assessment.cell(2, '审定等次')).toHaveText('不及格')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(assessment.cell(2, '审定分')).toHaveText('')
  await page.getByRole('button', { name: '重做' }).click()
  await expect(assessment.cell(2, '审定分')).toHaveText('55')
}

/** Files the year once every sheet is decided, and not before. */
const fileYear = async (page: Page): Promise<void> => {
  const assessment = assessmentPage(page)
  await assessment.show('全部一览')
  await page.getByRole('button', { name: '全年归档' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('还有 34 份没有经主席会议审定')
  await expect(dialog.getByRole('button', { name: '归档', exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await assessment.moveAll('主席会议审定')
  await page.getByRole('button', { name: '全年归档' }).click()
  await dialog.getByRole('button', { name: '归档', exact: true }).click()
  await expect(page.getByText('归档后记录没有变化')).toBeVisible()
}

/** Changes a record of a filed year and reads what it would mean. */
const changeAfterFiling = async (page: Page): Promise<void> => {
  const assessment = assessmentPage(page)
  await assessment.show('逐份查看')
  await assessment.openEvidence(NAME, '提交提案', '2024-01-15')
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('提交日期', { exact: true }).fill('2023-01-15')
  await page.keyboard.press('Control+s')
  await expect(drawer).toBeHidden()
  await expect(page.getByText('归档后有 2 份的记录变了，其中 1 份分数不同')).toBeVisible()
  await expect(assessment.points(NAME, '提交提案')).toHaveText('25')
  await page.getByRole('button', { name: '查看变化' }).click()
  await expect(drawer).toContainText('得分 25 → 12.5')
  await expect(drawer).toContainText('减少 2024-01-15 提案')
  await page.keyboard.press('Escape')
}

/** Opens the filed year again, with a reason. */
const openAgain = async (page: Page): Promise<void> => {
  const assessment = assessmentPage(page)
  const sheet = assessment.sheet(NAME)
  await page.getByRole('button', { name: '撤销归档' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: '理由' }).fill('提案日期登记有误')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(assessment.points(NAME, '提交提案')).toHaveText('12.5')
  await sheet.getByRole('tab', { name: '经过' }).click()
  await expect(sheet).toContainText('主席会议审定：60 分，及格')
  await page.getByRole('button', { name: '经过' }).click()
  await expect(dialog).toContainText('理由：提案日期登记有误')
}

test('a rule is changed, the year is filed, and what a record says since is shown with its points', async ({
  program: { page },
}) => {
  await firstRunPage(page).tryOutSample()
  await shellOf(page).go('考核')
  const assessment = assessmentPage(page)
  await assessment.chooseScheme('桐城市政协委员履职考核办法')
  await expect(assessment.points(NAME, '参加政协活动')).toHaveText('10')
  await makeScheme(page)
  await shellOf(page).go('考核')
  await assessment.chooseScheme(SCHEME)
  await expect(assessment.points(NAME, '参加政协活动')).toHaveText('20')

  await test.step('opinions are pasted as a block and taken back', () => fillOpinions(page))
  await test.step('a year is filed only when every sheet is decided', () => fileYear(page))
  await test.step('a record that changes since is shown as a difference, not scored anew', () =>
    changeAfterFiling(page))
  await test.step('only a reason opens the year again', () => openAgain(page))
})
