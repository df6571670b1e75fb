import { useTranslation } from 'react-i18next';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import './numerics.css';
import { NumericTile } from './numeric-tile.tsx';
import { useNumerics } from './use-numerics.ts';

/** How the numerics are laid out: a column at the side, tiles on a phone, a wall. */
export type NumericsLayout = 'rail' | 'tiles' | 'wall';

/**
 * The vital signs as numerals. They fade and tell their age when the link is stale, and are
 * withdrawn, with the last values beneath, when it is lost.
 */
export function Numerics(props: { readonly layout?: NumericsLayout }) {
  const { t } = useTranslation();
  const numerics = useNumerics(props.layout === 'wall' ? 'short' : 'full');
  const link = useSession((state) => state.link);
  return (
    <section className="numerics" data-layout={props.layout ?? 'rail'} data-link={link}>
      <h2 className="visually-hidden">{t('monitor.numerics.heading')}</h2>
      <dl>
        {numerics.map((numeric) => (
          <NumericTile key={numeric.id} {...numeric} />
        ))}
      </dl>
      {link === 'stale' && <Age />}
    </section>
  );
}

function Age() {
  const { t } = useTranslation();
  const nowMs = useNowMs();
  const lastFrameAtMs = useSession((state) => state.lastFrameAtMs) ?? nowMs;
  const seconds = Math.max(0, Math.floor((nowMs - lastFrameAtMs) / 1000));
  return <p className="numerics__age numeral">{t('monitor.numerics.age', { seconds })}</p>;
}
