import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { words } from '#hosts/cli/words.ts'
import { members, silent } from '../../../scripts/sample/office.ts'
import { pdfPages } from '../../helpers/pdf-text.ts'

const root = join(import.meta.dirname, '../../..')
// The first print on a fresh machine builds the page before it prints.
const PATIENCE_MS = 240_000

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const runScript = async (script: string, args: readonly string[]): Promise<Run> => {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (data: Buffer) => out.push(data))
  child.stderr.on('data', (data: Buffer) => err.push(data))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

const demo = (...args: readonly string[]): Promise<Run> => runScript('scripts/demo.ts', args)

const built = `${words.building}\n`

/** The lines below one heading of what the demo says. */
const part = (out: string, heading: string): string =>
  out.split(/\n\n/).find((text) => text.startsWith(heading)) ?? ''

describe('npm run demo', () => {
  let folder = ''
  let first: Run
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lxq-demo-'))
    first = await demo('--out', folder)
  }, PATIENCE_MS)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('takes in every ledger of the sample and says what needs a look', () => {
    // That the page is built first is said; nothing else is to be said there.
    expect(first).toMatchObject({ code: 0, err: first.err.includes(built) ? built : '' })
    expect(part(first.out, '一、')).toContain('来访接待登记簿2024.xlsx：新增 154，')
    expect(part(first.out, '一、')).toMatch(/9月31日.*日历上没有这一天/)
    expect(part(first.out, '一、')).toMatch(/身份证号.*表格软件/)
    expect(part(first.out, '二、')).toBe(
      [
        '二、台账现有记录',
        '  来访接待 154 件',
        '  委员 36 名',
        '  工作室 5 个',
        '  矛盾调解 27 起',
        '  履职活动 73 次',
        '  值班 253 班',
        '  社情民意 108 篇',
        '  提案 46 件',
      ].join('\n'),
    )
  })

  it('says who met the tasks of the year, and what the others lack', () => {
    const said = part(first.out, '三、')
    expect(said).toContain('委员 36 名：达标 24 名，未达标 12 名')
    expect(said).toContain('工作室 5 个：达标 2 个，未达标 3 个')
    for (const name of silent) expect(said).toMatch(new RegExp(`${name}：提交提案`))
    expect(said).toContain('麦达：值班（第一季度完成 0/1，第二季度完成 0/1）')
  })

  it('prints a sheet for every member into one PDF', async () => {
    const text = (await pdfPages(join(folder, '委员考核表2024.pdf'))).join('\n')
    expect(text.match(/2024年度委员履职考核表/g)).toHaveLength(members.length)
    for (const { name } of members) expect(text).toContain(name)
  })

  it('writes the register of visits with every visit and no whole telephone number', () => {
    const bytes = readFileSync(join(folder, '来访接待登记簿2024.xlsx'))
    const rows = readBytes(bytes, 'register', defaultLimits).sheets[0]?.rows ?? []
    const texts = rows.map((row) => row.map((cell) => String(cell?.v ?? '')))
    expect(texts.filter(([number = '']) => /^\d+$/.test(number))).toHaveLength(154)
    expect(texts.flat().filter((text) => /1380000\d{4}/.test(text))).toEqual([])
  })

  it(
    'runs again in the same folder without doubling a record',
    async () => {
      const again = await demo('--out', folder)
      expect(again.code).toBe(0)
      expect(part(again.out, '一、')).toContain(
        '来访接待登记簿2024.xlsx：新增 0，有变化 0，相同 154',
      )
      expect(part(again.out, '二、')).toBe(part(first.out, '二、'))
      expect(part(again.out, '三、')).toBe(part(first.out, '三、'))
    },
    PATIENCE_MS,
  )

  it(
    'keeps away from books that are not its own',
    async () => {
      const out = mkdtempSync(join(tmpdir(), 'lxq-demo-'))
      const data = join(out, 'office')
      const lxq = 'src-main/hosts/cli/main.ts'
      await runScript(lxq, ['init', '--data', data, '--unit', '某县政协', '--year', '2024'])
      const refused = await demo('--out', out, '--data', data)
      expect(refused.code).toBe(2)
      expect(refused.err).toMatch(/里已有台账/)
      const { out: said } = await runScript(lxq, ['list', 'members', '--data', data, '--json'])
      expect(JSON.parse(said)).toEqual([])
      expect(existsSync(join(out, '委员考核表2024.pdf'))).toBe(false)
      rmSync(out, { recursive: true, force: true })
    },
    PATIENCE_MS,
  )
})
