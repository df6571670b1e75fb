import { MoveDown, MoveUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#client/charts/rows/vital-format.ts';
import { shownTemperatureChange } from '#client/store/figures.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { LatestValues } from '#client/store/session-state.ts';
import { spanLabel } from '#client/store/time.ts';
import { VITALS } from '#client/store/vocabulary.ts';
import './since-look.css';

const COMPARED = [
  'heartRatePerMin',
  'systolicMmHg',
  'spo2Percent',
  'respiratoryRatePerMin',
  'temperatureC',
] as const;

/** How far the vital signs have gone since this learner last looked; nothing in the same minute. */
export function SinceLook(props: { readonly last: LatestValues | null }) {
  const { t } = useTranslation();
  const latest = useSession((state) => state.latest);
  const { last } = props;
  // After a step back in time the last look lies ahead.
  if (last === null || latest === null || latest.tick <= last.tick) {
    return null;
  }
  const changed = COMPARED.flatMap((vital) => {
    const before = last.values[vital] ?? null;
    const now = latest.values[vital];
    const step = 10 ** -VITALS[vital].decimals;
    return before === null || now === null || Math.abs(now - before) < step / 2
      ? []
      : [{ vital, change: now - before }];
  });
  return (
    <section className="since-look" aria-labelledby="since-look-heading">
      <h3 id="since-look-heading">
        {t('bedside.look.title', { span: spanLabel(latest.tick - last.tick) })}
      </h3>
      {changed.length === 0 && <p>{t('bedside.look.same')}</p>}
      <ul>
        {changed.map(({ vital, change }) => (
          <Change key={vital} vital={vital} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Change(props: { readonly vital: (typeof COMPARED)[number]; readonly change: number }) {
  const { t, i18n } = useTranslation();
  const { vital, change } = props;
  const Icon = change > 0 ? MoveUp : MoveDown;
  const size = Math.abs(vital === 'temperatureC' ? shownTemperatureChange(change) : change);
  const shown = formatNumber(size, { decimals: VITALS[vital].decimals, language: i18n.language });
  const name = t(`monitor.short.${vital}`);
  return (
    <li>
      <span className="visually-hidden">
        {t('bedside.look.change', { name, change: shown, side: change > 0 ? 'up' : 'down' })}
      </span>
      <span aria-hidden="true" className="since-look__change">
        {name} <Icon size={16} />
        <strong className="numeral">{shown}</strong>
      </span>
    </li>
  );
}
