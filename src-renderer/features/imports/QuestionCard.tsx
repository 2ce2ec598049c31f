import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, InputNumber, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ImportPreview, Question } from '#shared/contract/imports.ts'
import { questions as words } from '../../i18n/import-plan.ts'
import { useImportDesk } from './desk-context.tsx'
import type { ImportFile } from './import-files.ts'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

/** The questions of a file that wait for an answer. */
export const openQuestions = (preview: ImportPreview, each: ImportFile): readonly Question[] => {
  const answered = new Set(
    each.corrections.flatMap((said) => (said.kind === 'answer' ? [said.question] : [])),
  )
  return preview.questions.filter(({ id }) => !answered.has(id))
}

/** What only a person can know, one plain question at a time with its answers as buttons. */
export const QuestionCard = (props: Props): ReactNode => {
  const { desk } = useImportDesk()
  const open = openQuestions(props.preview, props.each)
  const [at, setAt] = useState(0)
  const shown = Math.min(at, open.length - 1)
  const question = open[shown]
  if (question === undefined) return null
  const answer = (value: string): void => {
    desk.correct(props.each.file.token, { kind: 'answer', question: question.id, value })
  }
  return (
    <section className="question-card" aria-label={words.title}>
      <header>
        <strong>{words.title}</strong>
        <span className="muted">{words.place(shown + 1, open.length)}</span>
        {open.length > 1 && (
          <Space.Compact>
            <Button
              size="small"
              icon={<LeftOutlined />}
              aria-label={words.former}
              disabled={shown === 0}
              onClick={() => setAt(shown - 1)}
            />
            <Button
              size="small"
              icon={<RightOutlined />}
              aria-label={words.next}
              disabled={shown === open.length - 1}
              onClick={() => setAt(shown + 1)}
            />
          </Space.Compact>
        )}
        <span className="muted">{words.later}</span>
      </header>
      <p>
        {question.sheet !== '' && <span className="muted">{question.sheet} · </span>}
        {question.text}
      </p>
      <div className="question-answers">
        {question.choices.map(({ value, label }) => (
          <Button key={value} size="large" onClick={() => answer(value)}>
            {label}
          </Button>
        ))}
        {question.free === 'year' && <YearAnswer key={question.id} answer={answer} />}
      </div>
    </section>
  )
}

const YearAnswer = ({ answer }: { readonly answer: (value: string) => void }): ReactNode => {
  const [year, setYear] = useState<number | null>(null)
  const send = (): void => {
    if (year !== null) answer(String(year))
  }
  return (
    <Space.Compact>
      <InputNumber<number>
        size="large"
        aria-label={words.year}
        placeholder={words.year}
        min={1949}
        max={2099}
        precision={0}
        controls={false}
        value={year}
        onChange={setYear}
        onPressEnter={send}
      />
      <Button size="large" disabled={year === null} onClick={send}>
        {words.yearOk}
      </Button>
    </Space.Compact>
  )
}
