import { type MarkFrame, stretch } from './mark-frame.ts';
import type { LostMark } from './marks.ts';

/** Hatches where a sensor was lost, in the colour of its line: two can be lost at different times. */
export function LostHatching(props: {
  readonly id: string;
  readonly frame: MarkFrame;
  readonly lost: readonly LostMark[];
}) {
  const colors = [...new Set(props.lost.map(({ color }) => color))];
  return (
    <>
      <defs>
        {colors.map((color, index) => (
          <pattern
            key={color}
            id={`${props.id}-lost-${index}`}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${index === 0 ? -45 : 45})`}
          >
            <line y2={8} stroke={color} strokeWidth={2} />
          </pattern>
        ))}
      </defs>
      {props.lost.map((mark) => (
        <rect
          key={`${mark.color}${mark.fromTick}`}
          {...stretch(props.frame, mark)}
          fill={`url(#${props.id}-lost-${colors.indexOf(mark.color)})`}
          className="trend-lost"
        />
      ))}
    </>
  );
}
