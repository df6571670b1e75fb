import { Button } from '@mantine/core';
import { EyeOff, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { InEnglish } from '#client/components/monitor/in-english.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { difficultyOf, minutesOf } from './filters/matching-cards.ts';
import { tellsGrade, titleWithoutGrade } from './spoilers.ts';

const MOST_OBJECTIVES = 3;

/** One case of the library; its peak grades, and texts that name them, stay hidden until asked for. */
export function CaseCard(props: {
  readonly card: ScenarioCard;
  readonly peakShown: boolean;
  /** Told the title as it is shown. */
  readonly onRun: (title: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { card, peakShown } = props;
  const say = (words: ScenarioCard['title']) => inLanguage(words, i18n.language).text;
  const title = peakShown ? say(card.title) : titleWithoutGrade(say(card.title));
  const summary = say(card.summary);
  const objectives = card.objectives.map(say).filter((text) => peakShown || !tellsGrade(text));
  const tags = card.tags.filter((tag) => peakShown || !tellsGrade(tag));
  return (
    <article className="case-card">
      <div className="case-card__top">
        <span>{t(`library.difficulty.${difficultyOf(card)}`)}</span>
        <span>{card.builtIn ? t('library.card.built-in') : t('library.card.own')}</span>
      </div>
      <h2>{title}</h2>
      <InEnglish language={inLanguage(card.title, i18n.language).language} />
      <p className="secondary">{say(card.product)}</p>
      {(peakShown || !tellsGrade(summary)) && <p>{summary}</p>}
      <h3>{t('library.card.objectives')}</h3>
      <ul className="case-card__objectives">
        {objectives.slice(0, MOST_OBJECTIVES).map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <ul className="case-card__tags">
        {tags.map((tag) => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
      <Review review={card.review} />
      <div className="case-card__foot">
        <div className="case-card__facts">
          <Peak card={card} shown={peakShown} />
          <span className="tabular">
            {t('library.card.duration', durationOf(card))}
            {' · '}
            {t(`library.monitoring.${card.monitoring}`)}
          </span>
        </div>
        <Button
          component={Link}
          to={`/scenarios/${card.id}/guide`}
          aria-label={t('library.card.guide-named', { title })}
        >
          {t('library.card.guide')}
        </Button>
        <Button
          data-run
          variant="filled"
          leftSection={<Play size={18} aria-hidden="true" />}
          aria-label={t('library.card.run-named', { title })}
          onClick={() => props.onRun(title)}
        >
          {t('library.card.run')}
        </Button>
      </div>
    </article>
  );
}

function Peak(props: { readonly card: ScenarioCard; readonly shown: boolean }) {
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
      {t('library.peak.label')}
      <GradeChip grade={shownGrade(props.card.peakGrade)} scale="ASTCT" />
      {props.card.peakIcans > 0 && (
        <GradeChip grade={shownGrade(props.card.peakIcans)} scale="ICANS" />
      )}
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

function durationOf(card: ScenarioCard): { days: number; minutes: number; speed: number } {
  return {
    days: card.durationDays < 2 ? card.durationDays : Math.round(card.durationDays),
    minutes: minutesOf(card),
    speed: card.suggestedSpeed,
  };
}
