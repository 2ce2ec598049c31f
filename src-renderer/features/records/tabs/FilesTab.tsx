import { PaperClipOutlined, WarningOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { FileRef } from '#shared/bridge.ts'
import type { Attachment } from '#shared/contract/desk.ts'
import { formsOf } from '#shared/ledgers/forms.ts'
import { useHost } from '../../../api/host-context.tsx'
import { useCall } from '../../../api/use-call.ts'
import { files as words } from '../../../i18n/drawer.ts'
import { DropTarget } from '../../../ui/DropTarget.tsx'
import { useErrorNotice } from '../../../ui/error-notice.tsx'
import './tabs.css'
import { type FilesTarget, RemovedFiles } from './RemovedFiles.tsx'

interface Props {
  /** A record, or a sheet of an assessment whose proof it is. */
  readonly target: FilesTarget
}

/** The files that belong to a record: dropped in, handed out, removed; a lost one is said. */
export const FilesTab = ({ target }: Props): ReactNode => {
  const { call, bridge } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isBusy, setBusy] = useState(false)
  const { data, refetch } = useCall('attachments.list', target)
  const doing = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      tell(error)
    } finally {
      // After a refusal most of all: the file may have gone from its place.
      await refetch()
      setBusy(false)
    }
  }
  const add = async (taken: readonly FileRef[]): Promise<void> => {
    for (const { token } of taken) await call('attachments.create', { ...target, file: token })
    if (taken.length > 0) message.success(words.added(taken.length))
  }
  const hand = async ({ id }: Attachment): Promise<void> => {
    const file = await call('attachments.export', { id })
    if (await bridge.saveFile(file)) message.success(words.kept(file.name))
  }
  const open = async ({ id }: Attachment): Promise<void> => {
    const file = await call('attachments.export', { id })
    if (await bridge.openFile(file)) message.info(words.opened)
    else if (await bridge.saveFile(file)) message.info(words.savedInstead(file.name))
  }
  const remove = async ({ id, name }: Attachment): Promise<void> => {
    await call('attachments.remove', { id })
    message.success(words.removed(name))
  }
  return (
    <div className="files-tab">
      <DropTarget
        className="file-drop"
        label={words.drop}
        hint={
          <span className="muted">
            {words.hint}
            {formsOf(target.ledger).some(({ photos }) => photos) && words.photoHint}
          </span>
        }
        isBusy={isBusy}
        choose={() => doing(async () => add(await bridge.pickFiles({ accept: [], several: true })))}
        drop={(dropped) => doing(async () => add(await bridge.takeFiles(dropped)))}
      />
      {data?.length === 0 && <p className="muted">{words.nothing}</p>}
      <ul className="file-list">
        {data?.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            isBusy={isBusy}
            open={() => doing(() => open(file))}
            hand={() => doing(() => hand(file))}
            remove={() => doing(() => remove(file))}
          />
        ))}
      </ul>
      <RemovedFiles target={target} />
    </div>
  )
}

interface LineProps {
  readonly file: Attachment
  readonly isBusy: boolean
  readonly open: () => void
  readonly hand: () => void
  readonly remove: () => void
}

const FileLine = ({ file, isBusy, open, hand, remove }: LineProps): ReactNode => (
  <li>
    <PaperClipOutlined aria-hidden />
    <span className="file-name">{file.name}</span>
    <span className="muted">
      {words.size(file.size)} · {dayjs(file.addedAt).format('YYYY-MM-DD HH:mm')}
    </span>
    {file.missing ? (
      <span className="file-missing" role="alert">
        <WarningOutlined aria-hidden /> {words.missing}
      </span>
    ) : (
      <>
        <Button size="small" disabled={isBusy} onClick={open}>
          {words.open}
        </Button>
        <Button size="small" disabled={isBusy} onClick={hand}>
          {words.export}
        </Button>
      </>
    )}
    <Popconfirm
      title={words.removeTitle(file.name)}
      description={file.missing ? undefined : words.removeText}
      okText={words.remove}
      cancelText={words.removeCancel}
      onConfirm={remove}
    >
      <Button size="small" type="text" danger disabled={isBusy}>
        {words.remove}
      </Button>
    </Popconfirm>
  </li>
)
