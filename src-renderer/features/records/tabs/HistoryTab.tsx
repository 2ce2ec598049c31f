import { App, Button } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { RemovedFile } from '#shared/contract/desk.ts'
import type { Output } from '#shared/contract/index.ts'
import { ownFieldLabel, valueIn } from '#shared/domain/own-field.ts'
import type { FieldValue, LedgerRecord } from '#shared/domain/record.ts'
import { erasedFile, isRecordPart } from '#shared/domain/record-parts.ts'
import { lifeCycleOf } from '#shared/domain/status/life-cycles.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useCall, useCommand } from '../../../api/use-call.ts'
import { history as words } from '../../../i18n/drawer.ts'
import { valueText } from '../display.ts'
import { PartLine, partIdOf } from './PartLine.tsx'
import type { TabProps } from './tab.ts'

type Change = Output<'records.history'>[number]

/** The history keeps values as they are stored; anything else in it is shown as it stands. */
const storedValue = (text: string): FieldValue => {
  try {
    return JSON.parse(text) as FieldValue // written by the store from a value
  } catch {
    return text
  }
}

const REMOVAL = 'deleted'
const UNMASKED = 'unmasked-print'

const labelIn = (ledger: Ledger, field: string): string =>
  fieldOf(ledger, field)?.label ??
  ownFieldLabel(field) ??
  (field === UNMASKED ? words.unmaskedPrint : field)

const textIn = (ledger: Ledger, id: string, stored: string, book: ChoiceBook): string => {
  const field = fieldOf(ledger, id)
  const value = storedValue(stored)
  return field === undefined ? String(value ?? '') : valueText(field, value, book)
}

const nameIn = (stored: string): string => RemovedFile.parse(JSON.parse(stored)).name

/**
 * A field a person may write, that no longer holds what stood there before this change. A status goes
 * back by the one step that led to it.
 */
const mayPutBack = (
  ledger: Ledger,
  record: LedgerRecord,
  { field, before, after }: Change,
): boolean => {
  const isStatus = lifeCycleOf(ledger.id)?.field === field
  if (isStatus) return JSON.stringify(record.values[field] ?? null) === after
  const described = fieldOf(ledger, field)
  const isTyped =
    described === undefined ? ownFieldLabel(field) !== undefined : described.assigned !== true
  return isTyped && JSON.stringify(valueIn(record, field) ?? null) !== before
}

/** Whether the step or file of a change was removed in one of the lines before it. */
const wasRemoved = (earlier: readonly Change[], change: Change): boolean => {
  const id = partIdOf(change)
  return earlier.some(
    (each) => each.field === change.field && each.after === 'null' && partIdOf(each) === id,
  )
}

/** Who changed what, and when, back to the day it was entered; a field can be put back. */
export const HistoryTab = ({ ledger, target, record, adopt }: TabProps): ReactNode => {
  const { data } = useCall('records.history', target)
  if (data === undefined) return null
  const { createdAt, source } = record
  return (
    <>
      {data.length === 0 && <p className="muted">{words.nothing}</p>}
      <ol className="record-history">
        {data.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines that are written down stay in their order
          <li key={data.length - at}>
            <When
              at={change.at}
              by={change.batch === null ? change.by : words.byImport(change.file)}
            />
            {isRecordPart(change.field) ? (
              <PartLine
                part={change.field}
                change={change}
                isReturn={wasRemoved(data.slice(at + 1), change)}
                target={target}
              />
            ) : (
              <ChangeLine ledger={ledger} change={change} />
            )}
            {mayPutBack(ledger, record, change) && (
              <PutBack
                ledger={ledger}
                target={target}
                record={record}
                adopt={adopt}
                change={change}
              />
            )}
          </li>
        ))}
        <li>
          <When at={createdAt} by={source === null ? '' : words.byImport(source.file)} />
          <span>{words.entered}</span>
        </li>
      </ol>
    </>
  )
}

const When = ({ at, by }: { readonly at: string; readonly by: string }): ReactNode => (
  <span className="muted">
    {dayjs(at).format('YYYY-MM-DD HH:mm')} {by}
  </span>
)

const ChangeLine = ({
  ledger,
  change: { field, before, after },
}: {
  readonly ledger: Ledger
  readonly change: Change
}): ReactNode => {
  const book = useChoiceBook()
  if (field === erasedFile) return <span>{words.erased(nameIn(before))}</span>
  if (field === REMOVAL) return <span>{words.removal(storedValue(after) === true)}</span>
  const [from, to] = [before, after].map((stored) => textIn(ledger, field, stored, book))
  return <span>{words.line(labelIn(ledger, field), from ?? '', to ?? '')}</span>
}

const PutBack = ({
  ledger,
  target,
  record,
  adopt,
  change: { field, before },
}: Pick<TabProps, 'ledger' | 'target' | 'record' | 'adopt'> & {
  readonly change: Change
}): ReactNode => {
  const book = useChoiceBook()
  const { message } = App.useApp()
  const label = labelIn(ledger, field)
  const update = useCommand('records.update', undefined, (written) => {
    adopt(written)
    message.success(words.isPutBack(label))
  })
  const own = ownFieldLabel(field)
  const value = storedValue(before)
  const putBack = (): void =>
    update.mutate({
      ...target,
      revision: record.revision,
      values: own === undefined ? { [field]: value } : {},
      extra: own === undefined ? {} : { [own]: String(value ?? '') },
    })
  return (
    <Button
      size="small"
      type="link"
      aria-label={words.putBackTo(label, textIn(ledger, field, before, book))}
      loading={update.isPending}
      onClick={putBack}
    >
      {words.putBack}
    </Button>
  )
}
