import { Alert, App, Button, Segmented, Select } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { corrections as correctionWords } from '../../i18n/import-plan.ts'
import { imports } from '../../i18n/imports.ts'
import { CorrectionList } from './CorrectionList.tsx'
import { useImportDesk } from './desk-context.tsx'
import { FileNotes } from './FileNotes.tsx'
import { type ImportFile, sumCounts, writtenCount } from './import-files.ts'
import { PeopleList } from './people/PeopleList.tsx'
import { PlanView } from './plan/PlanView.tsx'
import { openQuestions, QuestionCard } from './QuestionCard.tsx'
import { SheetsView } from './sheet/SheetsView.tsx'
import { useConfirmWrite } from './use-confirm-write.ts'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

type View = keyof typeof imports.views

/** What the program understood of one file, before anything of it is written. */
export const FilePreview = (props: Props): ReactNode => {
  const { each, preview } = props
  const [view, setView] = useState<View>('sheet')
  const takeBackLast = useTakeBackLast(each)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that works wherever the focus is
    <div
      className="file-preview"
      aria-busy={each.stage.kind === 'correcting'}
      onKeyDown={takeBackLast}
    >
      <Head {...props} view={view} setView={setView} />
      {preview.importedBefore && preview.recalled === 0 && (
        <Alert type="info" showIcon title={imports.importedBefore} />
      )}
      {preview.recalled > 0 && (
        <Alert type="info" showIcon closable title={imports.recalled(preview.recalled)} />
      )}
      <QuestionCard each={each} preview={preview} />
      {view === 'sheet' && <SheetsView each={each} preview={preview} />}
      {view === 'plan' && <PlanView each={each} preview={preview} />}
      {view === 'people' && <PeopleList each={each} preview={preview} />}
      {view === 'corrections' && <CorrectionList each={each} preview={preview} />}
    </div>
  )
}

/** An empty field, as the one over a chosen cell, has nothing of its own to take back. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.value !== ''

/** Ctrl+Z takes back the last change of what was said about the file. */
const useTakeBackLast = (each: ImportFile): ((event: KeyboardEvent) => void) => {
  const { desk } = useImportDesk()
  const { message } = App.useApp()
  return (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (!isUndo || isTyping(event)) return
    event.preventDefault()
    if (desk.takeBack(each.file.token)) message.info(correctionWords.tookBack)
  }
}

interface HeadProps extends Props {
  readonly view: View
  readonly setView: (view: View) => void
}

const Head = ({ each, preview, view, setView }: HeadProps): ReactNode => {
  const { desk } = useImportDesk()
  const counts: Readonly<Record<View, number | undefined>> = {
    sheet: undefined,
    plan: undefined,
    people: preview.people.filter(({ decision }) => decision.by === 'nobody').length,
    corrections: each.corrections.length,
  }
  const labelOf = (id: View): string =>
    counts[id] === undefined || counts[id] === 0
      ? imports.views[id]
      : `${imports.views[id]} ${counts[id]}`
  const views: readonly View[] = ['sheet', 'plan', 'people', 'corrections']
  return (
    <div className="file-preview-head">
      <Segmented<View>
        value={view}
        onChange={setView}
        options={views.map((id) => ({ value: id, label: labelOf(id) }))}
      />
      <FileNotes preview={preview} />
      {each.stage.kind === 'correcting' && (
        <span className="muted" role="status">
          {imports.correcting}
        </span>
      )}
      <div className="list-tools-right">
        {sumCounts(preview).maybe > 0 && <MaybeSelect each={each} />}
        <Button title={imports.removeTitle} onClick={() => desk.remove(each.file.token)}>
          {imports.remove}
        </Button>
        <ConfirmButton each={each} preview={preview} />
      </div>
    </div>
  )
}

const ConfirmButton = ({ each, preview }: Props): ReactNode => {
  const { desk } = useImportDesk()
  const confirm = useConfirmWrite()
  const count = writtenCount(preview, each.maybe)
  const open = openQuestions(preview, each).length
  const ask = (): void => confirm(open, () => desk.apply(each.file.token))
  return (
    <Button
      type="primary"
      disabled={count === 0 || each.stage.kind !== 'ready'}
      loading={each.stage.kind === 'correcting'}
      onClick={ask}
    >
      {count === 0 ? imports.nothing : imports.confirmCount(count)}
    </Button>
  )
}

const MaybeSelect = ({ each }: { readonly each: ImportFile }): ReactNode => {
  const { desk } = useImportDesk()
  return (
    <div className="inline-label">
      <span>{imports.maybe}</span>
      <Select<'create' | 'skip'>
        aria-label={imports.maybe}
        value={each.maybe}
        options={[
          { value: 'create', label: imports.maybeCreate },
          { value: 'skip', label: imports.maybeSkip },
        ]}
        onChange={(maybe) => desk.setMaybe(each.file.token, maybe)}
      />
    </div>
  )
}
