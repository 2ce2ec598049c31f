import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reserveUpload } from '#core/index.ts'
import type { Input } from '#shared/contract/index.ts'
import type { PaperCell } from '#shared/domain/paper.ts'
import { docxParts } from '../../helpers/docx.ts'
import { jpegHeadOf, pngOf } from '../../helpers/pictures.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

type Files = readonly (readonly [name: string, bytes: Buffer])[]

const setupActivity = async (files: Files): Promise<{ app: TestApp; id: string }> => {
  const app = await setupApp()
  const { id } = await app.call('records.create', {
    ledger: 'activities',
    values: { title: '读书交流', kinds: ['READING'], heldOn: '2024-03-05' },
  })
  for (const [name, bytes] of files) {
    const { token, path } = reserveUpload(app.dataDir, name)
    writeFileSync(path, bytes)
    await app.call('attachments.create', { ledger: 'activities', id, file: token })
  }
  return { app, id }
}

const formOf = (id: string): Input<'papers.list'> => ({
  form: 'record',
  sheet: 'activity',
  ids: [id],
})

const cellsOn = async (app: TestApp, id: string): Promise<readonly PaperCell[]> => {
  const [paper] = await app.call('papers.list', formOf(id))
  return (paper?.parts ?? []).flatMap((part) =>
    part.kind === 'grid' ? part.rows.flatMap(({ cells }) => cells) : [],
  )
}

const wordFile = async (app: TestApp, id: string): Promise<string> => {
  const [file] = await app.call('papers.export', { of: formOf(id), format: 'docx' })
  return join(app.dataDir, 'passing', file?.token ?? '', file?.name ?? '')
}

const MEGABYTE = 1024 * 1024

/** A file that begins as a photograph and is as long as one of a good camera; each is another. */
const heavy = (at: number): Buffer =>
  Buffer.concat([jpegHeadOf(400 + at, 300), Buffer.alloc(20 * MEGABYTE, at)])

describe('the photographs of an activity', () => {
  it('stand on its form in the order they were added, and nothing else that was added', async () => {
    const { app, id } = await setupActivity([
      ['开班式.png', pngOf(30, 20)],
      ['方案.pdf', Buffer.from('%PDF-1.7')],
      ['签到表.png', pngOf(20, 30)],
      ['会场.jpg', jpegHeadOf(40, 30, { orientation: 6 })],
    ])
    using _ = app
    const pictures = (await cellsOn(app, id)).flatMap(({ picture }) => picture ?? [])
    expect(pictures.map(({ type, width, turn }) => [type, width, turn])).toEqual([
      ['png', 30, 0],
      ['jpg', 40, 90],
    ])
    const shown = await app.call('attachments.picture', { id: pictures[0]?.file ?? '' })
    expect(shown).toEqual({ type: 'png', base64: pngOf(30, 20).toString('base64') })
  })

  it('are said where they cannot be shown, and nobody is handed their bytes', async () => {
    const { app, id } = await setupActivity([
      ['现场.webp', Buffer.from('RIFF\x10\x00\x00\x00WEBP', 'latin1')],
      ['坏了.jpg', jpegHeadOf(40, 30).subarray(0, 20)],
      ['巨幅.png', pngOf(30, 20).fill(0x7f, 16, 24)],
      ['丢了.png', pngOf(31, 20)],
    ])
    using _ = app
    rmSync(join(app.dataDir, 'attachments'), { recursive: true })
    const said = (await cellsOn(app, id)).filter(({ text }) => text.includes('没有印出'))
    expect(said).toHaveLength(4)
    for (const { text } of said) expect(text).toContain('文件不在了')
    const files = await app.call('attachments.list', { ledger: 'activities', id })
    for (const file of files)
      expect(await app.call('attachments.picture', { id: file.id })).toBeNull()
    expect(await app.call('attachments.picture', { id: 'none' })).toBeNull()
  })

  it('are told apart by what is wrong with them', async () => {
    const { app, id } = await setupActivity([
      ['现场.webp', Buffer.from('RIFF\x10\x00\x00\x00WEBP', 'latin1')],
      ['坏了.jpg', jpegHeadOf(40, 30).subarray(0, 20)],
      ['巨幅.jpg', jpegHeadOf(20_000, 20_000)],
    ])
    using _ = app
    const text = (await cellsOn(app, id)).map((cell) => cell.text).join('\n')
    expect(text).toMatch(/现场.webp.*另存为 JPG/)
    expect(text).toMatch(/坏了.jpg.*已损坏/)
    expect(text).toMatch(/巨幅.jpg.*太大/)
  })

  it('go into Word as they are, turned upright, in the room the form has', async () => {
    const { app, id } = await setupActivity([
      ['开班式.png', pngOf(30, 20)],
      ['会场.jpg', jpegHeadOf(4000, 3000, { orientation: 6 })],
    ])
    using _ = app
    const parts = docxParts(await wordFile(app, id))
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml).toContain('rot="5400000"')
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) =>
      [cx, cy].map((emu) => Math.round(Number(emu) / 36_000)),
    )
    expect(widths).toEqual([
      [60, 40],
      [40, 30],
    ])
  })

  it('stay out of a Word file that would grow beyond an office computer, and are said there', async () => {
    const { app, id } = await setupActivity(
      [1, 2, 3, 4].map((at) => [`第${at}张.jpg`, heavy(at)] as const),
    )
    using _ = app
    const parts = docxParts(await wordFile(app, id))
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(3)
    expect(parts.get('word/document.xml')).toContain('照片“第4张.jpg”不在本文件里')
  })
})
