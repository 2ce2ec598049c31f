import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined } from '@ant-design/icons'
import { Button, Dropdown, Progress } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Input } from '#shared/contract/index.ts'
import { type PaperFiles, type PaperWork, usePaperFiles } from '../api/use-paper-files.ts'
import { useProgress } from '../api/use-progress.ts'
import { paperWords as words } from '../i18n/paper-files.ts'

interface Props {
  readonly of: Input<'papers.list'>
  readonly duplex: boolean
  /** The name of a PDF with all of them. */
  readonly name: string
  /** Whether there are several, so that each can be a file of its own. */
  readonly isMany: boolean
  readonly isDisabled?: boolean
}

/** Papers as PDF, Word or Excel: all in one file, or one each. */
export const PaperButtons = ({
  of,
  duplex,
  name,
  isMany,
  isDisabled = false,
}: Props): ReactNode => {
  const { work, save, stop } = usePaperFiles()
  const asked = (format: PaperFiles['format'], each: boolean): void =>
    void save({ of, duplex, name, format, each })
  if (work !== undefined) return <Working key={work.task} work={work} stop={stop} />
  return (
    <div className="paper-buttons">
      <FileButton
        text={words.pdf}
        eachText={isMany ? words.pdfEach : undefined}
        icon={<FilePdfOutlined />}
        isDisabled={isDisabled}
        save={(each) => asked('pdf', each)}
      />
      <FileButton
        text={words.word}
        eachText={isMany ? words.wordEach : undefined}
        icon={<FileWordOutlined />}
        isDisabled={isDisabled}
        save={(each) => asked('docx', each)}
      />
      <FileButton
        text={words.excel}
        eachText={undefined}
        icon={<FileExcelOutlined />}
        isDisabled={isDisabled}
        save={(each) => asked('xlsx', each)}
      />
    </div>
  )
}

const FileButton = ({
  text,
  eachText,
  icon,
  isDisabled,
  save,
}: {
  readonly text: string
  readonly eachText: string | undefined
  readonly icon: ReactNode
  readonly isDisabled: boolean
  readonly save: (each: boolean) => void
}): ReactNode => {
  const one = (
    <Button icon={icon} disabled={isDisabled} onClick={() => save(false)}>
      {text}
    </Button>
  )
  if (eachText === undefined) return one
  return (
    <Dropdown
      trigger={['click']}
      disabled={isDisabled}
      menu={{
        items: [
          { key: 'one', label: words.together(text) },
          { key: 'each', label: eachText },
        ],
        onClick: ({ key }) => save(key === 'each'),
      }}
    >
      <Button icon={icon}>{text}</Button>
    </Dropdown>
  )
}

/** How far it is, and a way out. */
const Working = ({
  work,
  stop,
}: {
  readonly work: PaperWork
  readonly stop: () => void
}): ReactNode => {
  const [isStopping, setStopping] = useState(false)
  const progress = useProgress(true)
  const own = progress?.task === work.task ? progress : undefined
  const { done, total } = own ?? { done: 0, total: 0 }
  const isPdf = work.format === 'pdf'
  return (
    <div className="paper-work" role="status">
      <span>{sentence({ isPdf, isStopping, done, total })}</span>
      <Progress
        percent={total > 0 ? Math.floor((done / total) * 100) : 100}
        showInfo={total > 0}
        status="active"
      />
      {isPdf && (
        <Button
          disabled={isStopping}
          onClick={() => {
            setStopping(true)
            stop()
          }}
        >
          {words.stop}
        </Button>
      )}
    </div>
  )
}

const sentence = ({
  isPdf,
  isStopping,
  done,
  total,
}: {
  readonly isPdf: boolean
  readonly isStopping: boolean
  readonly done: number
  readonly total: number
}): string => {
  if (isStopping) return words.stopping
  if (!isPdf) return words.writing
  return total > 0 ? words.printing(done, total) : words.preparing
}
