import { useReducer } from 'react'
import type { DroppedFile, FileRef } from '#shared/bridge.ts'
import { isCallError } from '../../api/call-error.ts'
import { useHost } from '../../api/host-context.tsx'
import { imports } from '../../i18n/imports.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import {
  type Decisions,
  type ImportFile,
  importReducer,
  previewOf,
  type Stage,
  undecided,
} from './import-files.ts'
import { createImportWork } from './import-work.ts'

const ACCEPTED = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt', '.ods', '.xml', '.html', '.htm']

export interface Importing {
  readonly files: readonly ImportFile[]
  readonly choose: () => Promise<void>
  readonly drop: (files: readonly DroppedFile[]) => Promise<void>
  readonly decide: (file: ImportFile, change: Partial<Decisions>) => Promise<void>
  readonly apply: (file: ImportFile) => Promise<void>
  readonly applyAll: () => Promise<void>
  readonly remove: (file: ImportFile) => void
  readonly clear: () => void
}

/** The course of an import: files are read, looked at, decided on, and only then written. */
export const useImport = (notice: (text: string) => void): Importing => {
  const { bridge, call } = useHost()
  const tell = useErrorNotice()
  const [files, act] = useReducer(importReducer, [])
  const move = ({ file }: ImportFile, stage: Stage): void =>
    act({ kind: 'staged', token: file.token, stage })
  const work = createImportWork(call, move)

  const add = async (ask: Promise<FileRef[]>): Promise<void> => {
    const added = await ask.catch((error: unknown) => {
      tell(error)
      return []
    })
    act({ kind: 'added', files: added })
    // One after another: a preview is heavy, and the first can be looked at while the next is read.
    for (const file of added)
      await work.read({ file, decisions: undecided, stage: { kind: 'reading', former: undefined } })
  }
  const decide = async (each: ImportFile, change: Partial<Decisions>): Promise<void> => {
    const decisions = { ...each.decisions, ...change }
    act({ kind: 'decided', token: each.file.token, decisions })
    if (!('maybe' in change)) await work.read({ ...each, decisions })
  }
  const apply = async (each: ImportFile): Promise<void> => {
    const preview = previewOf(each.stage)
    if (preview === undefined) return
    try {
      await work.apply(each, preview)
    } catch (error) {
      if (!isCallError(error, 'plan-stale')) return tell(error)
      await work.read(each)
      notice(imports.refreshed)
    }
  }
  const applyAll = async (): Promise<void> => {
    for (const each of files.filter(({ stage }) => stage.kind === 'ready')) {
      // The file before this one moved the store, so each is planned on what stands now.
      const preview = await work.read(each)
      if (preview !== undefined) await work.apply(each, preview).catch(tell)
    }
  }
  return {
    files,
    choose: () => add(bridge.pickFiles({ accept: ACCEPTED, several: true })),
    drop: (dropped) => add(bridge.takeFiles(dropped)),
    decide,
    apply,
    applyAll,
    remove: (each) => {
      work.discard(each)
      act({ kind: 'removed', token: each.file.token })
    },
    clear: () => {
      files.forEach(work.discard)
      act({ kind: 'cleared' })
    },
  }
}
