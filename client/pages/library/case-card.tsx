import { Button } from '@mantine/core';
import { EyeOff, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';

const MOST_OBJECTIVES = 3;
const SECONDS_PER_DAY = 86_400;

/** One case of the library; its peak grade stays hidden until asked for. */
export function CaseCard(props: {
  readonly card: ScenarioCard;
  readonly peakShown: boolean;
  readonly onRun: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { card, peakShown } = props;
  const say = (words: ScenarioCard['title']) => inLanguage(words, i18n.language).text;
  const title = say(card.title);
  return (
    <article className="case-card">
      <div className="case-card__top">
        <span>{t(`library.difficulty.${difficultyOf(card)}`)}</span>
        <span>{card.builtIn ? t('library.card.built-in') : t('library.card.own')}</span>
      </div>
      <h2>{title}</h2>
      <p className="secondary">{say(card.product)}</p>
      <p>{say(card.summary)}</p>
      <h3>{t('library.card.objectives')}</h3>
      <ul className="case-card__objectives">
        {card.objectives.slice(0, MOST_OBJECTIVES).map((objective) => (
          <li key={objective.en}>{say(objective)}</li>
        ))}
      </ul>
      <ul className="case-card__tags">
        {tagsOf(card, peakShown).map((tag) => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
      <Review review={card.review} />
      <div className="case-card__foot">
        <div className="case-card__facts">
          <Peak grade={card.peakGrade} shown={peakShown} />
          <span className="numeral">{t('library.card.duration', durationOf(card))}</span>
        </div>
        <Button
          variant="filled"
          leftSection={<Play size={18} aria-hidden="true" />}
          aria-label={t('library.card.run-named', { title })}
          onClick={props.onRun}
        >
          {t('library.card.run')}
        </Button>
      </div>
    </article>
  );
}

function Peak(props: { readonly grade: number; readonly shown: boolean }) {
  const { t } = useTranslation();
  if (!props.shown) {
    return (
      <span className="case-card__hidden">
        <EyeOff size={16} aria-hidden="true" />
        {t('library.spoiler.hidden')}
      </span>
    );
  }
  return (
    <span className="case-card__hidden">
      {t('library.peak.label')} <GradeChip grade={shownGrade(props.grade)} />
    </span>
  );
}

function Review(props: { readonly review: ScenarioCard['review'] }) {
  const { t } = useTranslation();
  const { status, reviewedOn, sources } = props.review;
  return (
    <details className="disclosure case-card__review">
      <summary>
        {status === 'peer-reviewed'
          ? t('library.review.peer-reviewed', { date: reviewedOn ?? '' })
          : t('library.review.draft')}
        {' · '}
        {t('library.card.sources', { count: sources.length })}
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}

function difficultyOf(card: ScenarioCard): 'introductory' | 'intermediate' | 'advanced' {
  const known = ['introductory', 'intermediate', 'advanced'] as const;
  return known.find((difficulty) => difficulty === card.difficulty) ?? 'introductory';
}

/** A tag that names the grade is a spoiler like the peak itself. */
function tagsOf(card: ScenarioCard, peakShown: boolean): readonly string[] {
  return card.tags.filter((tag) => peakShown || !/^grade\b/iu.test(tag));
}

function durationOf(card: ScenarioCard): { days: number; minutes: number; speed: number } {
  const seconds = (card.durationDays * SECONDS_PER_DAY) / card.suggestedSpeed;
  return {
    days: Math.round(card.durationDays * 10) / 10,
    minutes: Math.max(1, Math.round(seconds / 60)),
    speed: card.suggestedSpeed,
  };
}
