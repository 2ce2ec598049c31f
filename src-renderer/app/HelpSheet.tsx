import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { help } from '../i18n/shell.ts'

export const HelpSheet = ({
  isOpen,
  close,
}: {
  readonly isOpen: boolean
  readonly close: () => void
}): ReactNode => (
  <Modal open={isOpen} onCancel={close} footer={null} title={help.title} width={640}>
    <div className="help-sheet">
      {help.groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Modal>
)
