import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { GradeRule, Grading } from '#shared/domain/grading.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { gradingWords as words } from '../../../i18n/schemes.ts'
import { newGradeRule } from '../grade-rules.ts'
import { GradeRuleEditor } from './GradeRuleEditor.tsx'
import { Part } from './ItemEditor.tsx'

/** Grades, marks, and the steps by which they are given. */
export const GradingEditor = ({
  scheme,
  change,
}: {
  readonly scheme: Scheme
  readonly change: (scheme: Scheme, mark: string) => void
}): ReactNode => {
  const { grading } = scheme
  const set = (part: Partial<Grading>, mark = ''): void =>
    change({ ...scheme, grading: { ...grading, ...part } }, mark)
  return (
    <>
      <Part title={words.grades}>
        <Names stem="grade" names={grading.grades} change={(grades) => set({ grades }, 'grades')} />
      </Part>
      <Part title={words.marks}>
        <Names stem="mark" names={grading.marks} change={(marks) => set({ marks }, 'marks')} />
      </Part>
      <Part title={words.rules}>
        <Rules scheme={scheme} change={(rules) => set({ rules }, 'rules')} />
      </Part>
      <Part title={words.tieBreak}>
        <Select<string[]>
          className="scheme-set"
          mode="multiple"
          aria-label={words.tieBreak}
          value={grading.tieBreak}
          showSearch={{ optionFilterProp: 'label' }}
          options={scheme.items.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(tieBreak) => set({ tieBreak })}
        />
      </Part>
    </>
  )
}

interface Named {
  readonly code: string
  readonly label: string
}

/** Words with codes nobody sees; a code stays when its word changes. */
const Names = <N extends Named>({
  stem,
  names,
  change,
}: {
  readonly stem: string
  readonly names: readonly N[]
  readonly change: (names: (N | Named)[]) => void
}): ReactNode => {
  const add = (): void => {
    const codes = names.map(({ code }) => code)
    let number = names.length + 1
    while (codes.includes(`${stem}-${number}`)) number += 1
    change([...names, { code: `${stem}-${number}`, label: '' }])
  }
  return (
    <>
      {names.map((one, at) => (
        <div className="scheme-case-head" key={one.code}>
          <Input
            aria-label={words.label}
            value={one.label}
            onChange={({ target }) => change(names.with(at, { ...one, label: target.value }))}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={words.remove}
            onClick={() => change(names.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button type="link" size="small" icon={<PlusOutlined />} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}

const Rules = ({
  scheme,
  change,
}: {
  readonly scheme: Scheme
  readonly change: (rules: GradeRule[]) => void
}): ReactNode => {
  const { rules } = scheme.grading
  const offered = Object.entries(words.kinds).flatMap(([kind, label]) => {
    const rule = newGradeRule(kind, scheme)
    return rule === undefined ? [] : [{ key: kind, label, rule }]
  })
  return (
    <>
      {rules.map((rule, at) => {
        // Steps have no name, and are only ever changed in place.
        const key = at
        return (
          <GradeRuleEditor
            key={key}
            rule={rule}
            scheme={scheme}
            change={(next) => change(rules.with(at, next))}
            remove={() => change(rules.toSpliced(at, 1))}
          />
        )
      })}
      <Dropdown
        trigger={['click']}
        menu={{
          items: offered.map(({ key, label, rule }) => ({
            key,
            label,
            onClick: () => change([...rules, rule]),
          })),
        }}
      >
        <Button type="link" size="small" icon={<PlusOutlined />} disabled={offered.length === 0}>
          {words.addRule}
        </Button>
      </Dropdown>
    </>
  )
}
