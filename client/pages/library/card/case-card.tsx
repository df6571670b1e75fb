import { Button } from '@mantine/core';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InEnglish } from '#client/components/monitor/in-english.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { difficultyOf } from '#client/pages/library/filters/matching-cards.ts';
import {
  tellsCourse,
  textWithoutCourse,
  titleWithoutCourse,
} from '#client/pages/library/spoilers.ts';
import { sentenceIn } from '#client/words/sentences.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { CardFacts } from './card-facts.tsx';
import { Review } from './card-review.tsx';

const MOST_OBJECTIVES = 3;

/** One case of the library; its course, and texts that tell of it, stay hidden until asked for. */
export function CaseCard(props: {
  readonly card: ScenarioCard;
  readonly spoilersShown: boolean;
  /** Told the title as it is shown. */
  readonly onRun: (title: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { card, spoilersShown } = props;
  const say = (words: ScenarioCard['title']) => inLanguage(words, i18n.language).text;
  const title = spoilersShown ? say(card.title) : titleWithoutCourse(say(card.title));
  const summary = spoilersShown ? say(card.summary) : textWithoutCourse(say(card.summary));
  const objectives = card.objectives.map(say).filter((text) => spoilersShown || !tellsCourse(text));
  const tags = card.tags.filter((tag) => spoilersShown || !tellsCourse(tag));
  const suits = new Intl.ListFormat(i18n.language).format(
    card.suits.map((audience) => t(`library.suits.${audience}`)),
  );
  return (
    <article className="case-card">
      <div className="case-card__top">
        <span>{t(`library.difficulty.${difficultyOf(card)}`)}</span>
        <span>{card.builtIn ? t('library.card.built-in') : t('library.card.own')}</span>
      </div>
      <h2>{title}</h2>
      <InEnglish language={inLanguage(card.title, i18n.language).language} />
      <p className="secondary">{say(card.product)}</p>
      {summary !== '' && <p>{summary}</p>}
      <h3>{t('library.card.objectives')}</h3>
      <ul className="case-card__objectives">
        {objectives.slice(0, MOST_OBJECTIVES).map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      {card.suits.length > 0 && (
        <p className="secondary">{t('library.card.suits', { whom: suits })}</p>
      )}
      <ul className="case-card__tags">
        {tags.map((tag) => (
          <li key={tag}>{sentenceIn(i18n, 'tag', tag).text}</li>
        ))}
      </ul>
      <Review review={card.review} />
      <div className="case-card__foot">
        <CardFacts card={card} spoilersShown={spoilersShown} />
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
