import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { paperRoute } from '#shared/contract/paper-route.ts'
import type { PaperRequest } from '#shared/contract/papers.ts'
import { useCommand } from '../api/use-call.ts'
import { printing as words } from '../i18n/printing.ts'

/** Lifts the masks from papers with numbers of persons, which is written to the history. */
export const MaskSwitch = ({
  of,
  isDuplex,
}: {
  readonly of: PaperRequest
  readonly isDuplex: boolean
}): ReactNode => {
  const go = useNavigate()
  const reveal = useCommand('papers.reveal')
  if (!('pass' in of) || of.blank) return null
  const show = (pass: string): void => {
    void go(paperRoute({ ...of, pass }, { duplex: isDuplex }), { replace: true })
  }
  if (of.pass !== '') return <Button onClick={() => show('')}>{words.maskAgain}</Button>
  return (
    <Popconfirm
      title={words.revealTitle}
      description={words.revealNote}
      okText={words.revealYes}
      cancelText={words.revealNo}
      onConfirm={() => reveal.mutate({ of }, { onSuccess: ({ pass }) => show(pass) })}
    >
      <Button>{words.reveal}</Button>
    </Popconfirm>
  )
}
