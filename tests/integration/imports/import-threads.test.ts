import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { expect, it, onTestFinished } from 'vitest'
import type { AppEvent } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'
import { setupCore, type TestCore } from '../../helpers/transports.ts'

const ROWS = 2500

/** A ledger long enough that planning and writing it take a while. */
const longLedger = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-long-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow(['来访日期', '来访人', '联系电话', '反映问题及诉求', '接待委员', '办理结果'])
  for (let n = 0; n < ROWS; n += 1)
    sheet.addRow([
      `2024-${String(1 + (n % 12)).padStart(2, '0')}-10`,
      `访客${n}`,
      '13900002488',
      `反映第${n}件事`,
      '尹军',
      '已办结',
    ])
  const path = join(folder, '来访接待登记.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

const call = async <T>({ core }: TestCore, name: string, payload: unknown): Promise<T> => {
  const answer = (await core.dispatch(name, payload)) as Envelope<T> // typed by the contract
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

const upload = async ({ core }: TestCore, path: string): Promise<string> => {
  const reserved = await core.reserve('来访接待登记.xlsx')
  if (!reserved.ok) throw new Error('no room')
  copyFileSync(path, reserved.value.path)
  return reserved.value.token
}

/** Calls a task off as soon as it says that it is in a phase, and gives its end and how long that took. */
const callOff = async (test: TestCore, phase: string, work: () => Promise<Envelope>, from = 1) => {
  let asked = 0
  const stop = test.core.subscribe((event: AppEvent) => {
    if (event.kind !== 'progress' || event.phase !== phase || event.done < from || asked > 0) return
    asked = performance.now()
    void test.core.dispatch('imports.cancel', { task: event.task })
  })
  const answer = await work()
  stop()
  return { answer, ms: performance.now() - asked, asked }
}

it('an import that is called off ends soon, leaves nothing, and can be made again', async () => {
  await using test = await setupCore()
  await call(test, 'office.create', { unit: '云岭县政协', year: 2024 })
  const file = await upload(test, await longLedger())
  const planning = await callOff(test, 'planning', () =>
    test.core.dispatch('imports.preview', { file, task: 'a' }),
  )
  expect(planning.answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  const { plan } = await call<{ plan: string }>(test, 'imports.preview', { file, task: 'a' })
  const applying = await callOff(test, 'applying', () =>
    test.core.dispatch('imports.apply', { plan, task: 'b' }),
  )
  expect(applying.answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await call(test, 'imports.list', {})).toEqual([])
  expect(await call(test, 'records.list', { ledger: 'receptions' })).toMatchObject({ total: 0 })
  // Generous for a busy machine; it is the order of magnitude that matters.
  expect(Math.max(planning.ms, applying.ms)).toBeLessThan(3000)
  await call(test, 'imports.apply', { plan })
  expect(await call(test, 'records.list', { ledger: 'receptions' })).toMatchObject({ total: ROWS })
})

it('a file that waits behind another can be called off before its turn', async () => {
  await using test = await setupCore()
  await call(test, 'office.create', { unit: '云岭县政协', year: 2024 })
  const path = await longLedger()
  const [first, second] = [await upload(test, path), await upload(test, path)]
  const ahead = test.core.dispatch('imports.preview', { file: first, task: 'first' })
  const behind = test.core.dispatch('imports.preview', { file: second, task: 'second' })
  await call(test, 'imports.cancel', { task: 'second' })
  expect(await behind).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await ahead).toMatchObject({ ok: true })
  expect(await call(test, 'imports.preview', { file: second, task: 'second' })).toBeDefined()
})

it('the window saves while a long file is planned', async () => {
  await using test = await setupCore()
  await call(test, 'office.create', { unit: '云岭县政协', year: 2024 })
  const file = await upload(test, await longLedger())
  let isPlanned = false
  const planned = call(test, 'imports.preview', { file }).then(() => {
    isPlanned = true
  })
  await call(test, 'records.create', { ledger: 'studios', values: { name: '城关委员工作室' } })
  expect(isPlanned).toBe(false)
  await planned
})

it('a file that is called off while it is read leaves the store as it was and nothing beside it', async () => {
  await using test = await setupCore()
  await call(test, 'office.create', { unit: '云岭县政协', year: 2024 })
  const file = await upload(test, await longLedger())
  const passing = (): readonly string[] => readdirSync(join(test.dataDir, 'passing'))
  const before = passing()
  const reading = await callOff(
    test,
    'reading',
    () => test.core.dispatch('imports.preview', { file, task: 'a' }),
    0,
  )
  expect(reading.answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(reading.ms).toBeLessThan(3000)
  expect(await call(test, 'imports.list', {})).toEqual([])
  expect(await call(test, 'records.list', { ledger: 'receptions' })).toMatchObject({ total: 0 })
  expect(passing()).toEqual(before)
  const again = await call<{ sheets: unknown }>(test, 'imports.preview', { file })
  expect(again.sheets).toMatchObject([{ counts: { new: ROWS } }])
})

/** The workbook thread, which writes a line into a file whenever one is started. */
const countedThread = (): { readonly entry: URL; readonly started: () => number } => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-thread-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [path, lines] = [join(folder, 'thread.mjs'), join(folder, 'started')]
  writeFileSync(lines, '')
  const real = new URL('../../../src-main/core/workbooks/reader-thread.ts', import.meta.url).href
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs'
     appendFileSync(${JSON.stringify(lines)}, 'x')
     await import(${JSON.stringify(real)})`,
  )
  return { entry: pathToFileURL(path), started: () => readFileSync(lines, 'utf8').length }
}

it('the thread that waits for a file since the page of imports was opened reads it, and no other is started', async () => {
  const { entry, started } = countedThread()
  await using test = await setupCore({ workbookThread: entry })
  await call(test, 'office.create', { unit: '云岭县政协', year: 2024 })
  await call(test, 'imports.list', {})
  await expect.poll(started).toBe(1)
  const file = await upload(test, await longLedger())
  await call(test, 'imports.preview', { file })
  await wait(300) // Time for one that should not be there to show itself.
  expect(started()).toBe(1)
  await call(test, 'imports.preview', { file })
  expect(started()).toBe(2)
})
