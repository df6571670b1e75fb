import { figureStyle } from '#client/store/figures.ts';
import type { AlarmLimits, LimitedVital } from '#shared/contracts/alarm.ts';
import type { SeriesName } from './columns.ts';
import { PLOT_DOMAINS, type PlotName } from './trend-rows.ts';

/** The charts of a trend stack, in their fixed order. */
export const PANEL_IDS = [
  'temperature',
  'circulation',
  'oxygenation',
  'respiration',
  'fatigue',
] as const;

/** See {@link PANEL_IDS}. */
export type PanelId = (typeof PANEL_IDS)[number];

/** One drawn series: where its plotted value is, whose value it is and how it looks. */
export interface PanelLine {
  readonly plot: PlotName;
  readonly shape: 'line' | 'band' | 'step';
  readonly color: string;
  readonly dash?: string;
  /** The charted series to which the plotted one belongs, for labels, tables and summaries. */
  readonly series: readonly SeriesName[];
}

/** A limit drawn across a chart and told in its summary: where the monitor begins to alarm. */
export interface PanelLimit {
  readonly vital: LimitedVital;
  readonly value: number;
}

/** One chart of the stack: its fixed range, its axis marks and what it draws. */
export interface Panel {
  readonly id: PanelId;
  readonly domain: readonly [number, number];
  readonly axis: readonly number[];
  readonly share: number;
  readonly lines: readonly PanelLine[];
  /** On which side of which vital sign the limit is drawn. */
  readonly watched: readonly { readonly vital: LimitedVital; readonly side: 'below' | 'above' }[];
}

/** The range of each chart never changes, so a steep line always means the same. */
const PANELS: Readonly<Record<PanelId, Panel>> = {
  temperature: {
    id: 'temperature',
    domain: PLOT_DOMAINS.temperatureC,
    axis: [36, 38, 40],
    share: 1.15,
    lines: [
      {
        plot: 'temperatureC',
        shape: 'line',
        color: 'var(--vital-temp)',
        series: ['temperatureC'],
      },
    ],
    watched: [{ vital: 'temperatureC', side: 'above' }],
  },
  circulation: {
    id: 'circulation',
    domain: PLOT_DOMAINS.heartRatePerMin,
    axis: [60, 100, 140],
    share: 1.15,
    lines: [
      {
        plot: 'pressureMmHg',
        shape: 'band',
        color: 'var(--vital-bp)',
        series: ['systolicMmHg', 'diastolicMmHg'],
      },
      {
        plot: 'mapMmHg',
        shape: 'line',
        color: 'var(--vital-bp)',
        dash: '6 4',
        series: ['mapMmHg'],
      },
      {
        plot: 'heartRatePerMin',
        shape: 'line',
        color: 'var(--vital-hr)',
        series: ['heartRatePerMin'],
      },
    ],
    watched: [{ vital: 'systolicMmHg', side: 'below' }],
  },
  oxygenation: {
    id: 'oxygenation',
    domain: PLOT_DOMAINS.spo2Percent,
    axis: [85, 90, 95],
    share: 0.9,
    lines: [
      {
        plot: 'oxygenStep',
        shape: 'step',
        color: 'var(--text-2)',
        dash: '2 3',
        series: ['fio2'],
      },
      { plot: 'spo2Percent', shape: 'line', color: 'var(--vital-spo2)', series: ['spo2Percent'] },
    ],
    watched: [{ vital: 'spo2Percent', side: 'below' }],
  },
  respiration: {
    id: 'respiration',
    domain: PLOT_DOMAINS.respiratoryRatePerMin,
    axis: [10, 25, 40],
    share: 0.9,
    lines: [
      {
        plot: 'respiratoryRatePerMin',
        shape: 'line',
        color: 'var(--vital-rr)',
        series: ['respiratoryRatePerMin'],
      },
    ],
    watched: [{ vital: 'respiratoryRatePerMin', side: 'above' }],
  },
  fatigue: {
    id: 'fatigue',
    domain: PLOT_DOMAINS.fatigue,
    axis: [3, 7],
    share: 0.8,
    lines: [{ plot: 'fatigue', shape: 'line', color: 'var(--text-2)', series: ['fatigue'] }],
    watched: [],
  },
};

const WITHOUT_MAP: Panel = {
  ...PANELS.circulation,
  lines: PANELS.circulation.lines.filter(({ plot }) => plot !== 'mapMmHg'),
};

/** A chart of the stack as this device shows it: mean pressure is drawn unless it is set off. */
export function panelOf(id: PanelId): Panel {
  return id === 'circulation' && figureStyle().map === 'off' ? WITHOUT_MAP : PANELS[id];
}

/** The limits of a chart in a session that has these; one that is switched off is not drawn. */
export function limitsOf(panel: Panel, limits: AlarmLimits | null): readonly PanelLimit[] {
  return panel.watched.flatMap(({ vital, side }) => {
    const set = Object.values(limits?.[vital][side] ?? {}).filter((limit) => limit !== null);
    const value = side === 'below' ? Math.max(...set) : Math.min(...set);
    return set.length === 0 ? [] : [{ vital, value }];
  });
}
