import { Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { rowFates } from '#shared/domain/row-fate.ts'
import { useCall } from '../../api/use-call.ts'
import { fateWords, imports, history as words } from '../../i18n/imports.ts'
import { toTime } from '../../ui/time-text.ts'
import { UndoBatch } from './UndoBatch.tsx'

const HASH_SHOWN = 10
/** In a small window the table scrolls, and not the page. */
const WIDTH_PX = 1080

const countsText = ({ counts }: ImportBatch): string =>
  rowFates
    .filter((fate) => counts[fate] > 0)
    .map((fate) => `${fateWords[fate]} ${counts[fate]}`)
    .join(' · ')

/** Every import that was made, newest first; each can be taken back, however long ago it was. */
export const BatchHistory = (): ReactNode => {
  const { data } = useCall('imports.list', {})
  return (
    <section className="batch-history">
      <h2>{words.title}</h2>
      <Table<ImportBatch>
        size="small"
        scroll={{ x: WIDTH_PX }}
        rowKey="batch"
        loading={data === undefined}
        dataSource={data ?? []}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: words.none }}
        columns={[
          { title: words.file, dataIndex: 'file', ellipsis: true },
          { title: words.at, width: 150, render: (_, { appliedAt }) => toTime(appliedAt) },
          { title: words.by, width: 100, dataIndex: 'appliedBy', ellipsis: true },
          {
            title: words.counts,
            width: 260,
            ellipsis: true,
            render: (_, batch) => <span title={countsText(batch)}>{countsText(batch)}</span>,
          },
          {
            title: <span title={words.hashHint}>{words.hash}</span>,
            width: 110,
            render: (_, { sha256 }) => <code title={sha256}>{sha256.slice(0, HASH_SHOWN)}</code>,
          },
          {
            title: words.state,
            width: 200,
            render: (_, { state, undoneAt }) => (
              <Tag color={state === 'applied' ? 'green' : 'default'}>
                {state === 'applied' || undoneAt === null
                  ? imports.applied
                  : words.undoneAt(toTime(undoneAt))}
              </Tag>
            ),
          },
          {
            title: '',
            width: 130,
            render: (_, batch) => (batch.state === 'applied' ? <UndoBatch batch={batch} /> : null),
          },
        ]}
      />
    </section>
  )
}
