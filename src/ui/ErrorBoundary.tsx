import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import styles from './ErrorBoundary.module.css';
import { IconButton } from './IconButton.tsx';
import { Notice } from './Notice.tsx';
import { useSay } from './useSay.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** A tool that has no place of its own: its failure is a notice over the screen, which can be closed. */
  tool?: boolean;
}

type State = 'well' | 'failed' | 'closed';

/** Keeps a fault in one part of the screen from taking the others down, least of all the manuscript. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { state: State }> {
  override state: { state: State } = { state: 'well' };

  static getDerivedStateFromError(): { state: State } {
    return { state: 'failed' };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack);
  }

  readonly #again = () => this.setState({ state: 'well' });
  readonly #close = () => this.setState({ state: 'closed' });

  override render() {
    const { state } = this.state;
    if (state === 'well') return this.props.children;
    if (!this.props.tool) return <PartFailed onAgain={this.#again} />;
    return state === 'failed' && <ToolFailed onAgain={this.#again} onClose={this.#close} />;
  }
}

function PartFailed({ onAgain }: { onAgain(): void }) {
  const say = useSay();
  return (
    <EmptyState title={say('app.partFailed')} actions={<Again onAgain={onAgain} />}>
      {say('app.partFailed.text')}
    </EmptyState>
  );
}

function ToolFailed({ onAgain, onClose }: { onAgain(): void; onClose(): void }) {
  const say = useSay();
  return (
    <div className={styles.tool}>
      <Notice
        tone="stop"
        actions={
          <>
            <Again onAgain={onAgain} />
            <IconButton icon="close" label={say('ui.close')} side="left" onClick={onClose} />
          </>
        }
      >
        {say('app.partFailed')}. {say('app.partFailed.text')}
      </Notice>
    </div>
  );
}

function Again({ onAgain }: { onAgain(): void }) {
  const say = useSay();
  return (
    <Button icon="refresh" onClick={onAgain}>
      {say('ui.tryAgain')}
    </Button>
  );
}
