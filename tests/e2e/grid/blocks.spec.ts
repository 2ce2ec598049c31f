import { expect, test } from './fixture.ts'

const KEY = process.platform === 'darwin' ? 'Meta' : 'Control'

test('a block from a spreadsheet goes over rows and grows the sheet, one undo takes it back', async ({
  grid,
}) => {
  await grid.open('rows=10')
  const before = await grid.stored(({ rows }) => rows)
  const lines = Array.from({ length: 500 }, (_, at) => `人${at}\t2024.1.8\t建议\t${at % 7}`)
  await grid.select(5, 'visitorName')
  await grid.paste(`${lines.join('\r\n')}\r\n`)
  await expect.poll(() => grid.rowCount()).toBe(505)
  expect(await grid.stored(({ rows }) => rows[504]?.values)).toEqual({
    visitorName: '人499',
    visitedOn: '2024-01-08',
    kind: 'ADVICE',
    persons: 2,
  })
  expect(await grid.stored(({ changes }) => changes.length)).toBe(1)
  await expect(grid.cell(5, 'visitorName')).toBeInViewport()
  await grid.keys('Control+z')
  await expect.poll(() => grid.rowCount()).toBe(10)
  await expect
    .poll(() => grid.stored(({ rows }) => JSON.stringify(rows)))
    .toBe(JSON.stringify(before))
  await grid.keys('Control+y')
  await expect.poll(() => grid.rowCount()).toBe(505)
  await expect.poll(() => grid.value(5, 'visitorName')).toBe('人0')
})

test('cells with line ends and quotes come in whole and go out the same', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'visitorName')
  await grid.paste('"第一行\n说 ""好""\t完"\t2024.1.8\r\n"a"\t1.9\r\n')
  await expect.poll(() => grid.value(0, 'visitorName')).toBe('第一行\n说 "好"\t完')
  expect(await grid.value(1, 'visitorName')).toBe('"a"')
  await grid.selectTo(1, 'visitedOn')
  expect(await grid.taken('copy')).toBe(
    '"第一行\n说 ""好""\t完"\t2024-01-08\r\n"""a"""\t2024-01-09\r\n',
  )
})

test('the real keys copy, cut and paste through the clipboard', async ({ grid }) => {
  await grid.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await grid.open()
  await grid.select(0, 'visitorName')
  await grid.keys('Shift+ArrowDown', `${KEY}+c`)
  await grid.select(10, 'content')
  await grid.keys(`${KEY}+v`)
  await expect.poll(() => grid.value(11, 'content')).toBe('来访2')
  await grid.select(0, 'visitorName')
  await grid.keys('Shift+ArrowDown', `${KEY}+x`)
  await expect.poll(() => grid.value(1, 'visitorName')).toBeNull()
  await grid.select(12, 'content')
  await grid.keys(`${KEY}+v`)
  await expect.poll(() => grid.value(12, 'content')).toBe('来访1')
})

test('one value fills the whole selection', async ({ grid }) => {
  await grid.open()
  await grid.select(2, 'persons')
  await grid.keys('Shift+ArrowDown', 'Shift+ArrowDown')
  await grid.paste('42\r\n')
  await expect.poll(() => grid.value(4, 'persons')).toBe(42)
  expect(await grid.value(2, 'persons')).toBe(42)
  expect(await grid.value(5, 'persons')).not.toBe(42)
})

test('cells of a block that cannot be read are marked and the others stored', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'visitedOn')
  await grid.paste('2024.2.30\t建议\n2024.2.3\t没有的\n')
  await expect.poll(() => grid.value(1, 'visitedOn')).toBe('2024-02-03')
  expect(await grid.value(0, 'kind')).toBe('ADVICE')
  await expect(grid.cell(0, 'visitedOn')).toHaveText('2024.2.30')
  await expect(grid.cell(1, 'kind')).toHaveAttribute('aria-invalid', 'true')
  await expect(grid.notice).toHaveText('2 格没有通过检查，内容保留在原处')
})

