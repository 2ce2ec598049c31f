import { describe, expect, it } from 'vitest'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { CallError } from '../../../src-renderer/api/call-error.ts'
import type { Call } from '../../../src-renderer/api/client.ts'
import { createImportDesk } from '../../../src-renderer/features/imports/import-desk.ts'
import {
  type Applied,
  addCorrection,
  freshFile,
  type ImportFile,
  stepOf,
  totalOf,
  writtenCount,
} from '../../../src-renderer/features/imports/import-files.ts'

const file = (token: string) => ({ token, name: `${token}.xlsx`, size: 1 })
const counts = { new: 3, changed: 2, same: 5, maybe: 4, problem: 1 }
const previewOf = (plan: string, said: readonly CorrectionInput[] = [], recalled = 0) =>
  ({
    plan,
    sheets: [{ counts }, { counts }],
    corrections: said.map((correction) => ({ correction, text: '', used: true })),
    recalled,
  }) as unknown as ImportPreview // the desk looks at no more

const skip = (row: number): CorrectionInput => ({ kind: 'row', sheet: 'S', row, role: 'ignored' })

/** A core that answers when it is told to, and writes down what it was asked. */
const setupDesk = (answers: Partial<Record<string, (input: never) => unknown>> = {}) => {
  const asked: { name: string; input: Record<string, unknown> }[] = []
  const told: unknown[] = []
  let refreshed = 0
  const call = (async (name: string, input: Record<string, unknown>) => {
    asked.push({ name, input })
    const answer = answers[name]
    if (answer !== undefined) return answer(input as never)
    if (name === 'imports.leftovers') return file('rest')
    if (name === 'imports.issues') return { total: 6, groups: [], issues: [] }
    if (name === 'imports.apply') return { batch: {}, sheets: [] }
    return previewOf('p', (input['corrections'] ?? []) as CorrectionInput[])
  }) as Call
  const desk = createImportDesk(call, {
    tell: (error) => told.push(error),
    refreshed: () => {
      refreshed += 1
    },
  })
  return { desk, asked, told, timesRefreshed: () => refreshed }
}

describe('the desk on which files are taken in', () => {
  it('reads files one after another and shows each as soon as it is read', async () => {
    const { desk, asked } = setupDesk()
    await desk.add([file('a'), file('b')])
    expect(asked.map(({ name, input }) => [name, input['file']])).toEqual([
      ['imports.preview', 'a'],
      ['imports.preview', 'b'],
    ])
    expect(desk.files().map(({ stage }) => stage.kind)).toEqual(['ready', 'ready'])
    expect(stepOf(desk.files())).toBe(1)
  })

  it('goes on from what was said of this very file before', async () => {
    const { desk } = setupDesk({ 'imports.preview': () => previewOf('p', [skip(3)], 1) })
    await desk.add([file('a')])
    expect(desk.files()[0]?.corrections).toEqual([skip(3)])
  })

  it('asks for one plan at a time, and once more for what was said meanwhile', async () => {
    const gates: (() => void)[] = []
    const { desk, asked } = setupDesk({
      'imports.correct': ({ corrections }: { corrections: CorrectionInput[] }) =>
        new Promise((resolve) => gates.push(() => resolve(previewOf('p', corrections)))),
    })
    await desk.add([file('a')])
    const first = desk.correct('a', skip(3))
    desk.correct('a', skip(4))
    desk.correct('a', skip(5))
    expect(gates).toHaveLength(1)
    gates[0]?.()
    await Promise.resolve()
    await new Promise((later) => setTimeout(later))
    gates[1]?.()
    await first
    const sent = asked.filter(({ name }) => name === 'imports.correct')
    expect(sent.map(({ input }) => input['corrections'])).toEqual([
      [skip(3)],
      [skip(3), skip(4), skip(5)],
    ])
    expect(desk.files()[0]).toMatchObject({ stage: { kind: 'ready' }, round: 2 })
  })

  it('keeps the plan that stands when a new one is refused, and says why', async () => {
    const refusal = new CallError({ code: 'not-allowed', message: '', details: {} } as never)
    const { desk, told } = setupDesk({ 'imports.correct': () => Promise.reject(refusal) })
    await desk.add([file('a')])
    await desk.correct('a', skip(3))
    expect(desk.files()[0]?.stage.kind).toBe('ready')
    expect(told).toEqual([refusal])
  })

  it('keeps what stays behind before it writes, while the plan is there: rows as a workbook, and cells', async () => {
    const { desk, asked } = setupDesk()
    await desk.add([file('a')])
    await desk.apply('a')
    const names = ['imports.leftovers', 'imports.issues', 'imports.apply']
    expect(asked.slice(-3).map(({ name }) => name)).toEqual(names)
    expect(asked.at(-2)?.input).toMatchObject({ plan: 'p', level: 'warning' })
    expect(desk.files()[0]?.stage).toMatchObject({
      ...{ kind: 'applied', leftovers: file('rest'), cells: { total: 6 } },
    })
    expect(stepOf(desk.files())).toBe(2)
  })

  it('looks again when the books moved between look and yes, and writes nothing', async () => {
    const stale = new CallError({ code: 'plan-stale', message: '', details: { plan: 'p' } })
    const { desk, told, timesRefreshed } = setupDesk({
      'imports.apply': () => Promise.reject(stale),
    })
    await desk.add([file('a')])
    await desk.apply('a')
    expect(desk.files()[0]?.stage.kind).toBe('ready')
    expect([told.length, timesRefreshed()]).toEqual([0, 1])
  })

  it('calls the work off and forgets the plan of a file that is taken from it', async () => {
    const { desk, asked } = setupDesk()
    await desk.add([file('a')])
    desk.remove('a')
    expect(desk.files()).toEqual([])
    expect(asked.at(-1)).toEqual({ name: 'imports.discard', input: { plan: 'p' } })
  })
})

