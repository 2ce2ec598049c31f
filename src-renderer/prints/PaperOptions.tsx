import { Button, Checkbox, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { paperRoute } from '#shared/contract/paper-route.ts'
import type { PaperRequest } from '#shared/contract/papers.ts'
import { useCommand } from '../api/use-call.ts'
import { printDesk } from '../i18n/print-desk.ts'
import { printing as words } from '../i18n/printing.ts'
import { BlankOptions } from './BlankOptions.tsx'

/** What can be chosen about what stands on a paper: numbers of persons, the version for the board. */
export const PaperOptions = ({ of }: { readonly of: PaperRequest }): ReactNode => {
  const go = useNavigate()
  const show = (other: PaperRequest): void => void go(paperRoute(other), { replace: true })
  return (
    <>
      {of.form === 'roster' && (
        <Checkbox
          checked={of.public}
          onChange={({ target }) => show({ ...of, public: target.checked, pass: '' })}
        >
          {words.public}
        </Checkbox>
      )}
      {of.form === 'record' && of.blank && <BlankOptions of={of} show={show} />}
      {'pass' in of && !of.blank && <MaskSwitch of={of} show={show} />}
    </>
  )
}

/** Lifts the masks from papers with numbers of persons, which is written to the history. */
const MaskSwitch = ({
  of,
  show,
}: {
  readonly of: Extract<PaperRequest, { pass: string }>
  readonly show: (of: PaperRequest) => void
}): ReactNode => {
  const reveal = useCommand('papers.reveal')
  const isMasked = of.pass === ''
  return (
    <div className="desk-field">
      <span>{printDesk.masks}</span>
      <span className="desk-masks">
        {isMasked ? printDesk.masked : printDesk.revealed}
        {isMasked ? (
          <Popconfirm
            title={words.revealTitle}
            description={words.revealNote}
            okText={words.revealYes}
            cancelText={words.revealNo}
            onConfirm={() =>
              reveal.mutate({ of }, { onSuccess: ({ pass }) => show({ ...of, pass }) })
            }
          >
            <Button size="small">{words.reveal}</Button>
          </Popconfirm>
        ) : (
          <Button size="small" onClick={() => show({ ...of, pass: '' })}>
            {words.maskAgain}
          </Button>
        )}
      </span>
    </div>
  )
}
