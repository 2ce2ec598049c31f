import { narrowedAddress } from '../../../api/narrowed.ts'
import { charts as words } from '../../../i18n/home.ts'
import type { Home } from '../use-home.ts'

type Bar = Home['handling'][number]

/** A bar as it is drawn, with what a quota asks for where there is one. */
export type ChartBar = Bar & { readonly quota: number | null }

/** Most bars a lying chart shows; the others stand in its table. */
const MOST = 10

export interface Chart {
  readonly id: keyof typeof words.titles
  /** What a year has nothing of, and where it is begun. */
  readonly thing: keyof typeof words.things
  readonly start: string
  readonly bars: readonly ChartBar[]
  /** The bars that are drawn. */
  readonly shown: readonly ChartBar[]
  readonly isUpright: boolean
  readonly hint: string
}

const plain = (bars: readonly Bar[]): ChartBar[] => bars.map((bar) => ({ ...bar, quota: null }))

const bySize = (bars: readonly ChartBar[]): ChartBar[] =>
  bars.filter(({ value }) => value !== 0).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))

/** A level is adopted by and instructs: the same word names two bars. */
const funnel = (bars: Home['adoption']): Bar[] =>
  bars.map((bar) => {
    if (bar.ref.figure === 'informations.adopted')
      return { ...bar, label: words.adopted(bar.label) }
    if (bar.ref.figure === 'informations.instructed')
      return { ...bar, label: words.instructed(bar.label) }
    return bar
  })

const byQuota = (bars: Home['activitiesByKind']): ChartBar[] => [
  ...bars.filter(({ quota }) => quota !== null),
  ...bySize(bars.filter(({ quota }) => quota === null)),
]

const NEW = '?record=new'

/** The charts of the home page in their order. */
export const chartsOf = (home: Home): Chart[] => {
  const chart = (
    id: Chart['id'],
    thing: Chart['thing'],
    bars: readonly ChartBar[],
    more: Partial<Chart> = {},
  ): Chart => ({
    id,
    thing,
    bars,
    start: `/ledgers/receptions${NEW}`,
    shown: bars.slice(0, MOST),
    isUpright: false,
    hint: bars.length > MOST ? words.rest(MOST) : '',
    ...more,
  })
  const months = plain(home.receptionsByMonth).map((bar) => ({
    ...bar,
    label: words.month(bar.label),
  }))
  const kinds = byQuota(home.activitiesByKind)
  return [
    chart('byMonth', 'receptions', months, { shown: months, isUpright: true, hint: '' }),
    chart('byCategory', 'receptions', bySize(plain(home.receptionsByCategory))),
    chart('handling', 'receptions', plain(home.handling)),
    chart('satisfaction', 'satisfaction', plain(home.satisfaction), {
      start: '/ledgers/receptions',
    }),
    chart('kinds', 'activities', kinds, {
      start: `/ledgers/activities${NEW}`,
      hint: kinds.some(({ quota }) => quota !== null) ? words.quotaHint : '',
    }),
    chart('duties', 'duties', plain(home.duties), {
      start: '/rosters',
      hint: words.rate(home.dutyRate),
    }),
    chart('adoption', 'informations', plain(funnel(home.adoption)), {
      start: `/ledgers/informations${NEW}`,
    }),
    chart('disputesByType', 'mediations', bySize(plain(home.disputesByType)), {
      start: `/ledgers/mediations${NEW}`,
    }),
    chart('disputesByOutcome', 'mediations', plain(home.disputesByOutcome), {
      start: `/ledgers/mediations${NEW}`,
    }),
    chart('places', 'places', plain(home.places), { start: '/ledgers/receptions' }),
  ]
}

/** Tells a chart of which the year has nothing yet. */
export const isEmpty = ({ bars }: Chart): boolean =>
  bars.every(({ value, quota }) => !value && quota === null)

/** The list of the records behind a bar; undefined where there are none. */
export const addressOf = (
  title: string,
  { label, records, ref, ledger }: ChartBar,
): string | undefined =>
  records === 0 ? undefined : narrowedAddress(ledger, { title: `${title} · ${label}`, figure: ref })
