/** How this device writes figures; the codes and the exports of a session never change with it. */
export interface FigureStyle {
  readonly temperature: 'C' | 'F';
  /** Simulated time as days and hours, `T+2d 06:30`, or as hours alone, `T+54:30`. */
  readonly time: 'days' | 'hours';
  /** Whether mean pressure is shown beside systolic and diastolic pressure. */
  readonly map: 'on' | 'off';
}

let style: FigureStyle = { temperature: 'C', time: 'days', map: 'on' };

/** The style in force; see docs/decisions/116-figures-from-one-place.md. */
export function figureStyle(): FigureStyle {
  return style;
}

/** Puts a style in force; the settings of the device alone do this. */
export function writeFiguresAs(next: FigureStyle): void {
  style = next;
}

/** A temperature as this device shows it; given and kept in °C. */
export function shownTemperature(temperatureC: number): number {
  return style.temperature === 'F' ? temperatureC * 1.8 + 32 : temperatureC;
}

/** A difference of temperatures as this device shows it. */
export function shownTemperatureChange(changeC: number): number {
  return style.temperature === 'F' ? changeC * 1.8 : changeC;
}

/** A temperature read from a field of this device, in °C. */
export function typedTemperatureC(typed: number): number {
  return style.temperature === 'F' ? (typed - 32) / 1.8 : typed;
}

/** The unit of temperature on this device. */
export function temperatureUnit(): string {
  return style.temperature === 'F' ? '°F' : '°C';
}
