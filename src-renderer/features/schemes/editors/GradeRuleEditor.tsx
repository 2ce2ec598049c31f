import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { GradeRule } from '#shared/domain/grading.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { gradingWords as words } from '../../../i18n/schemes.ts'
import { FixedNumber, OneOf } from '../Labelled.tsx'
import { FoundEditor } from './FoundEditor.tsx'
import { SliceEditor } from './SliceEditor.tsx'

interface RuleProps<R extends GradeRule = GradeRule> {
  readonly rule: R
  readonly scheme: Scheme
  readonly change: (rule: GradeRule) => void
}

/** One step of grading. */
export const GradeRuleEditor = ({
  rule,
  scheme,
  change,
  remove,
}: RuleProps & { readonly remove: () => void }): ReactNode => (
  <div className="scheme-case">
    <div className="scheme-case-head">
      <strong>{words.kinds[rule.kind]}</strong>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={words.removeRule}
        onClick={remove}
      />
    </div>
    <RuleBody rule={rule} scheme={scheme} change={change} />
  </div>
)

const RuleBody = ({ rule, scheme, change }: RuleProps): ReactNode => {
  const { grades, marks } = scheme.grading
  const grade = (label: string, value: string, set: (code: string) => void): ReactNode => (
    <OneOf label={label} value={value} names={grades} change={set} />
  )
  const mark = (label: string, value: string, set: (code: string) => void): ReactNode => (
    <OneOf label={label} value={value} names={marks} change={set} />
  )
  switch (rule.kind) {
    case 'THRESHOLD':
      return <Steps rule={rule} scheme={scheme} change={change} />
    case 'QUOTAS_MET':
      return (
        <div className="scheme-fields">
          {grade(words.met, rule.met, (met) => change({ ...rule, met }))}
          {grade(words.unmet, rule.unmet, (unmet) => change({ ...rule, unmet }))}
        </div>
      )
    case 'VETO':
    case 'FOUND':
      return <FoundEditor rule={rule} scheme={scheme} change={change} />
    case 'QUOTA':
    case 'RANK_TAIL':
      return <SliceEditor rule={rule} scheme={scheme} change={change} />
    case 'BELOW':
      return (
        <div className="scheme-fields">
          <FixedNumber
            label={words.points}
            value={rule.points}
            change={(points) => change({ ...rule, points })}
          />
          {mark(words.mark, rule.mark, (code) => change({ ...rule, mark: code }))}
        </div>
      )
    case 'LOOK_BACK':
      return (
        <div className="scheme-fields">
          {mark(words.of, rule.of, (of) => change({ ...rule, of }))}
          <FixedNumber
            label={words.years}
            value={rule.years}
            min={2}
            change={(years) => change({ ...rule, years })}
          />
          {mark(words.mark, rule.mark, (code) => change({ ...rule, mark: code }))}
        </div>
      )
  }
}

const Steps = ({
  rule,
  scheme,
  change,
}: RuleProps<Extract<GradeRule, { kind: 'THRESHOLD' }>>): ReactNode => {
  const { steps } = rule
  const unused = scheme.grading.grades.find(
    ({ code }) => !steps.some(({ grade }) => grade === code),
  )
  return (
    <>
      {steps.map((step, at) => (
        <div className="scheme-case-head" key={step.grade}>
          <Select
            aria-label={words.grade}
            value={step.grade}
            options={scheme.grading.grades.map(({ code, label }) => ({ value: code, label }))}
            onChange={(grade) => change({ ...rule, steps: steps.with(at, { ...step, grade }) })}
          />
          <InputNumber
            aria-label={words.points}
            prefix="≥"
            value={step.points}
            onChange={(points) =>
              points !== null && change({ ...rule, steps: steps.with(at, { ...step, points }) })
            }
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={words.remove}
            disabled={steps.length === 1}
            onClick={() => change({ ...rule, steps: steps.toSpliced(at, 1) })}
          />
        </div>
      ))}
      {unused !== undefined && (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => change({ ...rule, steps: [...steps, { grade: unused.code, points: 0 }] })}
        >
          {words.add}
        </Button>
      )}
    </>
  )
}
