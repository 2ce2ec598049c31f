import { App, Button, InputNumber, Popconfirm, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { DayKind, DeadlineProfile, Term } from '#shared/domain/steps/deadlines.ts'
import { ownProfileFaults } from '#shared/domain/steps/deadlines-profiles.ts'
import { useCommand } from '../../api/use-call.ts'
import { deadlineWords as words } from '../../i18n/settings.ts'

const dayKinds = ['WORKING', 'CALENDAR'] as const

/** The days of each step as the office sets them itself. */
export const OwnLimits = ({ profile }: { readonly profile: DeadlineProfile }): ReactNode => {
  const [draft, setDraft] = useState(profile)
  const save = useCommand('deadlines.save')
  const remove = useCommand('deadlines.remove')
  const { message } = App.useApp()
  const faults = new Set(ownProfileFaults(draft))
  const setTerm = (id: string, term: Term): void =>
    setDraft({
      ...draft,
      limits: draft.limits.map((limit) => (limit.id === id ? { ...limit, term } : limit)),
    })
  return (
    <form
      className="own-limits"
      aria-label={words.OWN}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft, { onSuccess: () => message.success(words.saved) })
      }}
    >
      {draft.limits.map(({ id, term }) => (
        <TermField
          key={id}
          label={words.limits[id] ?? id}
          term={term}
          fault={faults.has(`limits.${id}`) ? words.disordered : ''}
          change={(next) => setTerm(id, next)}
        />
      ))}
      <TermField
        label={words.soon}
        term={draft.soon}
        fault=""
        change={(soon) => setDraft({ ...draft, soon })}
      />
      <div className="own-limit">
        <span>{words.silentAfter}</span>
        <InputNumber
          aria-label={words.silentAfter}
          min={1}
          max={3660}
          precision={0}
          value={draft.silentAfter}
          onChange={(days) => setDraft({ ...draft, silentAfter: days ?? 1 })}
        />
        <span>{words.dayKinds.CALENDAR}</span>
      </div>
      <div className="setting-tools">
        <Button
          type="primary"
          htmlType="submit"
          disabled={faults.size > 0}
          loading={save.isPending}
        >
          {words.save}
        </Button>
        <Popconfirm
          title={words.resetTitle}
          description={words.resetText}
          onConfirm={() => remove.mutate({}, { onSuccess: () => message.success(words.saved) })}
        >
          <Button>{words.reset}</Button>
        </Popconfirm>
      </div>
    </form>
  )
}

const TermField = ({
  label,
  term,
  fault,
  change,
}: {
  readonly label: string
  readonly term: Term
  readonly fault: string
  readonly change: (term: Term) => void
}): ReactNode => (
  <div className="own-limit">
    <span>{label}</span>
    <InputNumber
      aria-label={label}
      min={0}
      max={3660}
      precision={0}
      status={fault === '' ? '' : 'error'}
      value={term.days}
      onChange={(days) => change({ ...term, days: days ?? 0 })}
    />
    <Select<DayKind>
      aria-label={`${label}${words.dayKind}`}
      value={term.dayKind}
      options={dayKinds.map((kind) => ({ value: kind, label: words.dayKinds[kind] }))}
      onChange={(dayKind) => change({ ...term, dayKind })}
    />
    {fault !== '' && (
      <span role="alert" className="field-fault">
        {fault}
      </span>
    )}
  </div>
)
