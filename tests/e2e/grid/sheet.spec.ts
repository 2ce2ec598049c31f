import { expect, test } from './fixture.ts'

test('the sheet tells its size and what is active to those who cannot see it', async ({ grid }) => {
  await grid.open('rows=200000')
  const sheet = grid.page.getByRole('grid', { name: '来访接待' })
  await expect(sheet).toHaveAttribute('aria-rowcount', '200002')
  await expect(sheet).toHaveAttribute('aria-colcount', '9')
  await grid.select(1, 'kind')
  const id = await grid.cell(1, 'kind').getAttribute('id')
  await expect(grid.field).toBeFocused()
  await expect(grid.field).toHaveAttribute('aria-activedescendant', id ?? '')
  await expect(grid.page.getByRole('columnheader', { name: '类别' })).toHaveAttribute(
    'aria-colindex',
    '5',
  )
  await expect(grid.page.getByRole('rowheader', { name: '第 2 行' })).toBeVisible()
})

test('heads and the first columns stay while the sheet scrolls under them', async ({ grid }) => {
  await grid.open('rows=2000&more=20')
  const scroller = grid.page.locator('.lx-grid-scroller')
  const head = grid.page.getByRole('columnheader', { name: '来访人' })
  const before = await head.boundingBox()
  await scroller.evaluate((element) => element.scrollTo(900, 20_800))
  await expect(grid.cell(700, 'visitorName')).toBeVisible()
  expect(await head.boundingBox()).toEqual(before)
  const name = await grid.cell(700, 'visitorName').boundingBox()
  expect(name?.x).toBe(before?.x)
})

test('keys reach both ends of two hundred thousand rows and keep the cell in view', async ({
  grid,
}) => {
  await grid.open('rows=200000&more=20')
  await grid.select(0, 'visitorName')
  await grid.keys('Control+ArrowDown')
  await expect(grid.cell(199_999, 'visitorName')).toBeInViewport({ ratio: 1 })
  await grid.keys('Control+Home')
  await expect(grid.cell(0, 'number')).toHaveClass(/is-active/)
  await grid.keys('End')
  await expect(grid.page.locator('.is-active')).toBeInViewport({ ratio: 1 })
  await grid.keys('Control+End', 'Home')
  const scroller = grid.page.locator('.lx-grid-scroller')
  expect(await scroller.evaluate((element) => element.scrollLeft)).toBe(0)
  await grid.keys('PageUp')
  await expect(grid.page.locator('.is-active')).toBeInViewport({ ratio: 1 })
})

test('rows that are not loaded are drawn empty and filled in when they come', async ({ grid }) => {
  await grid.open('rows=2000&lazy=1')
  await expect(grid.cell(0, 'visitorName')).toHaveText('来访1')
  await grid.select(0, 'visitorName')
  await grid.keys('Control+End')
  await expect(grid.cell(1999, 'visitorName')).toHaveText('来访2000')
})

test('an editor opened over a frozen column stands still as the column does', async ({ grid }) => {
  await grid.open('more=20')
  await grid.page.locator('.lx-grid-scroller').evaluate((element) => element.scrollTo(600, 0))
  await grid.cell(2, 'visitorName').dblclick()
  const cell = await grid.cell(2, 'visitorName').boundingBox()
  const field = await grid.field.boundingBox()
  expect([field?.x, field?.y]).toEqual([cell?.x, cell?.y])
})

test('a column is pulled wider, carried to another place and hidden', async ({ grid }) => {
  await grid.open()
  const head = (name: string) => grid.page.getByRole('columnheader', { name })
  const grip = await head('类别').locator('.lx-grid-grip').boundingBox()
  await grid.page.mouse.move((grip?.x ?? 0) + 3, (grip?.y ?? 0) + 5)
  await grid.page.mouse.down()
  await grid.page.mouse.move((grip?.x ?? 0) + 63, (grip?.y ?? 0) + 5, { steps: 4 })
  await grid.page.mouse.up()
  await expect
    .poll(async () => Math.round((await head('类别').boundingBox())?.width ?? 0))
    .toBe(150)
  const from = await head('类别').boundingBox()
  const to = await head('反映事项').boundingBox()
  await grid.page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 10)
  await grid.page.mouse.down()
  await grid.page.mouse.move((to?.x ?? 0) + 200, (to?.y ?? 0) + 10, { steps: 6 })
  await grid.page.mouse.up()
  await expect(head('类别')).toHaveAttribute('aria-colindex', '9')
  await head('紧急').click()
  await grid.keys('Control+0')
  await expect(head('紧急')).toHaveCount(0)
  expect(await grid.stored(({ arrangements }) => arrangements)).toEqual([
    { kind: 'width', column: 'kind', width: 150 },
    { kind: 'order', column: 'kind', before: null },
    { kind: 'hide', columns: ['urgent'] },
  ])
})

test('numbers before the rows select rows, headings columns, the corner everything', async ({
  grid,
}) => {
  await grid.open('rows=6')
  const selected = grid.page.locator('[role=gridcell][aria-selected=true]')
  await grid.page.getByRole('rowheader', { name: '第 3 行' }).click()
  await expect(selected).toHaveCount(8)
  await grid.page.getByRole('columnheader', { name: '人数' }).click()
  await expect(selected).toHaveCount(6)
  await grid.page.getByRole('columnheader', { name: '行号' }).click()
  await expect(selected).toHaveCount(48)
})

test('Tab leaves the grid at its last cell', async ({ grid }) => {
  await grid.open('rows=2')
  await grid.select(2, 'content')
  await grid.keys('Tab')
  await expect(grid.page.locator('#elsewhere')).toBeFocused()
})
