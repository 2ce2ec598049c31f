import { Alert, App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { isDecided } from '#shared/domain/assessment-status.ts'
import { useCommand } from '../../api/use-call.ts'
import { filingWords as words } from '../../i18n/assessment-filing.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { OverviewRow, YearOfScheme } from './chosen.ts'

interface Props {
  readonly of: YearOfScheme
  readonly name: string
  /** Members and studios: they are filed together. */
  readonly rows: readonly OverviewRow[]
  readonly close: () => void
  readonly show: () => void
}

const NAMED = 20

/** Says what filing means and who is not decided yet, before the year is filed. */
export const FilingDialog = ({ of, name, rows, close, show }: Props): ReactNode => {
  const { year, scheme } = of
  const [note, setNote] = useState('')
  const { message } = App.useApp()
  const file = useCommand('filings.create')
  const undecided = rows.filter(({ state, exempt }) => !exempt && !isDecided(state))
  const confirm = (): void =>
    file.mutate(
      { year, scheme, note: note.trim() },
      {
        onSuccess: () => {
          message.success(words.done(year))
          close()
        },
      },
    )
  return (
    <Dialog
      width={600}
      title={words.title(year, name)}
      okText={words.ok}
      cancelText={words.cancel}
      okButtonProps={{ disabled: undecided.length > 0, loading: file.isPending }}
      onOk={confirm}
      onCancel={close}
    >
      <ul className="filing-meaning">
        {words.meaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {undecided.length > 0 ? (
        <Undecided rows={undecided} show={show} />
      ) : (
        <>
          <Alert
            type="success"
            showIcon
            title={words.ready(rows.length)}
            description={exemptText(rows)}
          />
          <Input
            className="filing-note"
            aria-label={words.note}
            placeholder={words.note}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </>
      )}
    </Dialog>
  )
}

const exemptText = (rows: readonly OverviewRow[]): string | undefined => {
  const count = rows.filter(({ exempt }) => exempt).length
  return count === 0 ? undefined : words.exempt(count)
}

const Undecided = ({
  rows,
  show,
}: {
  readonly rows: readonly OverviewRow[]
  readonly show: () => void
}): ReactNode => {
  const names = rows
    .slice(0, NAMED)
    .map(({ subject }) => subject.name)
    .join('、')
  return (
    <Alert
      type="warning"
      showIcon
      title={words.undecided(rows.length)}
      description={rows.length > NAMED ? `${names}${words.more(rows.length)}` : names}
      action={
        <Button size="small" onClick={show}>
          {words.showUndecided}
        </Button>
      }
    />
  )
}
