import { PaperClipOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { AssessmentEntry } from '#shared/domain/assessment.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { filingWords } from '../../i18n/assessment-filing.ts'
import { entryWords as words } from '../../i18n/assessment-sheet.ts'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { useLent } from './lent.ts'
import { useReason } from './reason.tsx'

interface Props {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}

/** What people added to what was counted, each with its reason, its person and its proof. */
export const EntryList = ({ of, opened }: Props): ReactNode => {
  const { entries } = opened
  if (entries.length === 0) return <p className="muted sheet-none">{words.nothing}</p>
  return (
    <ul className="entry-list">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} of={of} opened={opened} />
      ))}
    </ul>
  )
}

const Entry = ({ entry, of, opened }: Props & { readonly entry: AssessmentEntry }): ReactNode => {
  const [showsProof, setShowsProof] = useState(false)
  const { files } = useLent()
  const proof = useCall('attachments.list', { ledger: 'assessments', id: entry.id }).data
  const scheme = useCall('schemes.get', { id: of.scheme }).data?.scheme
  const item = scheme?.items.find(({ id }) => id === entry.item)
  const value = item?.value
  const raters = value?.kind === 'EXTERNAL_REVIEW' ? value.raters : []
  const rater = raters.find(({ code }) => code === entry.rater)?.label ?? ''
  return (
    <li>
      <div className="entry-line">
        <Tag>{words.kind[entry.kind]}</Tag>
        <strong>{item?.name ?? entry.item}</strong>
        <span className="entry-points">{entry.points}</span>
        <span className="muted">{[entry.on, rater, entry.person].filter(Boolean).join(' · ')}</span>
        <div className="list-tools-right">
          <Button
            size="small"
            icon={<PaperClipOutlined />}
            aria-expanded={showsProof}
            onClick={() => setShowsProof(!showsProof)}
          >
            {words.proof} {proof !== undefined && proof.length > 0 && proof.length}
          </Button>
          {opened.filing === null && <Remove entry={entry} opened={opened} />}
        </div>
      </div>
      {entry.reason !== '' && <p>{entry.reason}</p>}
      {showsProof && <div className="sheet-files">{files(entry.id)}</div>}
    </li>
  )
}

const Remove = ({
  entry,
  opened,
}: {
  readonly entry: AssessmentEntry
  readonly opened: OpenedSheet
}): ReactNode => {
  const { message } = App.useApp()
  const askReason = useReason()
  const remove = useCommand('entries.remove')
  const takeBack = async (): Promise<void> => {
    const reason = opened.needsReason ? await askReason() : ''
    if (reason === undefined) return
    remove.mutate({ id: entry.id, reason }, { onSuccess: () => message.success(words.removed) })
  }
  return (
    <Popconfirm
      title={words.removeTitle}
      description={words.removeText}
      okText={words.remove}
      cancelText={filingWords.cancel}
      onConfirm={() => void takeBack()}
    >
      <Button size="small" danger type="text" loading={remove.isPending}>
        {words.remove}
      </Button>
    </Popconfirm>
  )
}
