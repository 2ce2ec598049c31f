import { App } from 'antd'
import { useState } from 'react'
import type { FileRef } from '#shared/bridge.ts'
import { paperWords } from '../i18n/paper-files.ts'
import { useErrorNotice } from '../ui/error-notice.tsx'
import { CallError } from './call-error.ts'
import { useHost } from './host-context.tsx'

/** What is asked for: papers as files of a kind. */
export interface PaperFiles {
  readonly format: 'pdf' | 'docx' | 'xlsx'
  /** The page a host prints to PDF. */
  readonly route: string
  /** How a PDF with all of them is called. */
  readonly name: string
  /** A file for every paper instead of one with all of them. */
  readonly each: boolean
  /** Writes the files for Word or Excel. */
  readonly write: () => Promise<readonly FileRef[]>
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
  const { bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [work, setWork] = useState<PaperWork>()
  const print = async ({ route, each, name }: PaperFiles, task: string): Promise<void> => {
    const answer = await bridge.savePdf({ route, name, each, task })
    if (!answer.ok) throw new CallError(answer.error)
    if (answer.value.saved) message.success(paperWords.pdfSaved)
  }
  const write = async (files: PaperFiles): Promise<void> => {
    for (const file of await files.write())
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
