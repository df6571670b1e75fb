import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWallSized } from '#client/components/device/use-wall-sized.ts';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { useParts } from '#client/store/client-parts.tsx';

/** Under which name a device remembers that its large screen is for one pair of eyes. */
const OWN_SCREEN_KEY = 'own-screen';

/** Asks before the console, which tells the truth, comes up on a screen that a class may see. */
export function WallSized(props: { readonly code: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { memory } = useParts();
  const isWallSized = useWallSized();
  // Asked on coming here, never later: a console that is used does not vanish on being made larger.
  const [asks, setAsks] = useState(isWallSized && memory.read(OWN_SCREEN_KEY) === null);
  if (!asks) {
    return props.children;
  }
  const show = () => {
    memory.write(OWN_SCREEN_KEY, 'yes');
    setAsks(false);
  };
  return (
    <>
      <PageHeader />
      <main className="host-gate">
        <section className="host-gate__card">
          <h1>{t('host.screen.title')}</h1>
          <p className="secondary">{t('host.screen.body')}</p>
          <Button component={Link} to={`/wall/${props.code}`} variant="filled">
            {t('host.screen.wall')}
          </Button>
          <Button onClick={show}>{t('host.screen.show')}</Button>
        </section>
      </main>
    </>
  );
}
