import { App } from 'antd'
import { useState } from 'react'
import type { Input } from '#shared/contract/index.ts'
import { paperRoute } from '#shared/contract/paper-route.ts'
import { paperWords } from '../i18n/paper-files.ts'
import { useErrorNotice } from '../ui/error-notice.tsx'
import { CallError } from './call-error.ts'
import { useHost } from './host-context.tsx'

type Of = Input<'papers.list'>

/** What is asked for: which papers, how they lie on the leaf, as which files. */
export interface PaperFiles {
  readonly of: Of
  readonly duplex: boolean
  readonly format: 'pdf' | 'docx' | 'xlsx'
  /** A file for every paper instead of one with all of them. */
  readonly each: boolean
  /** How a PDF with all of them is called. */
  readonly name: string
}

/** Work under way: its name, by which it is followed and stopped. */
export interface PaperWork {
  readonly task: string
  readonly format: PaperFiles['format']
}

/** Writes papers to files and hands them over; a PDF can be followed and stopped. */
export const usePaperFiles = (): {
  readonly work: PaperWork | undefined
  readonly save: (files: PaperFiles) => Promise<void>
  readonly stop: () => void
} => {
  const { bridge, call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [work, setWork] = useState<PaperWork>()
  const print = async ({ of, duplex, each, name }: PaperFiles, task: string): Promise<void> => {
    const route = paperRoute(of, { duplex })
    const answer = await bridge.savePdf({ route, name, each, task })
    if (!answer.ok) throw new CallError(answer.error)
    if (answer.value.saved) message.success(paperWords.pdfSaved)
  }
  const write = async ({ of, duplex, format, each }: PaperFiles): Promise<void> => {
    if (format === 'pdf') return
    const pack = each ? 'zip' : 'one'
    const files = await call('papers.export', { of, format, pack, layout: { duplex } })
    for (const file of files)
      if (await bridge.saveFile(file)) message.success(paperWords.saved(file.name))
  }
  const save = async (files: PaperFiles): Promise<void> => {
    const task = crypto.randomUUID()
    setWork({ task, format: files.format })
    try {
      await (files.format === 'pdf' ? print(files, task) : write(files))
    } catch (error) {
      tell(error)
    } finally {
      setWork(undefined)
    }
  }
  const stop = (): void => {
    if (work !== undefined) void bridge.cancelPdf(work.task)
  }
  return { work, save, stop }
}
