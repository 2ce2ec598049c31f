import { expect, type Field, type GridPage, test } from './fixture.ts'

/** Every kind of editor, with what an input method puts into it. */
const EDITORS: readonly {
  readonly field: Field
  readonly pinyin: readonly string[]
  readonly text: string
  readonly value: unknown
}[] = [
  { field: 'content', pinyin: ['w', 'wo'], text: '我', value: '我' },
  { field: 'visitorName', pinyin: ['z', 'zh', 'zhang'], text: '张', value: '张' },
  { field: 'kind', pinyin: ['j', 'ji', 'jiu', 'jiu fen'], text: '纠纷', value: 'DISPUTE' },
  { field: 'visitedOn', pinyin: ['2'], text: '2024年1月8日', value: '2024-01-08' },
  { field: 'receivedBy', pinyin: ['w', 'wang'], text: '王', value: ['王'] },
  { field: 'persons', pinyin: ['1'], text: '12', value: 12 },
  { field: 'urgent', pinyin: ['s', 'shi'], text: '是', value: true },
]

const composeOver = async (grid: GridPage, texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    await grid.methodKey('Unidentified')
    await grid.compose(text)
  }
}

for (const { field, pinyin, text, value } of EDITORS) {
  test(`pinyin typed over a merely selected ${field} cell loses no letter`, async ({ grid }) => {
    await grid.open()
    await grid.select(2, field)
    await composeOver(grid, pinyin)
    await expect(grid.field).toHaveValue(pinyin.at(-1) ?? '')
    await grid.commitText(text)
    await expect(grid.field).toHaveValue(text)
    await grid.keys('Enter')
    await expect.poll(() => grid.value(2, field)).toEqual(value)
  })

  test(`Enter and arrows that belong to the input method leave the ${field} cell open`, async ({
    grid,
  }) => {
    await grid.open()
    await grid.select(2, field)
    await composeOver(grid, pinyin)
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp', 'Enter', 'Tab', 'Escape'])
      await grid.methodKey(key)
    await expect(grid.field).toHaveValue(pinyin.at(-1) ?? '')
    await expect(grid.cell(2, field)).toHaveClass(/is-active/)
    await grid.commitText(text)
    await grid.keys('Enter')
    await expect(grid.cell(3, field)).toHaveClass(/is-active/)
    await expect.poll(() => grid.value(2, field)).toEqual(value)
  })
}

test('keys pressed while text is composed are the input method’s though no code 229 marks them', async ({
  grid,
}) => {
  await grid.open()
  await grid.select(1, 'content')
  await grid.compose('w', 'wo')
  await grid.keys('Enter')
  await expect(grid.cell(1, 'content')).toHaveClass(/is-active/)
})

test('composition goes on from text already in an open cell', async ({ grid }) => {
  await grid.open()
  await grid.select(1, 'visitorName')
  await grid.keys('F2')
  await expect(grid.field).toHaveValue('来访2')
  await grid.compose('x', 'xiao')
  await grid.commitText('小')
  await grid.keys('Enter')
  await expect.poll(() => grid.value(1, 'visitorName')).toBe('来访2小')
})

test('the list of choices follows the composition and Enter takes the marked one', async ({
  grid,
}) => {
  await grid.open()
  await grid.select(0, 'kind')
  await grid.compose('j', 'jian')
  await grid.commitText('建')
  await expect(grid.page.getByRole('option', { name: '建议' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await grid.keys('Enter')
  await expect.poll(() => grid.value(0, 'kind')).toBe('ADVICE')
})

test('names of people are offered for the last name of a list', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'receivedBy')
  await grid.compose('li')
  await grid.commitText('李秀英、')
  await grid.compose('w', 'wang')
  await grid.commitText('王')
  await grid.keys('ArrowDown', 'Enter')
  await expect.poll(() => grid.value(0, 'receivedBy')).toEqual(['李秀英', '王小明'])
})

test('a click elsewhere keeps what the input method had composed', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'content')
  await grid.compose('w', 'wo')
  await grid.select(4, 'content')
  await expect.poll(() => grid.value(0, 'content')).toBe('wo')
  await expect(grid.cell(4, 'content')).toHaveClass(/is-active/)
  await grid.compose('n', 'ni')
  await grid.commitText('你')
  await grid.keys('Enter')
  await expect.poll(() => grid.value(4, 'content')).toBe('你')
})

test('a column that cannot be changed takes no composition', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'number')
  await grid.compose('w')
  await grid.commitText('我')
  await grid.keys('Enter')
  expect(await grid.value(0, 'number')).toBe('1')
})
