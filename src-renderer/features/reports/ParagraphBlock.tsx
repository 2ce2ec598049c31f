import { EditOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  type ReportBlock,
  type ReportDocument,
  type ReportSentence,
  segmentsText,
  sentenceText,
} from '#shared/domain/report.ts'
import { usePhrases } from '../../api/use-phrases.ts'
import { reports as words } from '../../i18n/reports.ts'
import { PhraseArea } from '../../ui/PhraseArea.tsx'
import { FigureMark } from './FigureMark.tsx'
import { withSigns } from './figure-signs.ts'
import type { Change } from './use-report.ts'

type Paragraph = Extract<ReportBlock, { kind: 'paragraph' }>

interface Props {
  readonly block: Paragraph
  readonly frame: ReportDocument
  readonly change: Change
}

/** Sentences one after the other, their figures marked; or each in a box of its own while it is edited. */
export const ParagraphBlock = ({ block, frame, change }: Props): ReactNode => {
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <Editing block={block} change={change} close={() => setEditing(false)} />
  return (
    <div className="report-paragraph">
      <p>
        {block.sentences.map((sentence) => (
          <Sentence key={sentence.id} sentence={sentence} frame={frame} />
        ))}
      </p>
      <Button
        className="report-edit"
        type="text"
        size="small"
        icon={<EditOutlined />}
        onClick={() => setEditing(true)}
      >
        {words.edit}
      </Button>
    </div>
  )
}

const Sentence = ({
  sentence,
  frame,
}: {
  readonly sentence: ReportSentence
  readonly frame: ReportDocument
}): ReactNode => {
  if (sentence.edited !== null)
    return (
      <span className="report-edited" title={words.edited}>
        {sentence.edited}
      </span>
    )
  return withSigns(sentence.made).map(({ segment, sign }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other name
    <span key={at} className={sign === '' ? undefined : 'report-kept'}>
      <FigureMark segment={segment} frame={frame} />
      {sign}
    </span>
  ))
}

const Editing = ({
  block: { sentences },
  change,
  close,
}: {
  readonly block: Paragraph
  readonly change: Change
  readonly close: () => void
}): ReactNode => {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(sentences.map((sentence) => [sentence.id, sentenceText(sentence)])),
  )
  const phrases = usePhrases('report')
  const type = (id: string, text: string): void => setTexts((former) => ({ ...former, [id]: text }))
  const save = async (): Promise<void> => {
    const changed = sentences.filter((sentence) => texts[sentence.id] !== sentenceText(sentence))
    const isDone =
      changed.length === 0 ||
      (await change(changed.map(({ id }) => ({ kind: 'sentence', id, text: texts[id] ?? null }))))
    if (isDone) close()
  }
  return (
    <div className="report-editing">
      {sentences.map((sentence, at) => (
        <div key={sentence.id} className="report-box">
          <PhraseArea
            aria-label={words.sentence(at + 1)}
            value={texts[sentence.id] ?? ''}
            phrases={phrases}
            onText={(text) => type(sentence.id, text)}
          />
          {texts[sentence.id] !== segmentsText(sentence.made) && (
            <span>
              <Tag>{words.edited}</Tag>
              <Button
                size="small"
                type="link"
                onClick={() => type(sentence.id, segmentsText(sentence.made))}
              >
                {words.restore}
              </Button>
            </span>
          )}
        </div>
      ))}
      <div className="report-buttons">
        <Button type="primary" onClick={save}>
          {words.save}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </div>
  )
}
