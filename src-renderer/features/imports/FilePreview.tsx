import { Alert, Button, Select, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ImportPreview, SheetReading } from '#shared/contract/imports.ts'
import { isLedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useProgress } from '../../api/use-progress.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { errorSentence } from '../../i18n/errors.ts'
import { imports, phaseWords, skippedWords } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { type ImportFile, previewOf, writtenCount } from './import-files.ts'
import { Newcomers, Questions } from './Questions.tsx'
import { SheetPanel } from './SheetPanel.tsx'
import type { Importing } from './use-import.ts'

interface Props {
  readonly each: ImportFile
  readonly importing: Importing
}

/** What the program understood of one file, before anything of it is written. */
export const FilePreview = ({ each, importing }: Props): ReactNode => {
  const { stage, decisions } = each
  const isBusy = stage.kind === 'reading' || stage.kind === 'applying'
  const progress = useProgress(isBusy)
  const preview = previewOf(stage)
  if (stage.kind === 'failed') return <Failed each={each} importing={importing} />
  if (preview === undefined || stage.kind === 'applying')
    return (
      <Waiting text={progress === undefined ? phaseWords.reading : phaseWords[progress.phase]} />
    )
  const count = writtenCount(preview, decisions.maybe)
  return (
    <div className="file-preview" aria-busy={isBusy}>
      <div className="file-preview-head">
        <LedgerSelect each={each} importing={importing} />
        {preview.sheets.some(({ counts }) => counts.maybe > 0) && (
          <MaybeSelect each={each} importing={importing} />
        )}
        {progress !== undefined && <span className="muted">{phaseWords[progress.phase]}</span>}
        <Button onClick={() => importing.remove(each)}>{imports.remove}</Button>
        <Button
          type="primary"
          disabled={count === 0}
          loading={isBusy}
          onClick={() => importing.apply(each)}
        >
          {count === 0 ? imports.nothing : imports.confirmCount(count)}
        </Button>
      </div>
      {preview.importedBefore && <Alert type="info" showIcon title={imports.importedBefore} />}
      <Questions
        key={preview.plan}
        questions={preview.questions}
        answers={decisions.answers}
        answer={(answers) => importing.decide(each, { answers })}
      />
      <Newcomers newcomers={preview.newcomers} />
      <Sheets preview={preview} />
    </div>
  )
}

const Failed = ({ each, importing }: Props): ReactNode => (
  <Alert
    type="error"
    showIcon
    title={each.file.name}
    description={each.stage.kind === 'failed' ? errorSentence(each.stage.error) : ''}
    action={<Button onClick={() => importing.remove(each)}>{imports.remove}</Button>}
  />
)

const AUTO = ''

const LedgerSelect = ({ each, importing }: Props): ReactNode => (
  <div className="inline-label">
    <span>{imports.ledger}</span>
    <Select<string>
      aria-label={imports.ledger}
      className="ledger-select"
      value={each.decisions.ledger ?? AUTO}
      options={[
        { value: AUTO, label: imports.autoLedger },
        ...ledgerIds.map((id) => ({ value: id, label: ledgerOf(id).label })),
      ]}
      onChange={(id) => importing.decide(each, { ledger: isLedgerId(id) ? id : undefined })}
    />
  </div>
)

const MaybeSelect = ({ each, importing }: Props): ReactNode => (
  <div className="inline-label">
    <span>{imports.maybe}</span>
    <Select<'create' | 'skip'>
      aria-label={imports.maybe}
      value={each.decisions.maybe}
      options={[
        { value: 'create', label: imports.maybeCreate },
        { value: 'skip', label: imports.maybeSkip },
      ]}
      onChange={(maybe) => importing.decide(each, { maybe })}
    />
  </div>
)

const sheetLabel = ({ sheet, ledger }: SheetReading): string =>
  ledger === null ? imports.sheetNotTaken(sheet) : `${sheet} → ${ledgerLabel(ledger)}`

const Sheets = ({ preview }: { readonly preview: ImportPreview }): ReactNode => {
  const taken = preview.sheets.find(({ ledger }) => ledger !== null) ?? preview.sheets[0]
  const [chosen, setChosen] = useState(taken?.sheet)
  const active = preview.sheets.find(({ sheet }) => sheet === chosen) ?? taken
  if (active === undefined) return null
  return (
    <>
      <Tabs
        size="small"
        activeKey={active.sheet}
        onChange={setChosen}
        items={preview.sheets.map((reading) => ({
          key: reading.sheet,
          label: sheetLabel(reading),
        }))}
      />
      {active.skipped !== null && <Alert type="info" title={skippedWords[active.skipped]} />}
      <SheetPanel key={`${preview.plan}-${active.sheet}`} plan={preview.plan} reading={active} />
    </>
  )
}
