import { Alert, Button, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Answers, ImportPreview, Question } from '#shared/contract/imports.ts'
import { imports } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly answer: (answers: Answers) => void
}

/** What only a person can know, asked once; the file is read anew with her answers. */
export const Questions = ({ questions, answers, answer }: Props): ReactNode => {
  const [given, setGiven] = useState<Answers>(answers)
  if (questions.length === 0) return null
  return (
    <Alert
      type="warning"
      title={imports.questions}
      description={
        <div className="questions">
          {questions.map(({ id, text, choices, sheet }) => (
            <div key={id}>
              <span>
                {sheet} · {text}
              </span>
              <Select
                aria-label={text}
                value={given[id] ?? null}
                options={choices.map(({ value, label }) => ({ value, label }))}
                onChange={(value: string) => setGiven({ ...given, [id]: value })}
              />
            </div>
          ))}
          <Button
            type="primary"
            size="small"
            disabled={questions.every(({ id }) => given[id] === answers[id])}
            onClick={() => answer(given)}
          >
            {imports.answered}
          </Button>
        </div>
      }
    />
  )
}

/** The members and studios an import would add to the registers beside its own rows. */
export const Newcomers = ({
  newcomers,
}: {
  readonly newcomers: ImportPreview['newcomers']
}): ReactNode =>
  newcomers.length === 0 ? null : (
    <p className="newcomers">
      <span className="muted">{imports.newcomers}</span>
      {newcomers.map(({ ledger, name }) => (
        <Tag key={`${ledger}-${name}`}>
          {ledgerLabel(ledger)} {name}
        </Tag>
      ))}
    </p>
  )
