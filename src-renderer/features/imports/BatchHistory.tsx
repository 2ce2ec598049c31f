import { Table, Tag } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { useCall } from '../../api/use-call.ts'
import { fateWords, imports, rowFates } from '../../i18n/imports.ts'
import { UndoBatch } from './UndoBatch.tsx'

const countsText = (batch: ImportBatch): string =>
  rowFates
    .filter((fate) => batch.counts[fate] > 0)
    .map((fate) => `${fateWords[fate]} ${batch.counts[fate]}`)
    .join(' · ')

const toTime = (instant: string): string => dayjs(instant).format('YYYY-MM-DD HH:mm')

/** Every import that was made, newest first; each can be taken back. */
export const BatchHistory = (): ReactNode => {
  const { data } = useCall('imports.list', {})
  return (
    <section className="batch-history">
      <h2>{imports.history}</h2>
      <Table<ImportBatch>
        size="small"
        rowKey="batch"
        dataSource={data ?? []}
        pagination={{ pageSize: 8, hideOnSinglePage: true }}
        locale={{ emptyText: imports.noHistory }}
        columns={[
          { title: imports.file, dataIndex: 'file', ellipsis: true },
          { title: imports.at, width: 150, render: (_, { appliedAt }) => toTime(appliedAt) },
          { title: imports.by, width: 110, dataIndex: 'appliedBy', ellipsis: true },
          { title: imports.counts, width: 300, render: (_, batch) => countsText(batch) },
          {
            title: imports.state,
            width: 90,
            render: (_, { state }) => (
              <Tag color={state === 'applied' ? 'green' : 'default'}>
                {state === 'applied' ? imports.applied : imports.undone}
              </Tag>
            ),
          },
          {
            title: '',
            width: 140,
            render: (_, batch) => (batch.state === 'applied' ? <UndoBatch batch={batch} /> : null),
          },
        ]}
      />
    </section>
  )
}
