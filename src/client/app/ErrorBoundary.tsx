import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay } from '#ui/useSay.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Keeps a fault in one part of the screen from taking the others down, least of all the manuscript. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed onAgain={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onAgain }: { onAgain(): void }) {
  const say = useSay();
  return (
    <EmptyState
      title={say('app.partFailed')}
      actions={
        <Button icon="refresh" onClick={onAgain}>
          {say('ui.tryAgain')}
        </Button>
      }
    >
      {say('app.partFailed.text')}
    </EmptyState>
  );
}
