import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParts } from '#client/store/client-parts.tsx';
import { NoticePage } from './notice-page.tsx';

/** Catches what a page throws and says what still works, with a number to report. */
export function ErrorBoundary(props: { readonly children: ReactNode }) {
  const { newId } = useParts();
  return <Boundary newId={newId}>{props.children}</Boundary>;
}

interface BoundaryProps {
  readonly newId: () => string;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly errorId: string | null }> {
  override state: { readonly errorId: string | null } = { errorId: null };

  static getDerivedStateFromError(): { errorId: string } {
    return { errorId: '' };
  }

  override componentDidCatch(): void {
    this.setState({ errorId: this.props.newId().slice(0, 8) });
  }

  override render(): ReactNode {
    const { errorId } = this.state;
    return errorId === null ? this.props.children : <BrokenPage errorId={errorId} />;
  }
}

function BrokenPage(props: { readonly errorId: string }) {
  const { t } = useTranslation();
  return (
    <NoticePage
      title={t('shell.broken.title')}
      body={t('shell.broken.body')}
      small={t('shell.broken.id', { id: props.errorId })}
    >
      <Button variant="filled" onClick={() => window.location.reload()}>
        {t('shell.broken.action')}
      </Button>
    </NoticePage>
  );
}
