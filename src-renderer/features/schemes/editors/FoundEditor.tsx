import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { GradeRule } from '#shared/domain/grading.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { partWords } from '../../../i18n/scheme-parts.ts'
import { gradingWords as words } from '../../../i18n/schemes.ts'
import { FixedNumber, Labelled, NamedInput, OneOf } from '../Labelled.tsx'

type FoundRule = Extract<GradeRule, { kind: 'VETO' | 'FOUND' }>

/** A demand not met or a fault found: what it is called, which items, and what follows. */
export const FoundEditor = ({
  rule,
  scheme,
  change,
}: {
  readonly rule: FoundRule
  readonly scheme: Scheme
  readonly change: (rule: GradeRule) => void
}): ReactNode => (
  <div className="scheme-fields">
    <NamedInput
      wide
      label={partWords.shareLabel}
      value={rule.label}
      change={(label) => change({ ...rule, label })}
    />
    <Labelled label={words.items} wide>
      <Select<string[]>
        mode="multiple"
        aria-label={words.items}
        value={rule.items}
        showSearch={{ optionFilterProp: 'label' }}
        options={scheme.items.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(items) => items.length > 0 && change({ ...rule, items })}
      />
    </Labelled>
    <Labelled label={partWords.demand}>
      <Select<FoundRule['when']>
        aria-label={partWords.demand}
        value={rule.when}
        options={(['ANY_UNMET', 'ANY_COUNTED'] as const).map((when) => ({
          value: when,
          label: words.when[when],
        }))}
        onChange={(when) => change({ ...rule, when })}
      />
    </Labelled>
    {rule.kind === 'VETO' ? (
      <OneOf
        label={words.notAbove}
        value={rule.notAbove}
        names={scheme.grading.grades}
        change={(notAbove) => change({ ...rule, notAbove })}
      />
    ) : (
      <OneOf
        label={words.mark}
        value={rule.mark}
        names={scheme.grading.marks}
        change={(mark) => change({ ...rule, mark })}
      />
    )}
    {rule.kind === 'FOUND' && rule.when === 'ANY_COUNTED' && (
      <FixedNumber
        label={words.least}
        value={rule.least}
        min={1}
        change={(least) => change({ ...rule, least })}
      />
    )}
  </div>
)
