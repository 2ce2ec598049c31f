import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { wholeWords as words } from '../../../i18n/schemes.ts'
import { stackItems } from '../draft.ts'

/** Which items are meant to count the same records on top of each other. */
export const StacksEditor = ({
  scheme,
  change,
}: {
  readonly scheme: Scheme
  readonly change: (scheme: Scheme, mark: string) => void
}): ReactNode => {
  const { stacks, items } = scheme
  const [first, second] = items
  return (
    <>
      <p className="muted scheme-hint">{words.stacksHint}</p>
      {stacks.map((stack, at) => (
        <div className="scheme-case-head" key={stack.join()}>
          <Select<string[]>
            mode="multiple"
            aria-label={words.stack(at + 1)}
            value={stack}
            showSearch={{ optionFilterProp: 'label' }}
            options={items.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => {
              if (next.length > 1) change({ ...scheme, stacks: stacks.with(at, next) }, '')
            }}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={words.removeStack}
            onClick={() => change({ ...scheme, stacks: stacks.toSpliced(at, 1) }, '')}
          />
        </div>
      ))}
      {first !== undefined && second !== undefined && (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => change(stackItems(scheme, first.id, second.id), '')}
        >
          {words.addStack}
        </Button>
      )}
    </>
  )
}
