import './imports.css'
import './sheet/sheet-grid.css'
import './plan.css'
import './sheet/sheet-panel.css'
import './issues/issues.css'
import { App, Button, Steps, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { imports, summary } from '../../i18n/imports.ts'
import { useImportDesk } from './desk-context.tsx'
import { FilePreview } from './FilePreview.tsx'
import { FileWork } from './FileWork.tsx'
import { ImportResult } from './ImportResult.tsx'
import { ImportSummary } from './ImportSummary.tsx'
import { type ImportFile, previewOf, type Stage, stepOf } from './import-files.ts'
import { openQuestions } from './QuestionCard.tsx'
import { StartPanel } from './StartPanel.tsx'
import { useConfirmWrite } from './use-confirm-write.ts'
import { type PickFiles, usePickFiles } from './use-pick-files.ts'

/** The tab beside the files that tells of all of them. */
const SUMMARY = 'summary'

/** Old ledgers in: choose, look, confirm — and take back. */
export const ImportPage = (): ReactNode => {
  const { files } = useImportDesk()
  const [chosen, setChosen] = useState<string>()
  const pick = usePickFiles()
  const step = stepOf(files)
  return (
    <div className="page import-page">
      <div className="list-tools">
        <h1>{imports.title}</h1>
        <Steps
          className="import-steps"
          size="small"
          current={step}
          items={imports.steps.map((title) => ({ title }))}
        />
        {step > 0 && (
          <FilesButtons pick={pick} isDone={step === 2} showAll={() => setChosen(SUMMARY)} />
        )}
      </div>
      {step === 0 ? (
        <StartPanel pick={pick} />
      ) : (
        <Files files={files} chosen={chosen ?? (step === 2 ? SUMMARY : '')} choose={setChosen} />
      )}
    </div>
  )
}

interface FilesProps {
  readonly files: readonly ImportFile[]
  readonly chosen: string
  readonly choose: (tab: string) => void
}

const Files = ({ files, chosen, choose }: FilesProps): ReactNode => {
  const isSeveral = files.length > 1
  const hasSummary = isSeveral && files.some(({ stage }) => stage.kind === 'applied')
  const isSummary = hasSummary && chosen === SUMMARY
  const active = files.find(({ file }) => file.token === chosen) ?? files[0]
  return (
    <>
      {isSeveral && (
        <Tabs
          type="card"
          size="small"
          activeKey={isSummary ? SUMMARY : (active?.file.token ?? '')}
          onChange={choose}
          items={[
            ...(hasSummary ? [{ key: SUMMARY, label: summary.title }] : []),
            ...files.map((each) => ({ key: each.file.token, label: <FileLabel each={each} /> })),
          ]}
        />
      )}
      {isSummary && <ImportSummary files={files} look={choose} />}
      {!isSummary && active !== undefined && <FileBody key={active.file.token} each={active} />}
    </>
  )
}

const FileLabel = ({ each: { file, stage } }: { readonly each: ImportFile }): ReactNode => (
  <span className={`file-label file-${stage.kind}`} title={file.name}>
    <span>{file.name}</span>
    {stage.kind === 'applied' && <em>{imports.applied}</em>}
    {questionsOf(stage) > 0 && <em className="open">{imports.open(questionsOf(stage))}</em>}
  </span>
)

/** What a person must answer before all rows of a file can be taken. */
const questionsOf = (stage: Stage): number => previewOf(stage)?.questions.length ?? 0

const FileBody = ({ each }: { readonly each: ImportFile }): ReactNode => {
  const { stage } = each
  if (stage.kind === 'applied') return <ImportResult result={stage.result} leftOut={stage} />
  const preview = previewOf(stage)
  return preview === undefined || stage.kind === 'applying' ? (
    <FileWork each={each} />
  ) : (
    <FilePreview each={each} preview={preview} />
  )
}

const isApplying = ({ stage }: ImportFile): boolean => stage.kind === 'applying'

/** Writes every file that is ready, and shows all results then; questions left open are told before. */
const useApplyAll = (ready: readonly ImportFile[], showAll: () => void): (() => void) => {
  const { desk } = useImportDesk()
  const confirm = useConfirmWrite()
  const write = async (): Promise<void> => {
    await desk.applyAll()
    showAll()
  }
  return () =>
    confirm(
      ready.reduce((sum, each) => sum + openIn(each), 0),
      write,
    )
}

const openIn = (each: ImportFile): number => {
  const preview = previewOf(each.stage)
  return preview === undefined ? 0 : openQuestions(preview, each).length
}

const FilesButtons = ({
  pick,
  isDone,
  showAll,
}: {
  readonly pick: PickFiles
  readonly isDone: boolean
  /** All that could be written is. */
  readonly showAll: () => void
}): ReactNode => {
  const { modal } = App.useApp()
  const { desk, files } = useImportDesk()
  const ready = files.filter(({ stage }) => stage.kind === 'ready')
  const applyAll = useApplyAll(ready, showAll)
  const leave = (): void => {
    if (isDone) {
      desk.clear()
      return
    }
    modal.confirm({
      title: imports.discard,
      content: imports.discardConfirm,
      okText: imports.discard,
      cancelText: imports.cancel,
      onOk: desk.clear,
    })
  }
  return (
    <div className="list-tools-right">
      {ready.length > 1 && (
        <Button onClick={applyAll} loading={files.some(isApplying)}>
          {imports.confirmAll}
        </Button>
      )}
      <Button onClick={pick.files}>{imports.choose}</Button>
      <Button type={isDone ? 'primary' : 'default'} onClick={leave}>
        {isDone ? imports.another : imports.discard}
      </Button>
    </div>
  )
}
