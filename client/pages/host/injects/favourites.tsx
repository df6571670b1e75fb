import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { injectLabel, sortedInjects } from './inject-views.ts';
import { usePinned } from './place/use-pinned.ts';

/** As many as fit under the thumb without scrolling. */
const FAVOURITES = 6;

/** The injects one wants at hand, else the first that are due or wait, each one tap: for a phone. */
export function Favourites(props: { readonly run: Command['run'] }) {
  const words = useTranslation();
  const injects = useSession((state) => state.injects);
  const { due, waiting } = sortedInjects(injects);
  const shown = usePinned()
    .first([...due, ...waiting])
    .slice(0, FAVOURITES);
  return shown.length === 0 ? (
    <p className="secondary">{words.t('inject.palette.empty')}</p>
  ) : (
    <div className="favourites">
      {shown.map((view) => (
        <Button
          key={view.inject.injectId}
          onClick={singlePress(() =>
            props.run({ type: 'inject.fire', injectId: view.inject.injectId }),
          )}
        >
          {injectLabel(words, view)}
        </Button>
      ))}
    </div>
  );
}
