import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { SchemeWarning } from '#shared/contract/schemes.ts'
import type { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import { schemeWords as words } from '../../i18n/schemes.ts'

/** What can be done to the parts of a scheme; left out while it is only looked at. */
export interface OutlineActs {
  readonly add: (group: SchemeGroup) => void
  readonly addGroup: (subject: SchemeGroup['subject']) => void
  readonly duplicate: (item: SchemeItem) => void
  readonly remove: (item: SchemeItem) => void
  readonly move: (item: SchemeItem, by: 1 | -1) => void
  /** Says that two items count the same records on purpose. */
  readonly stack: (one: string, other: string) => void
}

/** Items and blocks may share an id; what is selected, and whose sentence it is, says which is meant. */
export const itemKey = (id: string): string => `item ${id}`
/** The same for a block. */
export const groupKey = (id: string): string => `group ${id}`

interface OutlineProps {
  readonly scheme: Scheme
  readonly sentences: ReadonlyMap<string, string>
  readonly warnings: readonly SchemeWarning[]
  /** Who is assessed, and the ends of the sum. */
  readonly whole: readonly string[]
  /** How grades are given, a sentence a step. */
  readonly grading: readonly string[]
  readonly selected: string
  readonly select: (id: string) => void
  readonly acts: OutlineActs | undefined
}

const subjects = ['member', 'studio'] as const

/** The scheme as a person reads it: blocks, and under each the sentences of its items. */
export const SchemeOutline = (props: OutlineProps): ReactNode => {
  const { scheme, acts } = props
  const used = subjects.filter((subject) =>
    scheme.groups.some((group) => group.subject === subject),
  )
  return (
    <div className="scheme-outline">
      {props.whole.map((sentence) => (
        <p key={sentence} className="scheme-whole">
          {sentence}
        </p>
      ))}
      {used.map((subject) => (
        <section key={subject}>
          {used.length > 1 && <h2>{subject === 'member' ? words.forMember : words.forStudio}</h2>}
          {scheme.groups
            .filter((group) => group.subject === subject)
            .map((group) => (
              <Block key={group.id} {...props} group={group} />
            ))}
        </section>
      ))}
      {acts !== undefined && (
        <div className="scheme-add-groups">
          {subjects.map((subject) => (
            <Button key={subject} icon={<PlusOutlined />} onClick={() => acts.addGroup(subject)}>
              {words.addGroup[subject]}
            </Button>
          ))}
        </div>
      )}
      <Grading sentences={props.grading} />
    </div>
  )
}

const Grading = ({ sentences }: { readonly sentences: readonly string[] }): ReactNode => (
  <section aria-label={words.tabs.grading}>
    <h2>{words.tabs.grading}</h2>
    {sentences.length === 0 ? (
      <p className="muted scheme-empty">{words.noGrades}</p>
    ) : (
      <ol className="scheme-steps">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    )}
  </section>
)

const Block = ({ group, ...props }: OutlineProps & { readonly group: SchemeGroup }): ReactNode => {
  const { scheme, sentences, warnings, selected, select, acts } = props
  const items = scheme.items.filter((item) => item.group === group.id)
  return (
    <div className="scheme-block">
      <button
        type="button"
        className={`scheme-block-head${selected === groupKey(group.id) ? ' is-selected' : ''}`}
        aria-pressed={selected === groupKey(group.id)}
        onClick={() => select(groupKey(group.id))}
      >
        <strong>{group.name}</strong>{' '}
        <span className="muted">{sentences.get(groupKey(group.id))}</span>
      </button>
      {!scheme.items.some(({ id }) => id === group.id) && (
        <Warnings of={group.id} warnings={warnings} acts={acts} />
      )}
      {items.length === 0 && <p className="muted scheme-empty">{words.emptyGroup}</p>}
      {items.map((item, at) => (
        <ItemRow
          key={item.id}
          {...props}
          item={item}
          edge={{ top: at === 0, bottom: at === items.length - 1 }}
        />
      ))}
      {acts !== undefined && (
        <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => acts.add(group)}>
          {words.addItem}
        </Button>
      )}
    </div>
  )
}

interface ItemProps extends OutlineProps {
  readonly item: SchemeItem
  readonly edge: { readonly top: boolean; readonly bottom: boolean }
}

const ItemRow = ({ item, edge, ...props }: ItemProps): ReactNode => {
  const { sentences, warnings, selected, select, acts } = props
  return (
    <div className={`scheme-item${selected === itemKey(item.id) ? ' is-selected' : ''}`}>
      <div className="scheme-item-lines">
        <button
          type="button"
          className="scheme-item-text"
          aria-pressed={selected === itemKey(item.id)}
          onClick={() => select(itemKey(item.id))}
        >
          {sentences.get(itemKey(item.id)) ?? `${item.name}：${words.unreadable}`}
        </button>
        <Warnings of={item.id} warnings={warnings} acts={acts} />
      </div>
      {acts !== undefined && selected === itemKey(item.id) && (
        <span className="scheme-item-acts">
          <Act
            label={words.up}
            icon={<ArrowUpOutlined />}
            off={edge.top}
            act={() => acts.move(item, -1)}
          />
          <Act
            label={words.down}
            icon={<ArrowDownOutlined />}
            off={edge.bottom}
            act={() => acts.move(item, 1)}
          />
          <Act label={words.duplicate} icon={<CopyOutlined />} act={() => acts.duplicate(item)} />
          <Act label={words.removeItem} icon={<DeleteOutlined />} act={() => acts.remove(item)} />
        </span>
      )}
    </div>
  )
}

const Act = ({
  label,
  icon,
  act,
  off = false,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly act: () => void
  readonly off?: boolean
}): ReactNode => (
  <Button
    type="text"
    size="small"
    icon={icon}
    aria-label={label}
    title={label}
    disabled={off}
    onClick={act}
  />
)

const Warnings = ({
  of,
  warnings,
  acts,
}: {
  readonly of: string
  readonly warnings: readonly SchemeWarning[]
  readonly acts: OutlineActs | undefined
}): ReactNode =>
  warnings
    .filter(({ item }) => item === of)
    .map(({ code, field, other, message }) => (
      <span className="scheme-warning" key={`${code} ${field} ${other}`}>
        <WarningOutlined aria-hidden /> {message}
        {acts !== undefined && code === 'counted-twice' && (
          <Button type="link" size="small" onClick={() => acts.stack(other, of)}>
            {words.onPurpose}
          </Button>
        )}
      </span>
    ))
