import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { wholeWords as words } from '../../../i18n/schemes.ts'
import { FixedNumber, Labelled, NamedInput, OptionalNumber } from '../Labelled.tsx'
import { HundredEditor } from './HundredEditor.tsx'
import { Part } from './ItemEditor.tsx'
import { NoDoubleEditor } from './NoDoubleEditor.tsx'
import { RelativeDayEditor } from './RelativeDay.tsx'
import { AppliesEditor } from './ScopeEditor.tsx'
import { StacksEditor } from './StacksEditor.tsx'

interface WholeProps {
  readonly scheme: Scheme
  readonly change: (scheme: Scheme, mark: string) => void
}

/** What belongs to the scheme as a whole. */
export const WholeEditor = ({ scheme, change }: WholeProps): ReactNode => (
  <>
    <Heading scheme={scheme} change={change} />
    <Part title={words.period}>
      <RelativeDayEditor
        label={words.from}
        value={scheme.period.from}
        change={(from) => change({ ...scheme, period: { ...scheme.period, from } }, 'from')}
      />
      <RelativeDayEditor
        label={words.to}
        value={scheme.period.to}
        change={(to) => change({ ...scheme, period: { ...scheme.period, to } }, 'to')}
      />
    </Part>
    {scheme.groups.some(({ subject }) => subject === 'member') && (
      <Part title={words.scope}>
        <p className="muted scheme-hint">{words.scopeHint}</p>
        <AppliesEditor
          value={scheme.scope}
          anyKind={words.committeeOnly}
          change={(scope) => change({ ...scheme, scope }, '')}
        />
      </Part>
    )}
    <Part title={words.hundred}>
      <HundredEditor scheme={scheme} change={change} />
    </Part>
    <Part title={words.partYear}>
      <PartYear scheme={scheme} change={change} />
    </Part>
    <Part title={words.noDouble}>
      <NoDoubleEditor scheme={scheme} change={change} />
    </Part>
    <Part title={words.stacks}>
      <StacksEditor scheme={scheme} change={change} />
    </Part>
  </>
)

const Heading = ({ scheme, change }: WholeProps): ReactNode => (
  <section className="scheme-part">
    <div className="scheme-fields">
      <NamedInput
        wide
        label={words.name}
        value={scheme.name}
        change={(name) => change({ ...scheme, name }, 'name')}
      />
      <NamedInput
        wide
        label={words.source}
        value={scheme.source}
        change={(source) => change({ ...scheme, source }, 'source')}
      />
      <OptionalNumber
        label={words.totalCap}
        value={scheme.total.cap}
        change={(cap) => change({ ...scheme, total: { ...scheme.total, cap } }, 'cap')}
      />
      <OptionalNumber
        label={words.totalFloor}
        value={scheme.total.floor}
        change={(floor) => change({ ...scheme, total: { ...scheme.total, floor } }, 'floor')}
      />
      <FixedNumber
        label={words.digits}
        value={scheme.digits}
        min={0}
        change={(digits) => change({ ...scheme, digits }, 'digits')}
      />
      <Labelled label={words.notes} wide>
        <Input.TextArea
          aria-label={words.notes}
          rows={6}
          value={scheme.notes.join('\n')}
          onChange={({ target }) => change({ ...scheme, notes: target.value.split('\n') }, 'notes')}
        />
      </Labelled>
    </div>
  </section>
)

const PartYear = ({ scheme, change }: WholeProps): ReactNode => {
  const { partYear } = scheme
  return (
    <div className="scheme-fields">
      <Labelled label={words.quotas}>
        <Select<typeof partYear.quotas>
          aria-label={words.quotas}
          value={partYear.quotas}
          options={(['FULL', 'WHOLE_SPANS'] as const).map((one) => ({
            value: one,
            label: words.quotasWords[one],
          }))}
          onChange={(quotas) => change({ ...scheme, partYear: { ...partYear, quotas } }, '')}
        />
      </Labelled>
      <Labelled label={words.thresholds}>
        <Select<typeof partYear.thresholds>
          aria-label={words.thresholds}
          value={partYear.thresholds}
          options={(['FULL', 'PRO_RATA'] as const).map((one) => ({
            value: one,
            label: words.thresholdsWords[one],
          }))}
          onChange={(thresholds) =>
            change({ ...scheme, partYear: { ...partYear, thresholds } }, '')
          }
        />
      </Labelled>
    </div>
  )
}
