import { Button, Checkbox, Select, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Scheme, SchemeGroup } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { canRemoveGroup } from '../draft.ts'
import { Labelled, NamedInput, OptionalNumber } from '../Labelled.tsx'
import { Part } from './ItemEditor.tsx'
import { AppliesEditor } from './ScopeEditor.tsx'

interface GroupProps {
  readonly scheme: Scheme
  readonly group: SchemeGroup
  readonly change: (group: SchemeGroup) => void
}

/** A block may not stand inside itself, nor inside one that stands in it. */
const canHold = (scheme: Scheme, group: SchemeGroup, other: SchemeGroup): boolean => {
  let at: SchemeGroup | undefined = other
  for (let depth = 0; at !== undefined && depth <= scheme.groups.length; depth += 1) {
    if (at.id === group.id) return false
    const within: string | undefined = at.within
    at = scheme.groups.find(({ id }) => id === within)
  }
  return other.subject === group.subject
}

/** A block of the sheet and what binds the items in it. */
export const GroupEditor = ({
  scheme,
  group,
  change,
  remove,
}: GroupProps & { readonly remove: () => void }): ReactNode => {
  const removable = canRemoveGroup(scheme, group.id)
  return (
    <>
      <section className="scheme-part">
        <div className="scheme-fields">
          <NamedInput
            wide
            label={words.name}
            value={group.name}
            change={(name) => change({ ...group, name })}
          />
          <KindAndPlace scheme={scheme} group={group} change={change} />
        </div>
      </section>
      <Part title={words.limits}>
        <Limits group={group} change={change} />
      </Part>
      <Part title={words.scope}>
        <AppliesEditor
          value={group.appliesTo}
          change={(appliesTo) => change({ ...group, appliesTo })}
        />
      </Part>
      <Tooltip title={removable ? undefined : words.removeGroupFirst}>
        <Button danger disabled={!removable} onClick={remove}>
          {words.removeGroup}
        </Button>
      </Tooltip>
    </>
  )
}

const KindAndPlace = ({ scheme, group, change }: GroupProps): ReactNode => (
  <>
    <Labelled label={words.kind}>
      <Select<SchemeGroup['kind']>
        aria-label={words.kind}
        value={group.kind}
        options={(['BASE', 'BONUS', 'DEDUCTION'] as const).map((kind) => ({
          value: kind,
          label: words.kinds[kind],
        }))}
        onChange={(kind) => change({ ...group, kind })}
      />
    </Labelled>
    <Labelled label={words.within}>
      <Select
        aria-label={words.within}
        value={group.within ?? ''}
        options={[
          { value: '', label: words.top },
          ...scheme.groups
            .filter((other) => canHold(scheme, group, other))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(within) => change({ ...group, within: within === '' ? undefined : within })}
      />
    </Labelled>
  </>
)

const Limits = ({ group, change }: Omit<GroupProps, 'scheme'>): ReactNode => (
  <>
    <div className="scheme-fields">
      <OptionalNumber
        label={words.granted}
        value={group.granted}
        change={(granted) => change({ ...group, granted })}
      />
      <OptionalNumber
        label={words.cap}
        value={group.cap}
        change={(cap) => change({ ...group, cap })}
      />
      <OptionalNumber
        label={words.floor}
        value={group.floor}
        change={(floor) => change({ ...group, floor })}
      />
    </div>
    <Checkbox
      checked={group.exclusive}
      onChange={({ target }) => change({ ...group, exclusive: target.checked })}
    >
      {words.exclusive}
    </Checkbox>
  </>
)
