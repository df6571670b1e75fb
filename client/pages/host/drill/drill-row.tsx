import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import { effectWords, fromWords, standingOf } from '#client/pages/host/injects/inject-views.ts';
import { dueOf } from '#client/pages/host/injects/minute/in-minute.ts';
import { MinutePlace } from '#client/pages/host/injects/minute/minute-place.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { ObservedMark } from './observed-mark.tsx';
import { plannedWords } from './planned-words.ts';
import type { DrillLine } from './use-drill.ts';
import type { Fire } from './use-fire.ts';

/** One line of the drill: what, when, where it stands, what it should set off. */
export function DrillRow(props: {
  readonly line: DrillLine;
  /** Whether this person may bring it in, and whether it can be done already. */
  readonly mayLead: boolean;
  readonly mayFire: boolean;
  readonly fire: Fire;
}) {
  const words = useTranslation();
  const { t } = words;
  const { inject, view } = props.line;
  const { no, to, method, text, effect, expectedAction, evaluatorNote, injectId } = inject;
  const views = useSession((state) => state.injects);
  return (
    <li className="drill-row" data-status={standingOf(view)}>
      <p className="drill-row__head">
        {no !== undefined && <strong className="tabular">{no}</strong>}
        <span className="tabular">{plannedWords(words, inject)}</span>
        <MinutePlace injectId={injectId} due={dueOf(views)} />
        <Standing line={props.line} />
      </p>
      <p className="secondary">
        {t('drill.row.people', {
          from: fromWords(t, view),
          to: to ?? '',
          toKnown: String(to !== undefined),
        })}
        {method !== undefined && ` · ${method}`}
      </p>
      <p className="drill-row__text">{text}</p>
      {effect !== undefined && <p className="secondary">{effectWords(words, effect)}</p>}
      {props.mayLead && view.status !== 'fired' && <Actions {...props} />}
      {expectedAction !== undefined && (
        <div className="drill-row__expected">
          <p>{t('drill.row.expected', { what: expectedAction })}</p>
          {evaluatorNote !== undefined && <p className="secondary">{evaluatorNote}</p>}
          {view.status === 'fired' && <ObservedMark injectId={injectId} what={expectedAction} />}
        </div>
      )}
    </li>
  );
}

/** Firing it, also after all where it was skipped, and skipping it. */
function Actions({ line, mayFire, fire }: Parameters<typeof DrillRow>[0]) {
  const { t } = useTranslation();
  const { inject, view } = line;
  const name = { no: inject.no ?? inject.text };
  // One that was skipped has lost its time; the list still has it.
  const when = view.when ?? inject.when ?? null;
  const isSkipped = view.status === 'skipped';
  return (
    <div className="drill-row__actions">
      <Button
        variant={isSkipped ? 'default' : 'filled'}
        disabled={!mayFire}
        aria-label={t(isSkipped ? 'drill.fire.after-all-label' : 'drill.fire.label', name)}
        onClick={singlePress(() => fire.fire({ ...view, when }))}
      >
        {t(isSkipped ? 'drill.fire.after-all' : 'drill.fire.action')}
      </Button>
      {!isSkipped && (
        <Button
          aria-label={t('drill.skip.label', name)}
          onClick={singlePress(() => fire.skip(view))}
        >
          {t('drill.skip.action')}
        </Button>
      )}
    </div>
  );
}

/** Where it stands, as a word in a frame; once it is in, since when. */
function Standing(props: { readonly line: DrillLine }) {
  const { t } = useTranslation();
  const { view } = props.line;
  const standing = standingOf(view);
  const time = standing === 'fired' && view.tick !== null ? ` ${elapsedLabel(view.tick)}` : '';
  return (
    <span className="drill-row__standing tabular">
      {t(`drill.status.${standing}`)}
      {time}
    </span>
  );
}
