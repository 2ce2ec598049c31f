import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { FullMarks, Hundred } from '#shared/domain/scheme-words.ts'
import { wholeWords as words } from '../../../i18n/schemes.ts'
import { FixedNumber, Labelled, NamedInput } from '../Labelled.tsx'
import { AppliesEditor } from './ScopeEditor.tsx'

const ways = ['NONE', 'BASE', 'ALL'] as const

const hundredToBegin = (scheme: Scheme): Hundred => ({
  subject: scheme.groups.some(({ subject }) => subject === 'member') ? 'member' : 'studio',
  of: 'BASE',
  cases: [{ label: words.everybodyElse, full: 100 }],
})

/** Whether points on other full marks are brought to a hundred, and whose full marks are which. */
export const HundredEditor = ({
  scheme,
  change,
}: {
  readonly scheme: Scheme
  readonly change: (scheme: Scheme, mark: string) => void
}): ReactNode => {
  const { hundred } = scheme
  const put = (next: Hundred | undefined, mark = ''): void =>
    change({ ...scheme, hundred: next }, mark)
  const pick = (way: (typeof ways)[number]): void =>
    put(way === 'NONE' ? undefined : { ...(hundred ?? hundredToBegin(scheme)), of: way })
  return (
    <>
      <p className="muted scheme-hint">{words.hundredHint}</p>
      <div className="scheme-fields">
        <Labelled label={words.hundredOf} wide>
          <Select<(typeof ways)[number]>
            aria-label={words.hundredOf}
            value={hundred?.of ?? 'NONE'}
            options={ways.map((way) => ({ value: way, label: words.hundredOfs[way] }))}
            onChange={pick}
          />
        </Labelled>
        {hundred !== undefined && (
          <Labelled label={words.hundredSubject}>
            <Select<Hundred['subject']>
              aria-label={words.hundredSubject}
              value={hundred.subject}
              options={(['member', 'studio'] as const).map((one) => ({
                value: one,
                label: words.hundredSubjects[one],
              }))}
              onChange={(subject) => put({ ...hundred, subject })}
            />
          </Labelled>
        )}
      </div>
      {hundred !== undefined && (
        <Cases hundred={hundred} change={(cases, mark) => put({ ...hundred, cases }, mark)} />
      )}
    </>
  )
}

const Cases = ({
  hundred: { cases, subject },
  change,
}: {
  readonly hundred: Hundred
  readonly change: (cases: FullMarks[], mark: string) => void
}): ReactNode => (
  <>
    {cases.length > 1 && <p className="muted scheme-hint">{words.hundredCases}</p>}
    {cases.map((one, at) => {
      // Cases have no name that lasts, and are only ever changed in place.
      const key = at
      const put = (part: Partial<FullMarks>): void =>
        change(cases.with(at, { ...one, ...part }), `hundred ${at}`)
      return (
        <div className="scheme-case" key={key}>
          <div className="scheme-case-head">
            <NamedInput
              label={words.hundredLabel}
              value={one.label}
              change={(label) => put({ label })}
            />
            <FixedNumber
              label={words.hundredFull}
              value={one.full}
              min={1}
              change={(full) => put({ full })}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={words.removeHundred}
              title={words.removeHundred}
              disabled={cases.length === 1}
              onClick={() => change(cases.toSpliced(at, 1), '')}
            />
          </div>
          {subject === 'member' && (
            <AppliesEditor value={one.appliesTo} change={(appliesTo) => put({ appliesTo })} />
          )}
        </div>
      )
    })}
    <Button
      type="link"
      size="small"
      icon={<PlusOutlined />}
      onClick={() => change([{ label: '', full: 100 }, ...cases], '')}
    >
      {words.addHundred}
    </Button>
  </>
)
