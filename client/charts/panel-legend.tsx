import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Panel, PanelLine } from '#client/charts/rows/panels.ts';
import { unitOf } from '#client/charts/rows/vital-format.ts';

/** What a chart shows and how each line looks: the name never hangs on colour alone. */
export const PanelLegend = memo(function PanelLegend(props: {
  readonly panel: Panel;
  readonly height: number;
}) {
  const { t } = useTranslation();
  const lines = [...props.panel.lines].reverse();
  return (
    <p
      className="trend-panel__legend"
      style={{ blockSize: props.height, lineHeight: `${props.height}px` }}
      aria-hidden="true"
    >
      {lines.map((line) => (
        <span className="trend-panel__key" key={line.plot}>
          <Sample line={line} />
          {t(`monitor.short.${line.plot === 'oxygenStep' ? 'fio2' : line.plot}`)}
          <span className="secondary">{line.series.slice(0, 1).map(unitOf)}</span>
        </span>
      ))}
    </p>
  );
});

function Sample(props: { readonly line: PanelLine }) {
  const { line } = props;
  return (
    <svg width={20} height={10} viewBox="0 0 20 10" focusable="false" aria-hidden="true">
      {line.shape === 'band' ? (
        <rect width={20} height={10} fill={line.color} fillOpacity={0.35} stroke={line.color} />
      ) : (
        <path
          d="M0 5H20"
          stroke={line.color}
          strokeWidth={2}
          {...(line.dash === undefined ? {} : { strokeDasharray: line.dash })}
        />
      )}
    </svg>
  );
}
