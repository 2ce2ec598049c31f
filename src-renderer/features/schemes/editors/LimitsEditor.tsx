import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Accumulate, SchemeItem } from '#shared/domain/scheme.ts'
import { accumulateWords, partWords as words } from '../../../i18n/scheme-parts.ts'
import { FixedNumber, Labelled, OptionalNumber } from '../Labelled.tsx'

const newAccumulate = (kind: Accumulate['kind'], former: Accumulate): Accumulate => {
  const hits = 'hits' in former ? former.hits : 1
  switch (kind) {
    case 'ALL':
    case 'ONCE_IF_ANY':
      return { kind }
    case 'BEST':
    case 'AFTER':
      return { kind, hits }
    case 'NTH_AND_AFTER':
      return { kind, hits, further: 1 }
  }
}

interface LimitsProps {
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
}

/** How several hits add up, and where they end. */
export const LimitsEditor = ({ item, change }: LimitsProps): ReactNode => (
  <div className="scheme-fields">
    <Several item={item} change={change} />
    <Labelled label={words.chain}>
      <Select<SchemeItem['chain']>
        aria-label={words.chain}
        value={item.chain}
        options={(['CUMULATE', 'HIGHER_REPLACES_LOWER'] as const).map((one) => ({
          value: one,
          label: words.chains[one],
        }))}
        onChange={(chain) => change({ ...item, chain })}
      />
    </Labelled>
    <OptionalNumber
      label={words.granted}
      value={item.granted}
      change={(granted) => change({ ...item, granted })}
    />
    <OptionalNumber label={words.cap} value={item.cap} change={(cap) => change({ ...item, cap })} />
    <OptionalNumber
      label={words.floor}
      value={item.floor}
      change={(floor) => change({ ...item, floor })}
    />
  </div>
)

const kinds = ['ALL', 'ONCE_IF_ANY', 'BEST', 'AFTER', 'NTH_AND_AFTER'] as const

const Several = ({ item, change }: LimitsProps): ReactNode => {
  const { accumulate } = item
  const set = (next: Accumulate): void => change({ ...item, accumulate: next })
  return (
    <>
      <Labelled label={words.accumulate}>
        <Select<Accumulate['kind']>
          aria-label={words.accumulate}
          value={accumulate.kind}
          options={kinds.map((kind) => ({ value: kind, label: accumulateWords[kind] }))}
          onChange={(kind) => set(newAccumulate(kind, accumulate))}
        />
      </Labelled>
      {'hits' in accumulate && (
        <FixedNumber
          label={words.hits}
          value={accumulate.hits}
          min={1}
          change={(hits) => set({ ...accumulate, hits })}
        />
      )}
      {accumulate.kind === 'NTH_AND_AFTER' && (
        <FixedNumber
          label={words.further}
          value={accumulate.further}
          change={(further) => set({ ...accumulate, further })}
        />
      )}
    </>
  )
}
