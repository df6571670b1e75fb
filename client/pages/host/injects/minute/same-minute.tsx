import { useTranslation } from 'react-i18next';
import { injectLabel } from '#client/pages/host/injects/inject-views.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { InjectView } from '#shared/contracts/inject.ts';
import type { When } from '#shared/contracts/scenario-teaching.ts';
import { dueOf } from './in-minute.ts';

/**
 * While somebody says when an inject is to come: what else comes in that minute, and in which
 * order.
 *
 * @param props.injectId the inject; one that is not there yet comes last
 */
export function SameMinute(props: { readonly injectId: string; readonly when: When | null }) {
  const { t } = useTranslation();
  const lines = useLines(props);
  return (
    <div role="status">
      {lines.length > 1 && (
        <>
          <p>{t('inject.minute.same')}</p>
          <ol className="injects__minute">
            {lines.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** What comes in the minute, this inject in its place among it. */
function useLines({ injectId, when }: Parameters<typeof SameMinute>[0]) {
  const words = useTranslation();
  const views = useSession((state) => state.injects);
  const tick = when !== null && 'atTick' in when ? when.atTick : null;
  const together = new Set(
    dueOf(views)
      .filter((due) => due.tick === tick)
      .map((due) => due.injectId),
  );
  const isThis = ({ inject }: InjectView) => inject.injectId === injectId;
  const lines = views
    .filter((view) => isThis(view) || together.has(view.inject.injectId))
    .map((view) => ({
      key: view.inject.injectId,
      text: isThis(view) ? words.t('inject.minute.this') : injectLabel(words, view),
    }));
  return views.some(isThis)
    ? lines
    : [...lines, { key: injectId, text: words.t('inject.minute.this') }];
}
