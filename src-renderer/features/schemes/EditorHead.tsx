import { ArrowLeftOutlined, RedoOutlined, SaveOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, App, Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { SchemeFault } from '#shared/contract/schemes.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { isCallError } from '../../api/call-error.ts'
import { useCommand } from '../../api/use-call.ts'
import { schemeWords as words } from '../../i18n/schemes.ts'
import type { Opened } from './opened.ts'
import type { DraftAction, DraftHistory } from './use-draft.ts'

interface HeadProps {
  readonly opened: Opened
  readonly history: DraftHistory
  readonly step: (action: DraftAction) => void
  readonly fault: SchemeFault | null
  readonly goTo: (id: string) => void
}

/** Name, way back, undo and save; what keeps the scheme from being saved stands right below. */
export const EditorHead = (props: HeadProps): ReactNode => {
  const { opened, history, fault, goTo } = props
  const go = useNavigate()
  const readOnly = opened.origin === 'shipped'
  return (
    <>
      <div className="list-tools">
        <Button
          icon={<ArrowLeftOutlined />}
          aria-label={words.back}
          title={words.back}
          onClick={() => go('/schemes')}
        />
        <h1>{history.present.name}</h1>
        {readOnly ? <Tag>{words.origin.shipped}</Tag> : <EditTools {...props} />}
      </div>
      {readOnly && <Alert type="info" showIcon title={words.readOnly} />}
      {fault !== null && !readOnly && (
        <Alert
          type="warning"
          showIcon
          title={`${words.mustMend}${fault.message}`}
          action={
            fault.item !== '' && (
              <Button size="small" onClick={() => goTo(fault.item)}>
                {words.edit}
              </Button>
            )
          }
        />
      )}
      <Cautions scheme={history.present} />
    </>
  )
}

const EditTools = ({ opened, history, step, fault }: HeadProps): ReactNode => {
  const { message } = App.useApp()
  const { present, saved, past, future } = history
  const isDirty = present !== saved
  const save = useCommand('schemes.save', (error) => {
    if (!isCallError(error, 'stale-write')) return false
    message.warning(words.stale)
    return true
  })
  const keep = (): void =>
    save.mutate(
      { scheme: present, revision: opened.revision },
      {
        onSuccess: () => {
          step({ kind: 'saved', scheme: present })
          message.success(words.saved)
        },
      },
    )
  return (
    <div className="list-tools-right">
      {isDirty && <span className="muted">{words.unsaved}</span>}
      <Button
        icon={<UndoOutlined />}
        disabled={past.length === 0}
        onClick={() => step({ kind: 'undo' })}
      >
        {words.undo}
      </Button>
      <Button
        icon={<RedoOutlined />}
        disabled={future.length === 0}
        onClick={() => step({ kind: 'redo' })}
      >
        {words.redo}
      </Button>
      <Button
        type="primary"
        icon={<SaveOutlined />}
        disabled={!isDirty || fault !== null}
        loading={save.isPending}
        onClick={keep}
      >
        {words.save}
      </Button>
    </div>
  )
}

/** What whoever adopts the scheme has to know, and what of the original is not in it. */
const Cautions = ({ scheme }: { readonly scheme: Scheme }): ReactNode => {
  const { notes, cut } = scheme
  if (notes.length === 0 && cut.length === 0) return null
  return (
    <details className="scheme-cautions">
      <summary>{words.notes(notes.length, cut.length)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {cut.length > 0 && (
        <>
          <p>{words.cut}</p>
          <ul>
            {cut.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
