import { useReducer } from 'react'
import type { DroppedFile, FileRef } from '#shared/bridge.ts'
import { isCallError } from '../../api/call-error.ts'
import { useHost } from '../../api/host-context.tsx'
import { imports } from '../../i18n/imports.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { type Decisions, type ImportFile, importReducer, previewOf } from './import-files.ts'

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

  const read = async (file: FileRef, decisions: Decisions): Promise<boolean> => {
    const { answers, ledger } = decisions
    try {
      const forced = ledger === undefined ? {} : { ledger }
      const preview = await call('imports.preview', { file: file.token, answers, ...forced })
      act({ kind: 'staged', token: file.token, stage: { kind: 'ready', preview } })
      return true
    } catch (error) {
      act({ kind: 'staged', token: file.token, stage: { kind: 'failed', error } })
      return false
    }
  }
  const add = async (added: readonly FileRef[]): Promise<void> => {
    act({ kind: 'added', files: added })
    // One after another: a preview is heavy, and the first can be looked at while the next is read.
    for (const file of added) await read(file, { answers: {}, ledger: undefined, maybe: 'create' })
  }
  const reread = (each: ImportFile, decisions: Decisions): Promise<boolean> => {
    const former = previewOf(each.stage)
    act({ kind: 'staged', token: each.file.token, stage: { kind: 'reading', former } })
    return read(each.file, decisions)
  }
  const decide = async (each: ImportFile, change: Partial<Decisions>): Promise<void> => {
    const decisions = { ...each.decisions, ...change }
    act({ kind: 'decided', token: each.file.token, decisions })
    if (!('maybe' in change)) await reread(each, decisions)
  }
  const apply = async (each: ImportFile): Promise<void> => {
    const { token } = each.file
    const preview = previewOf(each.stage)
    if (preview === undefined) return
    act({ kind: 'staged', token, stage: { kind: 'applying', preview } })
    try {
      const { maybe } = each.decisions
      const result = await call('imports.apply', { plan: preview.plan, maybe })
      act({ kind: 'staged', token, stage: { kind: 'applied', result } })
    } catch (error) {
      act({ kind: 'staged', token, stage: { kind: 'ready', preview } })
      if (!isCallError(error, 'plan-stale')) return tell(error)
      await reread(each, each.decisions)
      notice(imports.refreshed)
    }
  }
  const applyFresh = async (each: ImportFile): Promise<void> => {
    const { answers, ledger, maybe } = each.decisions
    const forced = ledger === undefined ? {} : { ledger }
    const { token } = each.file
    const preview = await call('imports.preview', { file: token, answers, ...forced })
    act({ kind: 'staged', token, stage: { kind: 'applying', preview } })
    const result = await call('imports.apply', { plan: preview.plan, maybe })
    act({ kind: 'staged', token, stage: { kind: 'applied', result } })
  }
  const applyAll = async (): Promise<void> => {
    for (const each of files.filter(({ stage }) => stage.kind === 'ready')) {
      try {
        // The file before this one moved the store, so each is planned on what stands now.
        await applyFresh(each)
      } catch (error) {
        tell(error)
        await reread(each, each.decisions)
      }
    }
  }
  const discard = (each: ImportFile): void => {
    const preview = previewOf(each.stage)
    // A plan is only memory; that it could not be dropped changes nothing for the clerk.
    if (preview !== undefined) call('imports.discard', { plan: preview.plan }).catch(() => {})
  }
  return {
    files,
    choose: async () =>
      add(await bridge.pickFiles({ accept: ACCEPTED, several: true }).catch(refused(tell))),
    drop: async (dropped) => add(await bridge.takeFiles(dropped).catch(refused(tell))),
    decide,
    apply,
    applyAll,
    remove: (each) => {
      discard(each)
      act({ kind: 'removed', token: each.file.token })
    },
    clear: () => {
      files.forEach(discard)
      act({ kind: 'cleared' })
    },
  }
}

const refused =
  (tell: (error: unknown) => void) =>
  (error: unknown): FileRef[] => {
    tell(error)
    return []
  }
