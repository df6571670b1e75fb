import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWallSized } from '#client/components/device/use-wall-sized.ts';
import { useParts } from '#client/store/client-parts.tsx';
import { LAST_SESSION_KEY } from '#client/store/device-memory.ts';
import { isCode, shownCode } from '#client/store/join-code.ts';
import { isOver } from '#client/store/session-state.ts';
import { useStanding } from '#client/store/use-standing.ts';

/**
 * Offers the wall on a screen as large as a projector's, once a session is known. It is offered and
 * not gone to: a large monitor on a desk has the same size.
 */
export function ProjectorOffer(props: { readonly code: string }) {
  const { t } = useTranslation();
  const isWallSized = useWallSized();
  const last = useLastSession(isWallSized);
  const code = isCode(props.code) ? props.code : last;
  if (!isWallSized || code === null) {
    return null;
  }
  return (
    <section className="projector">
      <div>
        <h2 className="landing__card-title">{t('landing.projector.title')}</h2>
        <p className="secondary">{t('landing.projector.body')}</p>
      </div>
      <Button component={Link} to={`/wall/${code}`} variant="filled" className="projector__go">
        {t('landing.projector.action', { code: shownCode(code) })}
      </Button>
    </section>
  );
}

/** The session last led or shown on this device, as long as it goes on. */
function useLastSession(asked: boolean): string | null {
  const { memory } = useParts();
  const code = asked ? memory.read(LAST_SESSION_KEY) : null;
  const standing = useStanding(code).data;
  return standing?.ok === true && !isOver(standing.value.state) ? code : null;
}
