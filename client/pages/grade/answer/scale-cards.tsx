import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import type { SnapshotGrades } from '#client/store/client-parts.tsx';
import { flagWords } from '#client/store/flag-words.ts';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';
import type { CrsGradeAnswer, ScaleName } from '#shared/contracts/grade-answer.ts';
import { ReasonList } from './reason-list.tsx';
import { Marks, Next, ScaleGrade } from './scale-table.tsx';
import { axisOf } from './scales.ts';

/** Why each scale grades as it does: a card each, with everything that it said. */
export function ScaleCards(props: { readonly crs: SnapshotGrades['crs'] }) {
  return (
    <ul className="scale-cards">
      {SCALE_NAMES.map((scale) => (
        <li key={scale}>
          <ScaleCard scale={scale} answer={props.crs[scale]} />
        </li>
      ))}
    </ul>
  );
}

function ScaleCard(props: { readonly scale: ScaleName; readonly answer: CrsGradeAnswer }) {
  const { t } = useTranslation();
  const { scale, answer } = props;
  const name = t(`grade.scale.${scale}`);
  return (
    <article className="scale-card" aria-label={name}>
      <div className="scale-card__head">
        <h3>{name}</h3>
        <ScaleGrade scale={scale} answer={answer} />
        <Marks answer={answer} />
      </div>
      <ReasonList
        grade={answer.grade}
        reasons={answer.reasons}
        nameOf={(reason) => t(`grade.axis.${axisOf(reason) ?? 'other'}`)}
      />
      {answer.flags.length > 0 && (
        <ul className="scale-card__flags" aria-label={t('grade.card.flags')}>
          {answer.flags.map((flag) => (
            <li key={flag}>
              <Info size={16} aria-hidden="true" />
              <Sentence kind="flag" english={flagWords(flag)} />
            </li>
          ))}
        </ul>
      )}
      <dl className="scale-card__next">
        <div>
          <dt>{t('grade.table.up')}</dt>
          <dd>
            <Next answer={answer} way="up" />
          </dd>
        </div>
        <div>
          <dt>{t('grade.table.down')}</dt>
          <dd>
            <Next answer={answer} way="down" />
          </dd>
        </div>
      </dl>
    </article>
  );
}
