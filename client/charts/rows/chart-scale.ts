/** How large a chart is drawn: at arm's length or across a room. All in pixels. */
export interface ChartScale {
  readonly line: number;
  readonly text: number;
  /** Width of the value axis: charts of a stack, and the lane under them, line up by it. */
  readonly left: number;
  readonly right: number;
  readonly timeAxis: number;
  readonly legend: number;
}

/** For a screen on a desk or in a hand. */
export const NEAR: ChartScale = {
  line: 1.75,
  text: 12,
  left: 36,
  right: 20,
  timeAxis: 20,
  legend: 18,
};