test('Ctrl+D fills down, Ctrl+R fills right, Delete empties, all of it can be undone', async ({
  grid,
}) => {
  await grid.open()
  await grid.select(0, 'visitorName')
  await grid.selectTo(3, 'visitorName')
  await grid.keys('Control+d')
  await expect.poll(() => grid.value(3, 'visitorName')).toBe('来访1')
  await grid.keys('Delete')
  await expect.poll(() => grid.value(2, 'visitorName')).toBeNull()
  await grid.keys('Control+z', 'Control+z')
  await expect.poll(() => grid.value(3, 'visitorName')).toBe('来访4')
  await grid.select(0, 'receivedBy')
  await grid.page.keyboard.type('王小明')
  await grid.keys('Enter')
  await grid.select(0, 'receivedBy')
  await grid.selectTo(0, 'content')
  await grid.keys('Control+r')
  await expect.poll(() => grid.value(0, 'content')).toBe('王小明')
})

test('the handle at the corner fills where it is dragged', async ({ grid }) => {
  await grid.open()
  await grid.select(0, 'visitorName')
  await grid.selectTo(1, 'visitorName')
  const box = await grid.cell(5, 'visitorName').boundingBox()
  await grid.page.locator('.lx-grid-fill').hover()
  await grid.page.mouse.down()
  await grid.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12, { steps: 4 })
  await expect(grid.cell(5, 'visitorName')).toHaveClass(/is-to-fill/)
  await grid.page.mouse.up()
  await expect.poll(() => grid.value(5, 'visitorName')).toBe('来访2')
  expect(await grid.value(4, 'visitorName')).toBe('来访1')
})

test('the mouse draws a selection, Ctrl+Enter puts one text into all of it', async ({ grid }) => {
  await grid.open()
  const from = await grid.cell(1, 'content').boundingBox()
  const to = await grid.cell(4, 'content').boundingBox()
  await grid.page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 12)
  await grid.page.mouse.down()
  await grid.page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 12, { steps: 4 })
  await grid.page.mouse.up()
  await expect(grid.page.locator('[role=gridcell][aria-selected=true]')).toHaveCount(4)
  await grid.page.keyboard.type('同上')
  await grid.keys('Control+Enter')
  await expect.poll(() => grid.value(4, 'content')).toBe('同上')
  expect(await grid.value(1, 'content')).toBe('同上')
})

test('rows are taken out and come back where they were, with the same key', async ({ grid }) => {
  await grid.open('rows=5')
  const before = await grid.stored(({ rows }) => JSON.stringify(rows))
  await grid.select(1, 'content')
  await grid.keys('Shift+ArrowDown', 'Control+-')
  await expect.poll(() => grid.rowCount()).toBe(3)
  await grid.keys('Control+z')
  await expect.poll(() => grid.stored(({ rows }) => JSON.stringify(rows))).toBe(before)
})

test('rows put in above are one step of undo', async ({ grid }) => {
  await grid.open('rows=5')
  await grid.select(1, 'content')
  await grid.keys('Shift+ArrowDown', 'Control+Shift+Equal')
  await expect.poll(() => grid.rowCount()).toBe(7)
  expect(await grid.stored(({ rows }) => rows[3]?.key)).toBe('r1')
  await grid.keys('Control+z')
  await expect.poll(() => grid.rowCount()).toBe(5)
})

test('work on rows that are not loaded waits for them', async ({ grid }) => {
  await grid.open('rows=400&lazy=1')
  await expect(grid.cell(0, 'visitorName')).toHaveText('来访1')
  await grid.select(0, 'content')
  await grid.page.keyboard.type('满')
  await grid.keys('Enter', 'ArrowUp', 'Control+Shift+End', 'Control+d')
  await expect.poll(() => grid.value(399, 'content')).toBe('满')
  await grid.keys('Control+z')
  await expect.poll(() => grid.value(399, 'content')).toBeFalsy()
})
