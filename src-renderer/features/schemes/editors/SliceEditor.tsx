import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { GradeRule } from '#shared/domain/grading.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { partWords } from '../../../i18n/scheme-parts.ts'
import { gradingWords as words } from '../../../i18n/schemes.ts'
import { Labelled, OneOf, OptionalNumber } from '../Labelled.tsx'
import { Codes } from './ScopeEditor.tsx'

type SliceRule = Extract<GradeRule, { kind: 'QUOTA' | 'RANK_TAIL' }>

interface SliceProps {
  readonly rule: SliceRule
  readonly scheme: Scheme
  readonly change: (rule: GradeRule) => void
}

const PERCENT = 100

/** How many of those who are ranked: a number or a share, its rounding, and who ties. */
export const SliceEditor = ({ rule, scheme, change }: SliceProps): ReactNode => (
  <div className="scheme-fields">
    <Outcome rule={rule} scheme={scheme} change={change} />
    <OptionalNumber
      label={words.share}
      value={rule.share === undefined ? undefined : rule.share * PERCENT}
      min={0}
      max={PERCENT}
      change={(share) =>
        change({
          ...rule,
          share: share === undefined ? undefined : share / PERCENT,
          ...(share === undefined ? {} : { count: undefined }),
        })
      }
    />
    <OptionalNumber
      label={words.count}
      value={rule.count}
      min={0}
      change={(count) =>
        change({ ...rule, count, ...(count === undefined ? {} : { share: undefined }) })
      }
    />
    <Labelled label={partWords.demand}>
      <Select<SliceRule['rounding']>
        aria-label={partWords.demand}
        value={rule.rounding}
        options={(['UP', 'DOWN', 'NEAREST'] as const).map((one) => ({
          value: one,
          label: words.rounding[one],
        }))}
        onChange={(rounding) => change({ ...rule, rounding })}
      />
    </Labelled>
    <Labelled label={words.tieBreak}>
      <Select<SliceRule['ties']>
        aria-label={words.tieBreak}
        value={rule.ties}
        options={(['ALL', 'NONE', 'DECIDE'] as const).map((one) => ({
          value: one,
          label: words.ties[one],
        }))}
        onChange={(ties) => change({ ...rule, ties })}
      />
    </Labelled>
    <Codes
      label={partWords.posts}
      set="cppccPost"
      empty={partWords.everyone}
      codes={rule.posts ?? []}
      change={(codes) => change({ ...rule, posts: codes.length === 0 ? undefined : [...codes] })}
    />
    <Codes
      label={partWords.exceptPosts}
      set="cppccPost"
      empty={partWords.nobodyExcept}
      codes={rule.exceptPosts ?? []}
      change={(codes) =>
        change({ ...rule, exceptPosts: codes.length === 0 ? undefined : [...codes] })
      }
    />
  </div>
)

const NONE = ''

const Outcome = ({ rule, scheme, change }: SliceProps): ReactNode => {
  const { grades, marks } = scheme.grading
  if (rule.kind === 'QUOTA')
    return (
      <>
        <Labelled label={partWords.kind}>
          <Select<typeof rule.mode>
            aria-label={partWords.kind}
            value={rule.mode}
            options={(['LIMIT', 'ASSIGN'] as const).map((mode) => ({
              value: mode,
              label: words.modes[mode],
            }))}
            onChange={(mode) => change({ ...rule, mode })}
          />
        </Labelled>
        <OneOf
          label={words.grade}
          value={rule.grade}
          names={grades}
          change={(grade) => change({ ...rule, grade })}
        />
      </>
    )
  return (
    <>
      <OneOf
        label={words.mark}
        value={rule.mark}
        names={marks}
        change={(mark) => change({ ...rule, mark })}
      />
      <OneOf
        label={words.grade}
        value={rule.grade ?? NONE}
        names={[{ code: NONE, label: words.none }, ...grades]}
        change={(grade) => change({ ...rule, grade: grade === NONE ? undefined : grade })}
      />
    </>
  )
}
