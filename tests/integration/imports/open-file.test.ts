import { describe, expect, it } from 'vitest'
import { createPrintTasks } from '#hosts/common/print-tasks.ts'
import type { Dialogs } from '#hosts/electron/dialogs.ts'
import { createVerbs } from '#hosts/electron/verbs.ts'
import { openingOf } from '#shared/domain/opening.ts'
import { setupCore } from '../../helpers/transports.ts'

const ways = [
  ['现场.JPG', 'shown'],
  ['批示.pdf', 'shown'],
  ['纪要.docx', 'program'],
  ['名单.et', 'program'],
  ['录音.m4a', 'program'],
  ['名单.xlsm', 'saved'],
  ['照片.jpg.exe', 'saved'],
  ['网页.html', 'saved'],
  ['图.svg', 'saved'],
  ['快捷方式.lnk', 'saved'],
  ['脚本.bat', 'saved'],
  ['constructor', 'saved'],
  ['a.constructor', 'saved'],
  ['没有后缀', 'saved'],
  ['', 'saved'],
] as const

describe('a file of the books', () => {
  it.each(ways)('called %s is %s', (name, way) => {
    expect(openingOf(name).way).toBe(way)
  })

  it('is handed to the system only as the core’s own copy, and only where it is harmless', async () => {
    await using app = await setupCore()
    const shown: string[] = []
    const dialogs: Dialogs = {
      open: async () => [],
      save: async () => undefined,
      show: async (path) => shown.push(path) > 0,
      folder: async () => undefined,
    }
    const verbs = createVerbs(app.core, dialogs, {
      print: async () => [],
      tasks: createPrintTasks(() => {}),
    })
    const open = async (name: string) => {
      const taken = await verbs.takeFiles({
        verb: 'takeFiles',
        files: [{ name, bytes: new ArrayBuffer(4) }],
      })
      const [file] = taken.ok
        ? (taken.value as { token: string; name: string; size: number }[])
        : []
      if (file === undefined) throw new Error('not taken')
      return verbs.openFile({ verb: 'openFile', file })
    }
    expect(await open('../../纪要.docx')).toEqual({ ok: true, value: true })
    // What a page says a file is called counts for nothing.
    expect(await open('脚本.bat')).toEqual({ ok: true, value: false })
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain(app.dataDir)
    const stranger = { token: '0'.repeat(32), name: '纪要.docx', size: 1 }
    expect(await verbs.openFile({ verb: 'openFile', file: stranger })).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    })
  })
})
