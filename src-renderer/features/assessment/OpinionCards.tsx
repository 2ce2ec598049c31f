import { App, Button, DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { Opinion } from '#shared/domain/assessment.ts'
import { type OpinionStage, opinionStages } from '#shared/domain/assessment-status.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-today.ts'
import { stageWords } from '../../i18n/assessment.ts'
import { opinionWords as words } from '../../i18n/assessment-sheet.ts'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { Labelled } from './Labelled.tsx'
import { emptyOpinion, opinionOf } from './opinions.ts'
import { useSaveOpinion } from './use-save-opinion.ts'

interface Props {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}

/** What is said of the whole sheet at each stage. */
export const OpinionCards = ({ of, opened }: Props): ReactNode => (
  <div className="opinion-cards">
    {opinionStages.map((stage) => (
      <OpinionCard key={stage} of={of} opened={opened} stage={stage} />
    ))}
  </div>
)

interface CardProps extends Props {
  readonly stage: OpinionStage
}

const OpinionCard = ({ of, opened, stage }: CardProps): ReactNode => {
  const stored = opinionOf(opened.sheet, stage)
  const [typed, setTyped] = useState<Partial<Opinion>>({})
  const { message } = App.useApp()
  const today = useToday()
  const { save, isBusy } = useSaveOpinion(of, opened)
  const now = { ...emptyOpinion(stage), ...stored, ...typed }
  const isFiled = opened.filing !== null
  const keep = async (): Promise<void> => {
    const isEmpty = now.points === null && now.grade === '' && now.text === ''
    const on = now.on === '' && !isEmpty ? today : now.on
    if (!(await save({ ...now, on }))) return
    setTyped({})
    message.success(words.saved)
  }
  return (
    <section className="opinion-card" aria-label={stageWords[stage]}>
      <h3>{stageWords[stage]}</h3>
      {isFiled && stored === undefined ? (
        <p className="muted">{words.notYet}</p>
      ) : (
        <fieldset disabled={isFiled}>
          <OpinionFields
            now={now}
            opened={opened}
            of={of}
            change={(part) => setTyped({ ...typed, ...part })}
            isFiled={isFiled}
          />
          {!isFiled && (
            <Button
              type="primary"
              disabled={Object.keys(typed).length === 0}
              loading={isBusy}
              onClick={() => void keep()}
            >
              {words.save}
            </Button>
          )}
        </fieldset>
      )}
    </section>
  )
}

interface FieldsProps extends Props {
  readonly now: Opinion
  readonly change: (part: Partial<Opinion>) => void
  readonly isFiled: boolean
}

const MOST = 5000

const OpinionFields = ({ now, of, opened, change, isFiled }: FieldsProps): ReactNode => {
  const { stage } = now
  const grades = useCall('schemes.get', { id: of.scheme }).data?.scheme.grading.grades ?? []
  const hint = stage === 'SELF' ? words.selfSum : words.computed(String(opened.sheet.total))
  return (
    <>
      <Input.TextArea
        aria-label={words.hint[stage]}
        placeholder={words.hint[stage]}
        rows={stage === 'SELF' ? 5 : 3}
        maxLength={MOST}
        value={now.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className="opinion-fields">
        <Labelled label={words.points[stage]}>
          <InputNumber<number>
            controls={false}
            title={stage === 'SELF' || stage === 'CHAIR' ? hint : undefined}
            value={now.points}
            disabled={isFiled}
            onChange={(points) => change({ points })}
          />
        </Labelled>
        {grades.length > 0 && (
          <Labelled label={words.grade[stage]}>
            <Select<string>
              allowClear
              value={now.grade || null}
              disabled={isFiled}
              options={grades.map(({ code, label }) => ({ value: code, label }))}
              onChange={(grade) => change({ grade: grade ?? '' })}
            />
          </Labelled>
        )}
        <Labelled label={words.person[stage]}>
          <Input
            value={now.person}
            maxLength={60}
            onChange={({ target }) => change({ person: target.value })}
          />
        </Labelled>
        <Labelled label={words.on}>
          <DatePicker
            value={now.on === '' ? null : dayjs(now.on)}
            disabled={isFiled}
            onChange={(day) => change({ on: day?.format('YYYY-MM-DD') ?? '' })}
          />
        </Labelled>
      </div>
    </>
  )
}
