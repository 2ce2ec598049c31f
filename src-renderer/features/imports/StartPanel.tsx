import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { imports } from '../../i18n/imports.ts'
import { BatchHistory } from './BatchHistory.tsx'
import { LearnedButton } from './LearnedList.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import type { PickFiles } from './use-pick-files.ts'

/** The first step: what to take in, empty tables, and what was taken in before. */
export const StartPanel = ({ pick }: { readonly pick: PickFiles }): ReactNode => (
  <>
    <button type="button" className="drop-zone" onClick={pick.files}>
      <InboxOutlined aria-hidden />
      <strong>{imports.drop}</strong>
      <span>{imports.dropHint}</span>
    </button>
    <div className="import-buttons">
      <Button icon={<FolderOpenOutlined />} onClick={pick.folder}>
        {imports.chooseFolder}
      </Button>
      <TemplateMenu />
      <span className="muted">{imports.templateHint}</span>
      <LearnedButton />
    </div>
    <BatchHistory />
  </>
)
