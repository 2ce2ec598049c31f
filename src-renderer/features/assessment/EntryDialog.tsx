import { App, DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { AssessmentEntry } from '#shared/domain/assessment.ts'
import type { SchemeItem } from '#shared/domain/scheme.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import { useCommand } from '../../api/use-call.ts'
import { useToday } from '../../api/use-today.ts'
import { filingWords } from '../../i18n/assessment-filing.ts'
import { entryWords as words } from '../../i18n/assessment-sheet.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import type { EntryKind } from './entry-kind.ts'
import { Labelled } from './Labelled.tsx'

interface Props {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
  readonly item: SchemeItem
  readonly line: SheetLine
  readonly kind: EntryKind
  readonly close: () => void
}

type Typed = Pick<AssessmentEntry, 'rater' | 'reason' | 'person' | 'on'> & {
  readonly points: number | null
}

interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

const boundsOf = ({ value, floor, cap }: SchemeItem): Bounds => {
  if (value?.kind === 'MANUAL') return { min: value.min, max: value.max }
  return value?.kind === 'EXTERNAL_REVIEW' ? { min: 0, max: 100 } : { min: floor, max: cap }
}

const isBeyond = (points: number, { min, max }: Bounds): boolean =>
  (min !== undefined && points < min) || (max !== undefined && points > max)

const ratersOf = ({ value }: SchemeItem) => (value?.kind === 'EXTERNAL_REVIEW' ? value.raters : [])

/** Within the period: an entry counts on its day. */
const dayIn = ({ period }: OpenedSheet['sheet'], today: string): string =>
  today < period.from || today > period.to ? period.to : today

/** Points by hand, an opinion of 0–100, or other points than were computed; with reason and person. */
export const EntryDialog = ({ of, opened, item, line, kind, close }: Props): ReactNode => {
  const { sheet, needsReason } = opened
  const today = useToday()
  const { message } = App.useApp()
  const create = useCommand('entries.create')
  const [typed, setTyped] = useState<Typed>({
    points: null,
    rater: ratersOf(item)[0]?.code ?? '',
    reason: '',
    person: '',
    on: dayIn(sheet, today),
  })
  const { points } = typed
  const isReady =
    points !== null &&
    !isBeyond(points, boundsOf(item)) &&
    (kind === 'REVIEW' || typed.reason.trim() !== '') &&
    (kind !== 'CORRECTION' || typed.person.trim() !== '')
  const keep = (): void => {
    if (points === null) return
    const subject = sheet.subject.id
    const entry = { ...typed, points, subject, item: item.id, kind }
    const reason = needsReason ? typed.reason.trim() || words.title[kind](line.name) : ''
    create.mutate(
      { ...of, reason, entries: [entry] },
      {
        onSuccess: () => {
          message.success(words.saved)
          close()
        },
      },
    )
  }
  return (
    <Dialog
      title={words.title[kind](line.name)}
      okText={words.save}
      cancelText={filingWords.cancel}
      okButtonProps={{ disabled: !isReady, loading: create.isPending }}
      onOk={keep}
      onCancel={close}
    >
      <p className="line-rule">{line.rule}</p>
      {kind === 'CORRECTION' && (
        <p className="muted">{words.computed(line.correction?.computed ?? line.points)}</p>
      )}
      <EntryFields
        typed={typed}
        item={item}
        kind={kind}
        period={sheet.period}
        change={(part) => setTyped({ ...typed, ...part })}
      />
    </Dialog>
  )
}

const EntryFields = ({
  typed,
  item,
  kind,
  period,
  change,
}: {
  readonly typed: Typed
  readonly item: SchemeItem
  readonly kind: EntryKind
  readonly period: OpenedSheet['sheet']['period']
  readonly change: (part: Partial<Typed>) => void
}): ReactNode => {
  const { min, max } = boundsOf(item)
  const raters = ratersOf(item)
  const isWrong = typed.points !== null && isBeyond(typed.points, { min, max })
  const isOutside = (day: string): boolean => day < period.from || day > period.to
  return (
    <div className="entry-fields">
      {raters.length > 0 && (
        <Labelled label={words.rater}>
          <Select
            value={typed.rater}
            options={raters.map(({ code, label }) => ({ value: code, label }))}
            onChange={(rater) => change({ rater })}
          />
        </Labelled>
      )}
      <Labelled label={words.points[kind]}>
        <InputNumber<number>
          autoFocus
          controls={false}
          // With its own bounds the field would quietly make 20 of a 30.
          {...(isWrong ? { status: 'error' as const } : {})}
          aria-invalid={isWrong}
          placeholder={words.bounds(min, max)}
          value={typed.points}
          onChange={(points) => change({ points })}
        />
        {isWrong && (
          <span className="entry-beyond" role="alert">
            {words.bounds(min, max)}
          </span>
        )}
      </Labelled>
      <Labelled label={words.on}>
        <DatePicker
          allowClear={false}
          title={words.outside}
          value={dayjs(typed.on)}
          disabledDate={(day) => isOutside(day.format('YYYY-MM-DD'))}
          onChange={(day) => change({ on: day?.format('YYYY-MM-DD') ?? typed.on })}
        />
      </Labelled>
      <Labelled label={words.person}>
        <Input
          maxLength={60}
          value={typed.person}
          onChange={({ target }) => change({ person: target.value })}
        />
      </Labelled>
      <Labelled label={words.reason}>
        <Input.TextArea
          rows={3}
          maxLength={500}
          value={typed.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </Labelled>
    </div>
  )
}
