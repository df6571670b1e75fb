import { useMemo } from 'react';
import { useSession } from '#client/store/session-context.tsx';
import type { InjectView, SessionInject } from '#shared/contracts/inject.ts';

/** One line of the drill: the inject as it was written, and where it stands. */
export interface DrillLine {
  readonly inject: SessionInject;
  readonly view: InjectView;
}

/** What was added to this session and not taken back, in the order of the list it came in. */
export function useDrill(): readonly DrillLine[] {
  const log = useSession((state) => state.log);
  const views = useSession((state) => state.injects);
  return useMemo(() => {
    // The view has the trigger as it stands, the log the one that the list has.
    const written = new Map(
      log.flatMap(({ action }) =>
        action.type === 'inject.add'
          ? action.injects.map((inject) => [inject.injectId, inject] as const)
          : [],
      ),
    );
    return views.flatMap((view) => {
      const inject = written.get(view.inject.injectId);
      return inject === undefined ? [] : [{ inject, view }];
    });
  }, [log, views]);
}
