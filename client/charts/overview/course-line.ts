import { decimate } from '#client/charts/rows/decimate.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';

/** The box that the line is drawn in; it is stretched to the width there is. */
export const LINE_BOX = { width: 1000, height: 40 } as const;

const MOST_POINTS = 300;
/** The range of the chart of the temperature, °C. */
const RANGE_C = { lowest: 35, highest: 41.5 } as const;

/** The temperature of the whole course as the path of a line, with gaps where none was charted. */
export function courseLine(chart: ChartColumns, whole: TickSpan): string {
  const { tick, temperatureC } = decimate(chart, { ...whole, maximumPoints: MOST_POINTS });
  const length = Math.max(1, whole.toTick - whole.fromTick);
  let isOpen = false;
  return tick
    .map((at, row) => {
      const value = temperatureC?.[row] ?? null;
      if (value === null) {
        isOpen = false;
        return '';
      }
      const x = ((at - whole.fromTick) / length) * LINE_BOX.width;
      const share = (value - RANGE_C.lowest) / (RANGE_C.highest - RANGE_C.lowest);
      const y = LINE_BOX.height * (1 - Math.min(1, Math.max(0, share)));
      const step = `${isOpen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      isOpen = true;
      return step;
    })
    .join('');
}
