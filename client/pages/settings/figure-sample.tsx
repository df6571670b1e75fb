import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useDeviceSettings } from '#client/store/client-parts.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/** Two days, six hours and a half after the infusion. */
const TICK = 3_270;
const SAMPLE = { temperatureC: 38.6, systolicMmHg: 86, diastolicMmHg: 48, mapMmHg: 61 };

/** One line of figures as this device writes them. */
export function FigureSample() {
  const { t, i18n } = useTranslation();
  const { map } = useDeviceSettings();
  const say = (name: keyof typeof SAMPLE) => formatSeries(name, SAMPLE[name], i18n.language);
  return (
    <p className="settings__sample">
      <span className="secondary">{t('settings.sample.label')}</span>{' '}
      <span className="numeral">
        {elapsedLabel(TICK)} · {say('temperatureC')}&nbsp;{unitOf('temperatureC')} ·{' '}
        {say('systolicMmHg')}/{say('diastolicMmHg')}
        {map === 'on' ? ` (${say('mapMmHg')})` : ''}&nbsp;{unitOf('mapMmHg')}
      </span>
    </p>
  );
}
