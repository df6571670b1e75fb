import { useTranslation } from 'react-i18next';
import { GradeChip } from '#client/components/grade-chip.tsx';
import { VISION_MATRICES, VISIONS, type Vision } from '#client/theme/colour-vision.ts';
import './colour-preview.css';

const GRADES = [0, 1, 2, 3, 4, 5] as const;
const VITALS = [
  ['hr', 'heartRatePerMin'],
  ['bp', 'pressureMmHg'],
  ['spo2', 'spo2Percent'],
  ['rr', 'respiratoryRatePerMin'],
  ['temp', 'temperatureC'],
] as const;

/** Grades and vital signs as eyes with other cones see them, in the theme of this device. */
export function ColourPreview() {
  const { t } = useTranslation();
  return (
    <ul className="visions">
      {VISIONS.map((vision) => (
        <li key={vision} className="vision">
          <VisionFilter vision={vision} />
          <p>{t(`settings.vision.${vision}`)}</p>
          <div className="vision__colours" style={{ filter: `url(#vision-${vision})` }}>
            <div className="vision__grades">
              {GRADES.map((grade) => (
                <GradeChip key={grade} grade={grade} scale="ASTCT" bare />
              ))}
            </div>
            <div className="vision__vitals">
              {VITALS.map(([id, name]) => (
                <span key={id} className="vision__vital" data-vital={id}>
                  {t(`monitor.short.${name}`)}
                </span>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A filter works on linear colours, as the matrices are meant to. */
function VisionFilter(props: { readonly vision: Vision }) {
  const rows = VISION_MATRICES[props.vision].map((row) => [...row, 0, 0].join(' '));
  return (
    <svg className="vision__filter" width="0" height="0" aria-hidden="true" focusable="false">
      <filter id={`vision-${props.vision}`} colorInterpolationFilters="linearRGB">
        <feColorMatrix type="matrix" values={[...rows, '0 0 0 1 0'].join(' ')} />
      </filter>
    </svg>
  );
}
