import { expect, test } from './fixture.ts'

test('typing replaces a cell, Enter goes down and the record is stored', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'visitorName')
  await grid.page.keyboard.type('李四')
  await grid.keys('Enter')
  await expect(grid.cell(1, 'visitorName')).toHaveClass(/is-active/)
  await expect(grid.cell(0, 'visitorName')).toHaveText('李四')
  await expect.poll(() => grid.value(0, 'visitorName')).toBe('李四')
})

test('F2 and a double click open what is in the cell, Escape leaves it as it was', async ({
  grid,
}) => {
  await grid.open()
  await grid.select(1, 'visitorName')
  await grid.keys('F2', 'ArrowLeft')
  await grid.page.keyboard.type('x')
  await expect(grid.field).toHaveValue('来访x2')
  await grid.keys('Escape')
  await expect(grid.cell(1, 'visitorName')).toHaveText('来访2')
  await grid.cell(3, 'visitorName').dblclick()
  await expect(grid.field).toHaveValue('来访4')
  await grid.page.keyboard.type('y')
  await grid.keys('Tab')
  await expect.poll(() => grid.value(3, 'visitorName')).toBe('来访4y')
  await expect(grid.cell(3, 'visitedOn')).toHaveClass(/is-active/)
})

test('after a run of Tab, Enter goes on below the first of its cells', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'visitorName')
  for (const text of ['甲', '2024.1.8', '建议']) {
    await grid.page.keyboard.type(text)
    await grid.keys('Tab')
  }
  await grid.page.keyboard.type('7')
  await grid.keys('Enter')
  await expect(grid.cell(1, 'visitorName')).toHaveClass(/is-active/)
  await expect
    .poll(() => grid.stored(({ rows }) => rows[0]?.values))
    .toMatchObject({ visitorName: '甲', visitedOn: '2024-01-08', kind: 'ADVICE', persons: 7 })
})

test.describe('days are read as clerks write them', () => {
  for (const [typed, day] of [
    ['2024.1.8', '2024-01-08'],
    ['1.8', '2024-01-08'],
    ['20240108', '2024-01-08'],
  ] as const)
    test(`${typed} is ${day}`, async ({ grid }) => {
      await grid.open()
      await grid.select(0, 'visitedOn')
      await grid.page.keyboard.type(typed)
      await grid.keys('Enter')
      await expect(grid.cell(0, 'visitedOn')).toHaveText(day)
    })
})

test.describe('a choice is found', () => {
  for (const [typed, value] of [
    ['disp', 'DISPUTE'],
    ['jy', 'ADVICE'],
    ['投', 'COMPLAINT'],
  ] as const)
    test(`by ${typed}`, async ({ grid }) => {
      await grid.open()
      await grid.select(0, 'kind')
      await grid.page.keyboard.type(typed)
      await grid.keys('Enter')
      await expect.poll(() => grid.value(0, 'kind')).toBe(value)
    })

  test('with Alt and the arrow, and by the mouse', async ({ grid }) => {
    await grid.open()
    await grid.select(0, 'kind')
    await grid.keys('Alt+ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await expect.poll(() => grid.value(0, 'kind')).toBe('ADVICE')
    await grid.cell(1, 'kind').dblclick()
    await grid.page.getByRole('option', { name: '纠纷' }).click()
    await expect.poll(() => grid.value(1, 'kind')).toBe('DISPUTE')
  })
})

test('the blank key turns yes into no and back', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'urgent')
  await grid.keys('Space')
  await expect(grid.cell(0, 'urgent')).toHaveText('是')
  await grid.keys('Space')
  await expect(grid.cell(0, 'urgent')).toHaveText('否')
  await expect.poll(() => grid.value(0, 'urgent')).toBe(false)
})

