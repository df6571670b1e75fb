import { useTranslation } from 'react-i18next';
import { Panel } from '#client/components/panel.tsx';
import { injectLabel } from '#client/pages/host/injects/inject-views.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { elapsedLabel, spanLabel, waitLabel } from '#client/store/time.ts';

const MS_PER_TICK = 60_000;

/** What the clock will meet next, and how long until then. */
export function NextPanel() {
  const { t } = useTranslation();
  return (
    <Panel heading={t('host.next.heading')}>
      <NextText />
    </Panel>
  );
}

function NextText() {
  const { t } = useTranslation();
  const upNext = useSession((state) => state.upNext);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const ended = useSession(hasEnded);
  const endTick = useSession((state) => state.lead?.endTick ?? null);
  const speed = useSession((state) => state.clock?.speed ?? 1);
  const manual = useSession((state) => state.facts?.manualClock === true);
  if (ended) {
    return <p>{t('host.next.ended')}</p>;
  }
  if (upNext === null) {
    const searching = endTick !== null && tick < endTick;
    return <p>{t(searching ? 'host.next.searching' : 'host.next.none')}</p>;
  }
  const minutes = upNext.tick - tick;
  const duration = waitLabel((minutes * MS_PER_TICK) / speed);
  return (
    <div className="next">
      <p className="next__what">{t(`host.next.${upNext.kind}`)}</p>
      <InjectsAt tick={upNext.tick} />
      <p>
        <span className="numeral">{elapsedLabel(upNext.tick)}</span>{' '}
        <span className="secondary">
          {t('host.next.in', { simulated: spanLabel(minutes) })}
          {!manual && <> · {t('host.next.wall', { duration, speed })}</>}
        </span>
      </p>
    </div>
  );
}

/** The words of what has been armed for that minute. */
function InjectsAt(props: { readonly tick: number }) {
  const words = useTranslation();
  const injects = useSession((state) => state.injects);
  return injects
    .filter(({ status, tick }) => status === 'armed' && tick === props.tick)
    .map((view) => (
      <p key={view.inject.injectId} className="next__inject">
        {injectLabel(words, view)}
      </p>
    ));
}
