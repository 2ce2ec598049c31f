import { existsSync } from 'node:fs'
import { RemovedFile } from '#shared/contract/desk.ts'
import type { Output } from '#shared/contract/index.ts'
import { RemovedStep } from '#shared/contract/matters.ts'
import { erasedFile, isRecordPart, type RecordPart } from '#shared/domain/record-parts.ts'
import { insertChange, listChanges, listRemovedParts } from '../../store/changes.ts'
import { listAttachments } from '../../store/desk.ts'
import type { RecordKey } from '../../store/records/matters.ts'
import { listSteps } from '../../store/records/steps.ts'
import type { Reader, Writer } from '../../store/store.ts'
import type { CommandContext, Place } from '../handler.ts'
import { pathOfAttachment } from './attached-files.ts'

/** A record, or the sheet or hand entry of an assessment that has its proof. */
interface Owner {
  readonly ledger: string
  readonly id: string
}

type Kept = RemovedStep | RemovedFile | null

/** Writes into a history that a step or file came, changed, went or was erased; null is nothing. */
export const tellHistory = (
  { ports }: Pick<CommandContext, 'ports'>,
  writer: Writer,
  { ledger, id, part }: Owner & { readonly part: RecordPart | typeof erasedFile },
  [before, after]: readonly [before: Kept, after: Kept],
): void => {
  const told = { before: JSON.stringify(before), after: JSON.stringify(after), batch: null }
  const stamp = { at: ports.now(), by: ports.user() }
  insertChange(writer, ports.newId(), { ledger, recordId: id, field: part, ...told }, stamp)
}

/** A removed step as it last was; undefined for one that was never there. */
export const findRemovedStep = (
  reader: Reader,
  { id }: Owner,
  step: string,
): RemovedStep | undefined =>
  listRemovedParts(reader, id, 'steps')
    .map((text) => RemovedStep.parse(JSON.parse(text)))
    .find((kept) => kept.id === step)

/** A removed file as it last was, whether its bytes are kept or not; undefined for one that was never there or is erased. */
export const findRemovedFile = (
  reader: Reader,
  owner: Owner,
  file: string,
): RemovedFile | undefined => removedFiles(reader, owner).find(({ id }) => id === file)

const removedFiles = (reader: Reader, { id }: Owner): RemovedFile[] => {
  const filesOf = (part: 'attachments' | typeof erasedFile) =>
    listRemovedParts(reader, id, part).map((text) => RemovedFile.parse(JSON.parse(text)))
  const erased = new Set(filesOf(erasedFile).map((file) => file.id))
  return filesOf('attachments').filter((file) => !erased.has(file.id))
}

/** The files that were taken off and are not there again, last removed first, as long as their bytes are kept. */
export const listRemovedFiles = (reader: Reader, place: Place, owner: Owner): RemovedFile[] => {
  const there = listAttachments(reader, owner)
  return [...Map.groupBy(removedFiles(reader, owner), ({ id }) => id).values()]
    .flatMap(([last]) => last ?? [])
    .filter(({ id, name, sha256 }) =>
      there.every((file) => file.id !== id && (file.name !== name || file.sha256 !== sha256)),
    )
    .filter((file) => existsSync(pathOfAttachment(place, file)))
}

type Line = Output<'records.history'>[number]

/** What became of a record, newest first; the last removal of a step or file says whether it can be put back. */
export const historyOf = (reader: Reader, place: Place, key: RecordKey): Line[] => {
  const files = listRemovedFiles(reader, place, key)
  const steps = new Set(listSteps(reader, key).map(({ id }) => id))
  const mayReturn = (part: RecordPart, id: string): boolean =>
    part === 'steps' ? !steps.has(id) : files.some((file) => file.id === id)
  const seen = new Set<string>()
  return listChanges(reader, key.ledger, key.id).map((change): Line => {
    const { field, before, after } = change
    if (!isRecordPart(field) || after !== 'null') return { ...change, removed: null }
    const { id } = PART_SCHEMAS[field].parse(JSON.parse(before))
    const isLast = !seen.has(id)
    seen.add(id)
    return { ...change, removed: isLast && mayReturn(field, id) ? id : null }
  })
}

const PART_SCHEMAS = { steps: RemovedStep, attachments: RemovedFile } as const
