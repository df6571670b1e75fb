import { ChevronLeft, ChevronRight, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PanelId } from '#client/charts/rows/panels.ts';
import { TREND_WINDOWS, type TrendWindow } from '#client/charts/rows/stepped-window.ts';

/** What a trend is asked to show: a stretch of time, charts or a table. */
export function TrendToolbar(props: {
  /** None where the stretch of time was chosen by hand. */
  readonly window: TrendWindow | null;
  readonly isTable: boolean;
  readonly waiting: number;
  readonly onWindow: (window: TrendWindow) => void;
  readonly onTable: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="trend-toolbar">
      <fieldset className="trend-windows">
        <legend className="visually-hidden">{t('monitor.window.legend')}</legend>
        {TREND_WINDOWS.map((window) => (
          <button
            key={window}
            type="button"
            aria-pressed={window === props.window}
            onClick={() => props.onWindow(window)}
          >
            {t(`monitor.window.${window}`)}
          </button>
        ))}
      </fieldset>
      {props.waiting > 0 && (
        <span className="trend-holding secondary">
          {t('monitor.trend.holding', { count: props.waiting })}
        </span>
      )}
      <button
        type="button"
        className="trend-table-toggle"
        aria-pressed={props.isTable}
        onClick={props.onTable}
      >
        <Table size={16} aria-hidden="true" /> {t('monitor.table.toggle')}
      </button>
    </div>
  );
}

/** Which chart is shown where there is room for one, with a button to either side. */
export function PanelChoice(props: {
  readonly panel: PanelId;
  readonly onMove: (by: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="trend-choice">
      <button
        type="button"
        aria-label={t('monitor.trend.previous')}
        onClick={() => props.onMove(-1)}
      >
        <ChevronLeft aria-hidden="true" />
      </button>
      <span role="status">{t(`monitor.panel.${props.panel}`)}</span>
      <button type="button" aria-label={t('monitor.trend.next')} onClick={() => props.onMove(1)}>
        <ChevronRight aria-hidden="true" />
      </button>
    </div>
  );
}