describe('registers among the files', () => {
  const ledgers: Readonly<Record<string, string>> = { a: 'receptions', b: 'members', c: 'studios' }
  const read = (name: string) => ({
    plan: name,
    sheets: [{ counts, ledger: ledgers[name] }],
    corrections: [],
    recalled: 0,
  })
  const setupRegisters = () =>
    setupDesk({
      'imports.preview': ({ file: name }: { file: string }) => read(name),
      'imports.correct': ({ plan }: { plan: string }) => read(plan),
      'imports.apply': ({ plan }: { plan: string }) => ({ batch: {}, sheets: read(plan).sheets }),
    })
  const filed = [file('a'), file('b'), file('c')]

  it('stand before the ledgers that name whom they hold, and are written first', async () => {
    const { desk, asked } = setupRegisters()
    await desk.add(filed)
    expect(desk.files().map((each) => each.file.token)).toEqual(['c', 'b', 'a'])
    await desk.applyAll()
    const written = asked.filter(({ name }) => name === 'imports.apply')
    expect(written.map(({ input }) => input['plan'])).toEqual(['c', 'b', 'a'])
  })

  it('are not moved before a file on which she has begun', async () => {
    const { desk } = setupRegisters()
    const reading = desk.add(filed)
    await desk.correct('a', skip(3))
    await reading
    expect(desk.files().map((each) => each.file.token)).toEqual(['a', 'b', 'c'])
  })

  it('once written let the other files be planned anew, so that names they hold are known', async () => {
    const { desk, asked } = setupRegisters()
    await desk.add(filed)
    const before = asked.length
    await desk.apply('b')
    const planned = asked.slice(before).filter(({ name }) => name === 'imports.correct')
    expect(planned.map(({ input }) => input['plan'])).toEqual(['c', 'a'])
  })
})

describe('what is said of a file', () => {
  it('is taken back step by step, also where it replaced or took back something else', async () => {
    const { desk } = setupDesk()
    await desk.add([file('a')])
    const body: CorrectionInput = { kind: 'row', sheet: 'S', row: 3, role: 'body' }
    await desk.correct('a', skip(3))
    await desk.correct('a', body)
    await desk.recorrect('a', [])
    const seen = [0, 1, 2, 3].map(() => [
      desk.files()[0]?.corrections.length,
      desk.files()[0]?.corrections[0],
      desk.takeBack('a'),
    ])
    expect(seen).toEqual([
      [0, undefined, true],
      [1, body, true],
      [1, skip(3), true],
      [0, undefined, false],
    ])
  })

  it('replaces what was said of the same matter before, and stands last', () => {
    const said = [skip(3), skip(4)].reduce<readonly CorrectionInput[]>(addCorrection, [])
    const body: CorrectionInput = { kind: 'row', sheet: 'S', row: 3, role: 'body' }
    expect(addCorrection(said, body)).toEqual([skip(4), body])
  })

  it('adds up where it is about the bounds of one table', () => {
    const bounds = { kind: 'bounds', sheet: 'S', table: 0 } as const
    const said = addCorrection([{ ...bounds, headingFrom: 2, headingTo: 2 }], {
      ...bounds,
      bodyFrom: 5,
    })
    expect(said).toEqual([{ ...bounds, headingFrom: 2, headingTo: 2, bodyFrom: 5 }])
  })
})

it.each([
  ['create', 18],
  ['skip', 10],
] as const)(
  'counts what will be written without the same and the unreadable rows, doubtful ones by choice (%s)',
  (maybe, count) => {
    expect(writtenCount(previewOf('p'), maybe)).toBe(count)
  },
)

it('adds up what the files of one go brought, of those that were written alone', () => {
  const written = (token: string, of: Partial<typeof counts>): ImportFile => ({
    ...freshFile(file(token)),
    stage: {
      kind: 'applied',
      result: { batch: { counts: { ...counts, ...of } }, sheets: [] } as unknown as Applied, // no more is looked at
      leftovers: null,
      cells: { total: 4, groups: [] },
    },
  })
  expect(totalOf([written('a', { new: 7 }), freshFile(file('b')), written('c', {})])).toEqual({
    files: 2,
    new: 10,
    changed: 4,
    problem: 2,
    cells: 8,
  })
})
