import { Button } from '@mantine/core';
import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { singlePress } from '#client/components/device/single-press.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { OverrideView } from '#shared/contracts/inject.ts';
import './overrides.css';

/** The overrides that hold, each with the way to end it. */
export function OverrideList(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const overrides = useSession((state) => state.overrides);
  return overrides.length === 0 ? null : (
    <ul className="override-list" aria-label={t('inject.override.list')}>
      {overrides.map((override) => (
        <li key={override.seq}>
          <OverrideLine override={override} run={props.run} />
        </li>
      ))}
    </ul>
  );
}

/** One override in words, from when on where that is still to come, and the way to end it. */
export function OverrideLine(props: {
  readonly override: OverrideView;
  readonly run: Command['run'];
}) {
  const { t, i18n } = useTranslation();
  const { vital, value, kind, sinceTick, untilTick } = props.override;
  const waits = useSession((state) => state.clock !== null && sinceTick > state.clock.tick);
  const name = t(`inject.vital.${vital}`);
  return (
    <div className="override">
      <Wrench size={16} aria-hidden="true" />
      <p>
        <strong>
          {t('inject.override.line', {
            name,
            value: formatSeries(vital, value, i18n.language),
            unit: unitOf(vital),
          })}
        </strong>{' '}
        <span className="secondary">
          {t(`inject.override.${kind}`)} ·{' '}
          {waits && <>{t('inject.override.waits', { time: elapsedLabel(sinceTick) })} · </>}
          {untilTick === null
            ? t('inject.override.until-cleared')
            : t('inject.override.until', { time: elapsedLabel(untilTick) })}
        </span>
      </p>
      <Button
        aria-label={t('inject.override.clear-label', { name })}
        onClick={singlePress(() => props.run({ type: 'override.clear', vital }))}
      >
        {t('inject.override.clear')}
      </Button>
    </div>
  );
}
