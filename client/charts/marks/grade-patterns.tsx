import { memo } from 'react';

/**
 * The hatchings that tell grades apart without colour, and the one for time away: sparse dots,
 * wide lines, dense lines, cross-hatch.
 */
export const GradePatterns = memo(function GradePatterns(props: { readonly id: string }) {
  const { id } = props;
  return (
    <defs>
      <pattern id={`${id}-grade-1`} width={14} height={14} patternUnits="userSpaceOnUse">
        <circle cx={4} cy={4} r={1} fill="var(--grade-1-fill)" />
      </pattern>
      <Lines id={`${id}-grade-2`} every={14} color="var(--grade-2-fill)" />
      <Lines id={`${id}-grade-3`} every={7} color="var(--grade-3-fill)" />
      <pattern id={`${id}-grade-4`} width={9} height={9} patternUnits="userSpaceOnUse">
        <path d="M0 0L9 9M9 0L0 9" stroke="var(--grade-4-fill)" strokeWidth={0.8} />
      </pattern>
      <pattern id={`${id}-grade-5`} width={9} height={9} patternUnits="userSpaceOnUse">
        <rect width={9} height={9} fill="var(--grade-5-fill)" fillOpacity={0.5} />
      </pattern>
      <Lines id={`${id}-gap`} every={8} color="var(--text-2)" />
    </defs>
  );
});

function Lines(props: { readonly id: string; readonly every: number; readonly color: string }) {
  return (
    <pattern
      id={props.id}
      width={props.every}
      height={props.every}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line y2={props.every} stroke={props.color} strokeWidth={1} />
    </pattern>
  );
}