test('a text that cannot be read stays with a red corner and a sentence; the rest goes on', async ({
  grid,
}) => {
  await grid.open()
  await grid.select(0, 'persons')
  await grid.page.keyboard.type('三个')
  await grid.keys('Enter')
  await grid.page.keyboard.type('4')
  await grid.keys('Enter')
  await expect(grid.cell(0, 'persons')).toHaveText('三个')
  await expect(grid.cell(0, 'persons')).toHaveAttribute('aria-invalid', 'true')
  await expect.poll(() => grid.value(1, 'persons')).toBe(4)
  expect(await grid.value(0, 'persons')).toBe(1)
  await grid.select(0, 'persons')
  await expect(grid.page.getByRole('note')).toHaveText('人数要写成数字')
  await grid.keys('F2')
  await expect(grid.field).toHaveValue('三个')
  await grid.keys('Escape')
  await grid.page.keyboard.type('3')
  await grid.keys('Enter')
  await expect.poll(() => grid.value(0, 'persons')).toBe(3)
  await expect(grid.cell(0, 'persons')).not.toHaveAttribute('aria-invalid')
})

test('what the store refuses keeps its text too, and undo gives the stored value back', async ({
  grid,
}) => {
  await grid.open()
  await grid.select(0, 'content')
  await grid.page.keyboard.type('禁止')
  await grid.keys('Enter')
  await expect(grid.cell(0, 'content')).toHaveAttribute('title', '这里不能这样写')
  await expect(grid.cell(0, 'content')).toHaveText('禁止')
  const sent = await grid.stored(({ changes }) => changes.length)
  await grid.keys('Control+z')
  await expect(grid.cell(0, 'content')).toHaveText('')
  expect(await grid.stored(({ changes }) => changes.length)).toBe(sent)
})

test('a new record is typed in the empty row and stored when the clerk leaves it', async ({
  grid,
}) => {
  await grid.open('rows=3')
  await grid.keys('Tab')
  await grid.select(3, 'visitorName')
  await grid.page.keyboard.type('新来的')
  await grid.keys('Tab')
  await grid.page.keyboard.type('20240305')
  await grid.keys('Tab')
  expect(await grid.rowCount()).toBe(3)
  await grid.keys('Enter')
  await expect.poll(() => grid.rowCount()).toBe(4)
  expect(await grid.stored(({ rows }) => rows[3]?.values)).toEqual({
    visitorName: '新来的',
    visitedOn: '2024-03-05',
  })
  await expect(grid.cell(4, 'visitorName')).toHaveClass(/is-active/)
  await expect(grid.page.locator('[aria-rowindex]')).toHaveCount(6)
})

test('a new record the store refuses stays to be completed', async ({ grid }) => {
  await grid.open('rows=3')
  await grid.select(3, 'content')
  await grid.page.keyboard.type('没有姓名')
  await grid.keys('Enter')
  await expect(grid.cell(3, 'visitorName')).toHaveAttribute('title', '请填写来访人')
  expect(await grid.rowCount()).toBe(3)
  await grid.select(3, 'visitorName')
  await grid.page.keyboard.type('补上')
  await grid.keys('Enter')
  await expect.poll(() => grid.rowCount()).toBe(4)
  expect(await grid.stored(({ rows }) => rows[3]?.values)).toEqual({
    visitorName: '补上',
    content: '没有姓名',
  })
})

test('leaving the grid ends the cell and stores the new record', async ({ grid }) => {
  await grid.open('rows=3&answer=50')
  await grid.select(3, 'visitorName')
  await grid.page.keyboard.type('最后一行')
  await grid.page.locator('#elsewhere').click()
  await expect.poll(() => grid.rowCount()).toBe(4)
})

test('typing on while the record is on its way loses nothing', async ({ grid }) => {
  await grid.open('rows=3&answer=400')
  await grid.select(3, 'visitorName')
  await grid.page.keyboard.type('慢')
  await grid.keys('Enter', 'ArrowUp')
  await grid.select(3, 'content')
  await grid.page.keyboard.type('后到')
  await grid.keys('Enter')
  await expect
    .poll(() => grid.stored(({ rows }) => rows[3]?.values))
    .toEqual({ visitorName: '慢', content: '后到' })
  expect(await grid.rowCount()).toBe(4)
})
