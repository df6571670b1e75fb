import { useTranslation } from 'react-i18next';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import type { useExpectationMarks } from '#client/store/record.ts';

type Mark =
  ReturnType<typeof useExpectationMarks> extends ReadonlyMap<string, infer One> ? One : never;

/** What somebody else had said otherwise before, which the mark that stands does not do away with. */
export function OtherMark({ mark }: { readonly mark: NonNullable<Mark['other']> }) {
  const { t } = useTranslation();
  const timeOf = useLineTime();
  const { by: name, note = '', result } = mark;
  return (
    <p>
      {t('drill.mark.other', {
        name,
        time: timeOf(mark),
        result: t(`drill.mark.${result}`),
        noted: String(note !== ''),
        note,
      })}
    </p>
  );
}
