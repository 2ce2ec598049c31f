import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { wholeWords as words } from '../../../i18n/schemes.ts'

type NoDouble = Scheme['noDouble'][number]

/** Which items take what the others have counted already. */
export const NoDoubleEditor = ({
  scheme,
  change,
}: {
  readonly scheme: Scheme
  readonly change: (scheme: Scheme, mark: string) => void
}): ReactNode => {
  const set = (noDouble: NoDouble[]): void => change({ ...scheme, noDouble }, '')
  const [first, second] = scheme.items
  return (
    <>
      <p className="muted scheme-hint">{words.noDoubleHint}</p>
      {scheme.noDouble.map((rule, at) => {
        // Rules have no name, and are only ever changed in place.
        const key = at
        return (
          <Rule
            key={key}
            rule={rule}
            scheme={scheme}
            change={(next) => set(scheme.noDouble.with(at, next))}
            remove={() => set(scheme.noDouble.toSpliced(at, 1))}
          />
        )
      })}
      {first !== undefined && second !== undefined && (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined />}
          onClick={() =>
            set([...scheme.noDouble, { by: 'RECORD', sets: [[first.id], [second.id]] }])
          }
        >
          {words.addNoDouble}
        </Button>
      )}
    </>
  )
}

const Rule = ({
  rule,
  scheme,
  change,
  remove,
}: {
  readonly rule: NoDouble
  readonly scheme: Scheme
  readonly change: (rule: NoDouble) => void
  readonly remove: () => void
}): ReactNode => {
  const options = scheme.items.map(({ id, name }) => ({ value: id, label: name }))
  const put = (sets: string[][]): void => {
    const filled = sets.filter((set) => set.length > 0)
    if (filled.length > 1) change({ ...rule, sets: filled })
  }
  const unused = scheme.items.find(({ id }) => !rule.sets.flat().includes(id))
  return (
    <div className="scheme-case">
      <div className="scheme-case-head">
        <Select<NoDouble['by']>
          aria-label={words.noDouble}
          value={rule.by}
          options={(['RECORD', 'MATTER'] as const).map((by) => ({
            value: by,
            label: words.by[by],
          }))}
          onChange={(by) => change({ ...rule, by })}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={words.removeNoDouble}
          onClick={remove}
        />
      </div>
      {rule.sets.map((set, at) => (
        <Select<string[]>
          key={set.join()}
          className="scheme-set"
          mode="multiple"
          aria-label={words.set(at + 1)}
          value={set}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          onChange={(next) => put(rule.sets.with(at, next))}
        />
      ))}
      {unused !== undefined && (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => put([...rule.sets, [unused.id]])}
        >
          {words.addSet}
        </Button>
      )}
    </div>
  )
}
