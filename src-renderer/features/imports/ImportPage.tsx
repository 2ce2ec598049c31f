import './imports.css'
import './sheet-grid.css'
import { App, Button, Steps, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { imports } from '../../i18n/imports.ts'
import { BatchHistory } from './BatchHistory.tsx'
import { DropZone } from './DropZone.tsx'
import { FilePreview } from './FilePreview.tsx'
import { ImportResult } from './ImportResult.tsx'
import { type ImportFile, stepOf } from './import-files.ts'
import { type Importing, useImport } from './use-import.ts'

/** Old ledgers in: choose, look, confirm — and take back. */
export const ImportPage = (): ReactNode => {
  const { message } = App.useApp()
  const importing = useImport((text) => message.info(text))
  const step = stepOf(importing.files)
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
      </div>
      {step === 0 ? (
        <>
          <DropZone choose={importing.choose} drop={importing.drop} />
          <BatchHistory />
        </>
      ) : (
        <Files importing={importing} isDone={step === 2} />
      )}
    </div>
  )
}

const Files = ({
  importing,
  isDone,
}: {
  readonly importing: Importing
  readonly isDone: boolean
}): ReactNode => {
  const { files } = importing
  const [chosen, setChosen] = useState<string>()
  const active = files.find(({ file }) => file.token === chosen) ?? files[0]
  const ready = files.filter(({ stage }) => stage.kind === 'ready')
  return (
    <>
      <Tabs
        type="card"
        size="small"
        activeKey={active?.file.token ?? ''}
        onChange={setChosen}
        items={files.map(({ file, stage }) => ({
          key: file.token,
          label: <FileLabel name={file.name} stage={stage} />,
        }))}
        tabBarExtraContent={
          <FilesButtons canAll={ready.length > 1} isDone={isDone} importing={importing} />
        }
      />
      {active !== undefined && (
        <FileBody key={active.file.token} importing={importing} active={active} />
      )}
    </>
  )
}

const FilesButtons = ({
  canAll,
  isDone,
  importing,
}: {
  readonly canAll: boolean
  readonly isDone: boolean
  readonly importing: Importing
}): ReactNode => (
  <div className="import-buttons">
    {canAll && <Button onClick={importing.applyAll}>{imports.confirmAll}</Button>}
    <Button onClick={importing.choose}>{imports.choose}</Button>
    <Button onClick={importing.clear}>{isDone ? imports.another : imports.discard}</Button>
  </div>
)

const FileLabel = ({
  name,
  stage,
}: {
  readonly name: string
  readonly stage: ImportFile['stage']
}): ReactNode => (
  <span className={`file-label file-${stage.kind}`}>
    {name}
    {stage.kind === 'applied' && <em>{imports.applied}</em>}
  </span>
)

const FileBody = ({
  importing,
  active,
}: {
  readonly importing: Importing
  readonly active: ImportFile
}): ReactNode =>
  active.stage.kind === 'applied' ? (
    <ImportResult result={active.stage.result} />
  ) : (
    <FilePreview each={active} importing={importing} />
  )
