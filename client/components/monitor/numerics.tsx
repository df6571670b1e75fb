import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { useDataAgeSeconds } from '#client/store/use-data-age.ts';
import './numerics.css';
import { type NumericId, NumericTile } from './numeric-tile.tsx';
import { SpotAge } from './spot-age.tsx';
import { useNumerics } from './use-numerics.ts';

/** How the numerics are laid out: a column at the side, tiles on a phone, a wall. */
export type NumericsLayout = 'rail' | 'tiles' | 'wall';

/** How a page explains numerics: which it can, which it does, and what pressing one does. */
export interface NumericsExplaining {
  readonly can: (id: NumericId) => boolean;
  readonly openId: NumericId | null;
  readonly onToggle: (id: NumericId) => void;
}

/**
 * The vital signs as numerals. They fade and tell their age when the link is stale, and are
 * withdrawn, with the last values beneath, when it is lost. Taken by rounds, they tell when.
 */
export function Numerics(props: {
  readonly layout?: NumericsLayout;
  readonly explaining?: NumericsExplaining;
  /** What else a page offers at a numeric, in the corner of its tile. */
  readonly cornerOf?: (id: NumericId) => ReactNode;
  /** A picture at the foot of its tile. */
  readonly footOf?: (id: NumericId) => ReactNode;
}) {
  const { t } = useTranslation();
  const { explaining } = props;
  const numerics = useNumerics(props.layout === 'wall' ? 'short' : 'full');
  const link = useSession((state) => state.link);
  const monitoring = useSession((state) => state.facts?.monitoring.mode);
  return (
    <section
      className="numerics"
      data-layout={props.layout ?? 'rail'}
      data-link={link}
      data-monitoring={monitoring}
    >
      <h2 className="visually-hidden">{t('monitor.numerics.heading')}</h2>
      <SpotAge />
      <dl>
        {numerics.map((numeric) => (
          <NumericTile
            key={numeric.id}
            {...numeric}
            explaining={
              explaining?.can(numeric.id) === true
                ? { isOpen: explaining.openId === numeric.id, onToggle: explaining.onToggle }
                : null
            }
            corner={props.cornerOf?.(numeric.id)}
            foot={props.footOf?.(numeric.id)}
          />
        ))}
      </dl>
      {link === 'stale' && <Age />}
    </section>
  );
}

function Age() {
  const { t } = useTranslation();
  const seconds = useDataAgeSeconds();
  return <p className="numerics__age numeral">{t('monitor.numerics.age', { seconds })}</p>;
}
