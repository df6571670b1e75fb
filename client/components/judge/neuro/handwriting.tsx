import { useTranslation } from 'react-i18next';
import type { IceExamination } from '#shared/contracts/truth-view.ts';

/** The box that the path of a handwriting is drawn in. */
const BOX = '0 0 320 64';

/** A sentence as the patient wrote it; for those who do not see it, how legible it is. */
export function Handwriting(props: IceExamination['handwriting']) {
  const { t } = useTranslation();
  const { path, legibility } = props;
  if (path === '') {
    return <p className="secondary">{t(`judge.writing.${legibility}`)}</p>;
  }
  return (
    <svg
      className="handwriting"
      role="img"
      aria-label={t(`judge.writing.${legibility}`)}
      viewBox={BOX}
    >
      <path d={path} />
    </svg>
  );
}
