import { Input, Tag } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Sheet } from '#shared/domain/score.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { assessment as words } from '../../i18n/assessment.ts'

interface Props {
  readonly sheets: readonly Sheet[]
  readonly active: string
  readonly choose: (id: string) => void
}

const byPinyin = new Intl.Collator('zh-CN')

/** Everyone who has a sheet, by name: nobody is ranked on a screen. */
export const SubjectList = ({ sheets, active, choose }: Props): ReactNode => {
  const [typed, setTyped] = useState('')
  const { namesakes } = useChoiceBook()
  const nameOf = ({ id, name }: Sheet['subject']): string =>
    namesakes?.labelOf({ name, memberId: id }) ?? name
  const ordered = useMemo(
    () => sheets.toSorted((a, b) => byPinyin.compare(a.subject.name, b.subject.name)),
    [sheets],
  )
  const shown = ordered.filter(({ subject }) => nameOf(subject).includes(typed.trim()))
  return (
    <aside className="subject-list">
      <Input
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="muted">{words.order}</p>
      <ul>
        {shown.map((sheet) => (
          <li key={sheet.subject.id}>
            <button
              type="button"
              aria-current={sheet.subject.id === active}
              onClick={() => choose(sheet.subject.id)}
            >
              <span>{nameOf(sheet.subject)}</span>
              <Outcome sheet={sheet} />
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** How a sheet stands: its grade where the scheme gives one, else how many of its quotas are met. */
export const Outcome = ({ sheet }: { readonly sheet: Sheet }): ReactNode => {
  const quotas = sheet.lines.filter(({ met }) => met !== null)
  const met = quotas.filter((line) => line.met === true).length
  if (quotas.length === 0) return <Tag>{sheet.grade || sheet.total}</Tag>
  const isMet = met === quotas.length
  return (
    <Tag color={isMet ? 'green' : 'orange'}>
      {sheet.grade || (isMet ? words.met : words.unmet)} {met}/{quotas.length}
    </Tag>
  )
}
