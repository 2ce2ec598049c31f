import { Button, Popconfirm, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { corrections as words } from '../../i18n/import-plan.ts'
import { imports } from '../../i18n/imports.ts'
import { useImportDesk } from './desk-context.tsx'
import type { ImportFile } from './import-files.ts'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

/** Everything said about the file, newest first; each can be taken back by itself. */
export const CorrectionList = ({ each, preview }: Props): ReactNode => {
  const { desk } = useImportDesk()
  const said = preview.corrections.map((correction, at) => ({ ...correction, at })).toReversed()
  const without = (at: number): void => {
    desk.recorrect(
      each.file.token,
      each.corrections.filter((_, other) => other !== at),
    )
  }
  if (said.length === 0)
    return (
      <p className="empty-note">
        {words.none}
        {each.former.length > 0 && (
          <Button type="link" onClick={() => desk.takeBack(each.file.token)}>
            {words.putBack}
          </Button>
        )}
      </p>
    )
  return (
    <section className="correction-list" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <Popconfirm
          title={words.takeBackAll}
          okText={words.takeBackAll}
          cancelText={imports.cancel}
          onConfirm={() => desk.recorrect(each.file.token, [])}
        >
          <Button>{words.takeBackAll}</Button>
        </Popconfirm>
      </header>
      <ol>
        {said.map(({ at, text, used }) => (
          <li key={at}>
            <span>{text}</span>
            {at < preview.recalled && <Tag>{words.recalled}</Tag>}
            {!used && <Tag color="orange">{words.unused}</Tag>}
            <Button type="link" onClick={() => without(at)}>
              {words.takeBack}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
