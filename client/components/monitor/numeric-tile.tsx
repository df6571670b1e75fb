import { MoveDownRight, MoveRight, MoveUpRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction } from '#client/charts/rows/trend-summary.ts';

/** Which numeric a tile is: its colour and its place follow from it. */
export type NumericId = 'hr' | 'bp' | 'spo2' | 'rr' | 'temp' | 'fatigue' | 'ice' | 'capd';

/** What one tile of the monitor shows. */
export interface NumericView {
  readonly id: NumericId;
  readonly label: string;
  /** The numeral; null where nothing is charted, or where the sensor reads nothing. */
  readonly value: string | null;
  /** The sensor reads nothing: what is known is that nothing is known. */
  readonly signalLost?: boolean;
  readonly unit: string;
  /** The usual numeral, in characters: digits never shift. What is wider is set smaller. */
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

/** What a page that explains numerics adds to a tile: whether it is explained, and the way there. */
export interface Explaining {
  readonly isOpen: boolean;
  readonly onToggle: (id: NumericId) => void;
}

/** One numeric of the monitor, a pair of a description list. Never a live region. */
export const NumericTile = memo(function NumericTile(
  props: NumericView & {
    readonly explaining?: Explaining | null;
    /** What else a page offers at this numeric, in the corner of its tile. */
    readonly corner?: ReactNode;
    /** A picture at its foot, for the eye alone. */
    readonly foot?: ReactNode;
  },
) {
  const { t } = useTranslation();
  const withdrawn = props.lastKnown !== undefined;
  const lost = !withdrawn && props.signalLost === true;
  const isWide = props.value !== null && props.value.length > Math.ceil(props.widthCh);
  return (
    <div className="numeric" data-vital={props.id} data-wide={isWide}>
      <dt>
        <Label {...props} />
      </dt>
      <dd className="numeric__value">
        <span className="numeral" style={{ minInlineSize: `${props.widthCh}ch` }}>
          {withdrawn || lost ? '---' : <Numeral value={props.value} />}
        </span>
        {!withdrawn && !lost && props.aside != null && (
          <span className="numeral numeric__aside">({props.aside})</span>
        )}
      </dd>
      {!withdrawn && !lost && props.direction !== null && <Arrow direction={props.direction} />}
      {lost && <Line>{t('monitor.numerics.lost')}</Line>}
      <Line>{withdrawn ? props.lastKnown : props.detail}</Line>
      {props.corner != null && <dd className="numeric__corner">{props.corner}</dd>}
      {props.foot != null && (
        <dd className="numeric__foot" aria-hidden="true">
          {props.foot}
        </dd>
      )}
    </div>
  );
});

/** The name of a numeric; where it can be explained, a button as large as the tile. */
function Label(props: NumericView & { readonly explaining?: Explaining | null }) {
  const { t } = useTranslation();
  const { id, explaining } = props;
  const name = (
    <>
      {props.label} <span className="numeric__unit">{props.unit}</span>
    </>
  );
  if (explaining == null) {
    return name;
  }
  return (
    <button
      type="button"
      className="numeric__explain"
      data-numeric={id}
      aria-expanded={explaining.isOpen}
      onClick={() => explaining.onToggle(id)}
    >
      {name} <span className="visually-hidden">{t('monitor.numerics.explain')}</span>
    </button>
  );
}

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
