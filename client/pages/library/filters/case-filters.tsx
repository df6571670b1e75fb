import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Search, SlidersHorizontal } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { tellsCourse } from '#client/pages/library/spoilers.ts';
import { AUDIENCES, CASE_LANGUAGES } from '#client/store/lead-vocabulary.ts';
import { sentenceIn } from '#client/words/sentences.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';
import { onsetDayOf } from './card-measures.ts';
import { ANY_CASE, DIFFICULTIES, LENGTHS, type Wanted } from './matching-cards.ts';

const PEAKS = [1, 2, 3, 4] as const;

interface FilterProps {
  readonly cards: readonly ScenarioCard[];
  readonly wanted: Wanted;
  readonly spoilersShown: boolean;
  readonly onChange: (wanted: Wanted) => void;
  readonly onSpoilersShown: (shown: boolean) => void;
}

/** What the library is searched by: a rail on a desk, a sheet at the foot of a phone. */
export function CaseFilters(
  props: FilterProps & { readonly inputRef: RefObject<HTMLInputElement | null> },
) {
  const { t } = useTranslation();
  const { wanted, onChange } = props;
  const isNarrow = useMediaQuery('(width < 60rem)') ?? false;
  const [isOpen, setIsOpen] = useState(false);
  const { search: _, ...choices } = wanted;
  const count = Object.values(choices).filter((choice) => choice !== null).length;
  return (
    <section className="cases__filters" aria-label={t('library.filter.title')}>
      <TextInput
        ref={props.inputRef}
        type="search"
        aria-label={t('library.search.label')}
        placeholder={t('library.search.placeholder')}
        leftSection={<Search size={18} aria-hidden="true" />}
        value={wanted.search}
        onChange={(event) => onChange({ ...wanted, search: event.currentTarget.value })}
      />
      {isNarrow ? (
        <Button
          leftSection={<SlidersHorizontal size={18} aria-hidden="true" />}
          onClick={() => setIsOpen(true)}
        >
          {t('library.filter.open', { count })}
        </Button>
      ) : (
        <Filters {...props} />
      )}
      {isNarrow && isOpen ? (
        <Dialog placement="foot" title={t('library.filter.title')} onClose={() => setIsOpen(false)}>
          <div className="cases__sheet">
            <Filters {...props} />
            <Button variant="filled" onClick={() => setIsOpen(false)}>
              {t('library.filter.done')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

/** What tells of the course is a filter only while it is shown. */
function Filters(props: FilterProps) {
  const { t, i18n } = useTranslation();
  const wordOfTag = (tag: string) => sentenceIn(i18n, 'tag', tag).text;
  const { cards, wanted, spoilersShown, onChange } = props;
  const tags = [...new Set(cards.flatMap((card) => card.tags))]
    .filter((tag) => spoilersShown || !tellsCourse(tag))
    .sort((one, other) => wordOfTag(one).localeCompare(wordOfTag(other), i18n.language));
  return (
    <>
      <Filter
        label={t('library.filter.difficulty')}
        any={t('library.filter.any-difficulty')}
        value={wanted.difficulty}
        values={DIFFICULTIES}
        wordOf={(value) => t(`library.difficulty.${value}`)}
        onChange={(difficulty) => onChange({ ...wanted, difficulty })}
      />
      <Filter
        label={t('library.filter.length')}
        any={t('library.filter.any-length')}
        value={wanted.length}
        values={LENGTHS}
        wordOf={(value) => t(`library.length.${value}`)}
        onChange={(length) => onChange({ ...wanted, length })}
      />
      <Filter
        label={t('library.filter.suits')}
        any={t('library.filter.any-suits')}
        value={wanted.suits}
        values={AUDIENCES}
        wordOf={(value) => t(`library.suits.${value}`)}
        onChange={(suits) => onChange({ ...wanted, suits })}
      />
      <Filter
        label={t('library.filter.language')}
        any={t('library.filter.any-language')}
        value={wanted.language}
        values={CASE_LANGUAGES}
        wordOf={(value) => t(`library.language.${value}`)}
        onChange={(language) => onChange({ ...wanted, language })}
      />
      <Filter
        label={t('library.filter.tag')}
        any={t('library.filter.any-tag')}
        value={wanted.tag}
        values={tags}
        wordOf={wordOfTag}
        onChange={(tag) => onChange({ ...wanted, tag })}
      />
      {spoilersShown && <CourseFilters {...props} />}
      <Switch
        className="cases__spoiler"
        label={t('library.spoiler.label')}
        checked={spoilersShown}
        onChange={(event) => props.onSpoilersShown(event.currentTarget.checked)}
      />
      <ClearFilters wanted={wanted} onChange={onChange} />
    </>
  );
}

/** Offered while something is set; it stays in its place, for it may have the focus. */
function ClearFilters({ wanted, onChange }: Pick<FilterProps, 'wanted' | 'onChange'>) {
  const { t } = useTranslation();
  const isOffered = Object.values(wanted).some((choice) => choice !== null && choice !== '');
  return (
    <Button
      variant="subtle"
      aria-disabled={!isOffered}
      {...(isOffered ? {} : { 'data-disabled': true })}
      onClick={() => onChange(ANY_CASE)}
    >
      {t('library.filter.clear')}
    </Button>
  );
}

/** What is asked of the course: how far it goes, and when it begins. */
function CourseFilters({ cards, wanted, onChange }: FilterProps) {
  const { t } = useTranslation();
  const onsetDays = [...new Set(cards.flatMap((card) => onsetDayOf(card) ?? []))];
  return (
    <>
      <Filter
        label={t('library.filter.peak')}
        any={t('library.filter.any-peak')}
        value={wanted.peakGrade}
        values={PEAKS}
        wordOf={(grade) => t('library.filter.peak-grade', { grade })}
        onChange={(peakGrade) => onChange({ ...wanted, peakGrade })}
      />
      <Filter
        label={t('library.filter.onset')}
        any={t('library.filter.any-onset')}
        value={wanted.onsetDay}
        values={onsetDays.sort((one, other) => one - other)}
        wordOf={(day) => t('library.card.onset', { day })}
        onChange={(onsetDay) => onChange({ ...wanted, onsetDay })}
      />
    </>
  );
}

function Filter<Value extends string | number>(props: {
  readonly label: string;
  readonly any: string;
  readonly value: Value | null;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value | null) => void;
}) {
  return (
    <NativeSelect
      label={props.label}
      value={String(props.value ?? '')}
      data={[
        { value: '', label: props.any },
        ...props.values.map((value) => ({ value: String(value), label: props.wordOf(value) })),
      ]}
      onChange={(event) => {
        const named = event.currentTarget.value;
        props.onChange(props.values.find((value) => String(value) === named) ?? null);
      }}
    />
  );
}
