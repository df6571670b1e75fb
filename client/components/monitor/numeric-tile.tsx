import { MoveDownRight, MoveRight, MoveUpRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction } from '#client/charts/rows/trend-summary.ts';

/** Which numeric a tile is: its colour and its place follow from it. */
export type NumericId = 'hr' | 'bp' | 'spo2' | 'rr' | 'temp' | 'fatigue' | 'ice';

/** What one tile of the monitor shows. */
export interface NumericView {
  readonly id: NumericId;
  readonly label: string;
  /** The numeral; null where nothing is charted. */
  readonly value: string | null;
  readonly unit: string;
  /** The widest numeral, in characters: digits never shift. */
  readonly widthCh: number;
  readonly direction: Direction | null;
  /** A smaller numeral behind the first: the mean pressure. */
  readonly aside?: string | null;
  /** A line beneath: how oxygen is given. */
  readonly detail?: string;
  /** Withdrawn: the link is lost, and the last value is told with its time. */
  readonly lastKnown?: string | null;
}

const ARROWS = { rising: MoveUpRight, falling: MoveDownRight, steady: MoveRight } as const;

/** One numeric of the monitor, a pair of a description list. Never a live region. */
export const NumericTile = memo(function NumericTile(props: NumericView) {
  const withdrawn = props.lastKnown !== undefined;
  return (
    <div className="numeric" data-vital={props.id}>
      <dt>
        {props.label} <span className="numeric__unit">{props.unit}</span>
      </dt>
      <dd className="numeric__value">
        <span className="numeral" style={{ minInlineSize: `${props.widthCh}ch` }}>
          {withdrawn ? '---' : <Numeral value={props.value} />}
        </span>
        {!withdrawn && props.aside != null && (
          <span className="numeral numeric__aside">({props.aside})</span>
        )}
      </dd>
      {!withdrawn && props.direction !== null && <Arrow direction={props.direction} />}
      <Line>{withdrawn ? props.lastKnown : props.detail}</Line>
    </div>
  );
});

function Numeral(props: { readonly value: string | null }) {
  const { t } = useTranslation();
  if (props.value !== null) {
    return props.value;
  }
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('monitor.numerics.missing')}</span>
    </>
  );
}

function Arrow(props: { readonly direction: Direction }) {
  const { t } = useTranslation();
  const Icon = ARROWS[props.direction];
  return (
    <dd className="numeric__arrow" data-direction={props.direction}>
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{t(`monitor.direction.${props.direction}`)}</span>
    </dd>
  );
}

function Line(props: { readonly children: ReactNode }) {
  return props.children == null ? null : <dd className="numeric__detail">{props.children}</dd>;
}
