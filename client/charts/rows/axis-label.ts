const DAY_TICKS = 1440;

/** A mark of the time axis: the day where one begins, else the hour within it. */
export function formatAxisTick(tick: number): string {
  const day = Math.floor(tick / DAY_TICKS);
  const minute = tick - day * DAY_TICKS;
  if (minute === 0) {
    return `T+${day}d`;
  }
  if (tick < 0) {
    return `-${clock(-tick)}`;
  }
  return clock(minute);
}

function clock(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
