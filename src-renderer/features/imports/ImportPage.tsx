import './imports.css'
import './sheet/sheet-grid.css'
import './plan.css'
import './sheet/sheet-panel.css'
import './issues/issues.css'
import { App, Button, Steps, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { imports } from '../../i18n/imports.ts'
import { useImportDesk } from './desk-context.tsx'
import { FilePreview } from './FilePreview.tsx'
import { FileWork } from './FileWork.tsx'
import { ImportResult } from './ImportResult.tsx'
import { type ImportFile, previewOf, type Stage, stepOf } from './import-files.ts'
import { StartPanel } from './StartPanel.tsx'
import { type PickFiles, usePickFiles } from './use-pick-files.ts'

/** Old ledgers in: choose, look, confirm — and take back. */
export const ImportPage = (): ReactNode => {
  const { files } = useImportDesk()
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
        {step > 0 && <FilesButtons pick={pick} isDone={step === 2} />}
      </div>
      {step === 0 ? <StartPanel pick={pick} /> : <Files files={files} />}
    </div>
  )
}

const Files = ({ files }: { readonly files: readonly ImportFile[] }): ReactNode => {
  const [chosen, setChosen] = useState<string>()
  const active = files.find(({ file }) => file.token === chosen) ?? files[0]
  return (
    <>
      {files.length > 1 && (
        <Tabs
          type="card"
          size="small"
          activeKey={active?.file.token ?? ''}
          onChange={setChosen}
          items={files.map((each) => ({ key: each.file.token, label: <FileLabel each={each} /> }))}
        />
      )}
      {active !== undefined && <FileBody key={active.file.token} each={active} />}
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
  if (stage.kind === 'applied')
    return <ImportResult result={stage.result} leftovers={stage.leftovers} />
  const preview = previewOf(stage)
  return preview === undefined || stage.kind === 'applying' ? (
    <FileWork each={each} />
  ) : (
    <FilePreview each={each} preview={preview} />
  )
}

const isApplying = ({ stage }: ImportFile): boolean => stage.kind === 'applying'

const FilesButtons = ({
  pick,
  isDone,
}: {
  readonly pick: PickFiles
  readonly isDone: boolean
}): ReactNode => {
  const { modal } = App.useApp()
  const { desk, files } = useImportDesk()
  const ready = files.filter(({ stage }) => stage.kind === 'ready')
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
        <Button onClick={desk.applyAll} loading={files.some(isApplying)}>
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
