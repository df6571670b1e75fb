import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { InjectItem } from '#client/pages/host/injects/inject-item.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { InjectView } from '#shared/contracts/inject.ts';
import { DragHandle } from './drag-handle.tsx';
import { lookOf } from './drag-look.ts';
import { isMovable, movesOf, tickAtPlace } from './reorder.ts';
import { useDrag } from './use-drag.ts';

/** A list of injects; those that are armed for a time are moved among each other by a handle. */
export function InjectItems(props: {
  readonly views: readonly InjectView[];
  readonly run: Command['run'];
  readonly onArm: (view: InjectView) => void;
}) {
  const { t, i18n } = useTranslation();
  const { views, run, onArm } = props;
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const endTick = useSession((state) => state.lead?.endTick ?? 0);
  const ended = useSession(hasEnded);
  const [said, setSaid] = useState('');
  const at = { tick, endTick };
  const arm = (view: InjectView, atTick: number) => {
    run({ type: 'inject.arm', injectId: view.inject.injectId, when: { atTick } });
    setSaid(t('inject.move.done', { time: elapsedLabel(atTick) }));
  };
  const { dragging, handle } = useDrag((from, to) => {
    const view = views[from];
    const atTick = view === undefined ? null : tickAtPlace(view, views, { ...at, place: to });
    if (view !== undefined && atTick !== null) {
      arm(view, atTick);
    }
  });
  return (
    <>
      <ul className="injects__items">
        {views.map((view, place) => {
          const moves = movesOf(view, views, at);
          const canMove = isMovable(view) && views.length > 1 && !ended;
          return (
            <InjectItem
              key={view.inject.injectId}
              view={view}
              run={run}
              onArm={onArm}
              moves={moves}
              drag={lookOf(dragging, views, { ...at, place })}
              handle={
                canMove && (
                  <DragHandle
                    place={place}
                    name={inLanguage(view.inject.text, i18n.language).text}
                    moves={moves}
                    events={handle}
                    onMove={(atTick) => arm(view, atTick)}
                  />
                )
              }
            />
          );
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
