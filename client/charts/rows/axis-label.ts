import { figureStyle, shownTemperature } from '#client/store/figures.ts';
import { hoursAndMinutes } from '#client/store/time.ts';
import type { PanelId } from './panels.ts';

const DAY_TICKS = 1440;

/**
 * A mark of the time axis: the day where one begins, else the hour within it. On a device that
 * counts hours alone, the hours since the infusion.
 */
export function formatAxisTick(tick: number): string {
  const day = Math.floor(tick / DAY_TICKS);
  const minute = tick - day * DAY_TICKS;
  if (tick < 0) {
    return minute === 0 ? `T+${day}d` : `-${hoursAndMinutes(-tick)}`;
  }
  if (figureStyle().time === 'hours') {
    return minute === 0 ? `T+${hoursAndMinutes(tick)}` : hoursAndMinutes(tick);
  }
  return minute === 0 ? `T+${day}d` : hoursAndMinutes(minute);
}

/** How the marks of a value axis are written; the same function each time, for charts compare it. */
export function axisValueFormat(panel: PanelId, language: string): (value: number) => string {
  if (panel !== 'temperature') {
    return String;
  }
  const format = temperatureMarks.get(language) ?? temperatureMark(language);
  temperatureMarks.set(language, format);
  return format;
}

const temperatureMarks = new Map<string, (temperatureC: number) => string>();

function temperatureMark(language: string): (temperatureC: number) => string {
  const marks = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (temperatureC) => marks.format(shownTemperature(temperatureC));
}
