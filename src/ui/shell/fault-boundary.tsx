/** Catches a fault of the page: says so, and keeps the project. */
import { Component, type ReactNode } from 'react'
import { words } from '../../messages/words'

interface Props {
  readonly children: ReactNode
}

export class FaultBoundary extends Component<Props, { readonly fault: string | undefined }> {
  override state = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): { fault: string } {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    return (
      <div className="page" role="alert">
        <p>{words.t('common.fault')}</p>
        <p className="cap">{fault}</p>
      </div>
    )
  }
}
