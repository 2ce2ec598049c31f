import type { Page } from '@playwright/test'
import type { FieldKind } from '#shared/ledgers/field.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { inputMethodOf } from './pages/input-method.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { sheetPage } from './pages/sheet.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

/** What an input method puts into an editor, letter by letter and then as a word. */
interface Sample {
  readonly ledger: string
  readonly label: string
  readonly pinyin: string
  readonly text: string
  readonly shown: string
}

const visit = { ledger: '来访接待' }
const dispute = { ledger: '矛盾调解' }
const activity = { ledger: '履职活动' }

/** One editor of every kind there is: a kind without a sample does not compile. */
const SAMPLES: Readonly<Record<FieldKind, Sample>> = {
  text: { ...visit, label: '住址', pinyin: 'he', text: '河西路', shown: '河西路' },
  longText: { ...visit, label: '反映问题及诉求', pinyin: 'fan', text: '反映', shown: '反映' },
  name: { ...visit, label: '来访人', pinyin: 'yue', text: '岳小满', shown: '岳小满' },
  date: { ...visit, label: '来访日期', pinyin: 'er', text: '2024年1月8日', shown: '2024-01-08' },
  time: { ...visit, label: '来访时刻', pinyin: 'jiu', text: '9点', shown: '09:00' },
  integer: { ...visit, label: '来访人数', pinyin: 'shi', text: '１２', shown: '12' },
  phone: {
    ...visit,
    label: '联系电话',
    pinyin: 'dian',
    text: '0910-3200001',
    shown: '0910-3200001',
  },
  idNumber: {
    ...visit,
    label: '身份证号',
    pinyin: 'shen',
    text: '11010519491231002X',
    shown: '11010519491231002X',
  },
  choice: { ...visit, label: '性别', pinyin: 'nv', text: '女', shown: '女' },
  people: { ...visit, label: '接待委员', pinyin: 'wang', text: '王守正', shown: '王守正' },
  studio: {
    ...visit,
    label: '工作室',
    pinyin: 'shang',
    text: '商会委员工作室',
    shown: '商会委员工作室',
  },
  money: { ...dispute, label: '涉及金额', pinyin: 'yi', text: '１２００', shown: '1200.00' },
  rows: { ...dispute, label: '当事人', pinyin: 'cheng', text: '程大川', shown: '程大川' },
  yesNo: { ...dispute, label: '疑难复杂', pinyin: 'shi', text: '是', shown: '是' },
  person: { ...activity, label: '主持人', pinyin: 'hao', text: '郝洁', shown: '郝洁' },
  choices: { ...activity, label: '活动类型', pinyin: 'du', text: '读书交流', shown: '读书交流' },
  membership: {
    ledger: '委员',
    label: '所属工作室',
    pinyin: 'shang',
    text: '商会委员工作室',
    shown: '商会委员工作室',
  },
}

/** What a sheet shows otherwise than it is typed: private things masked, money with commas. */
const IN_CELL: Readonly<Record<string, string>> = {
  phone: '091*-***0001',
  idNumber: '1101**********002X',
  money: '1,200.00',
}

const LEDGERS = Map.groupBy(Object.entries(SAMPLES), ([, { ledger }]) => ledger)

const lettersOf = (pinyin: string): readonly string[] =>
  Array.from(pinyin, (_, at) => pinyin.slice(0, at + 1))

const start = async (page: Page): Promise<void> => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await shellOf(page).go('工作室')
  const sheet = sheetPage(page, '工作室')
  await sheet.open()
  await sheet.select(1, '工作室名称')
  await sheet.paste('商会委员工作室')
  await expect(sheet.total('共 1 个')).toBeVisible()
}

/** The editors whose word comes from a list that has to be there before it can be taken. */
const FROM_LIST = new Set(['choice', 'choices', 'studio', 'membership'])
const WITH_ROWS = new Set(['rows', 'membership'])

const composeIn = async (
  page: Page,
  method: Awaited<ReturnType<typeof inputMethodOf>>,
  kind: string,
  { label, pinyin, text, shown }: Sample,
): Promise<void> => {
  const form = recordForm(page)
  const item = form.item(label)
  if (WITH_ROWS.has(kind)) await item.getByRole('button', { name: /添加/ }).click()
  const field = item.locator('input, textarea').first()
  if (kind === 'rows') await expect(field).toBeFocused()
  else await field.focus()
  await page.keyboard.press('Control+a')
  await method.compose(...lettersOf(pinyin))
  await expect(field, kind).toHaveValue(pinyin)
  await method.key('Enter')
  await expect(field, kind).toBeFocused()
  await expect(field, kind).toHaveValue(pinyin)
  await method.commit(text)
  await expect(field, kind).toHaveValue(text)
  if (FROM_LIST.has(kind)) await expect(form.offered(shown)).toBeVisible()
  await page.keyboard.press('Enter')
  // The first Enter took the word from its list, the second goes on.
  if (await field.evaluate((element) => element === document.activeElement))
    await page.keyboard.press('Enter')
  await expect(field, kind).not.toBeFocused()
  const said = async () => `${await field.inputValue()} ${await item.textContent()}`
  await expect.poll(said, kind).toContain(shown)
}

test('an input method writes into every kind of editor of a form, and its Enter ends none', async ({
  program: { page },
}) => {
  await start(page)
  const method = await inputMethodOf(page)
  for (const [ledger, samples] of LEDGERS) {
    await shellOf(page).go(ledger)
    await recordsPage(page).createButton('').click()
    await recordForm(page).drawer.waitFor()
    // A box to tick takes no text.
    for (const [kind, sample] of samples)
      if (kind !== 'yesNo') await composeIn(page, method, kind, sample)
    await recordForm(page).drawer.getByRole('button', { name: '关闭' }).last().click()
    await page.getByRole('button', { name: '不保存' }).click()
  }
})

test.describe('in a sheet wide enough for all its columns', () => {
  test.use({ viewport: { width: 7500, height: 768 } })

  test('an input method writes into every kind of cell, and its Enter ends none', async ({
    program: { page },
  }) => {
    await start(page)
    const method = await inputMethodOf(page)
    for (const [ledger, samples] of LEDGERS) {
      await shellOf(page).go(ledger)
      const sheet = sheetPage(page, ledger)
      await sheet.open()
      for (const [kind, { label, pinyin, text, shown }] of samples) {
        await sheet.select(1, label)
        await method.compose(...lettersOf(pinyin))
        await method.key('Enter')
        await expect(sheet.field, kind).toHaveValue(pinyin)
        await method.commit(text)
        await expect(sheet.field, kind).toHaveValue(text)
        await sheet.keys('Tab')
        await expect(await sheet.cell(1, label)).toHaveText(IN_CELL[kind] ?? shown)
      }
    }
  })
})
