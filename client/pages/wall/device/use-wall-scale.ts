import { useState } from 'react';
import { useParts } from '#client/store/client-parts.tsx';

const KEY = 'wall.scale';
const STEP = 0.1;
const SMALLEST = 0.8;
const LARGEST = 1.5;

/** How large the numerals of this wall are, 0.8-1.5 of their size, remembered on this device. */
export function useWallScale(): {
  readonly scale: number;
  readonly grow: (direction: 1 | -1) => void;
} {
  const { memory } = useParts();
  const [scale, setScale] = useState(() => inside(Number(memory.read(KEY) ?? 1)));
  const grow = (direction: 1 | -1) => {
    const next = inside(scale + direction * STEP);
    memory.write(KEY, String(next));
    setScale(next);
  };
  return { scale, grow };
}

function inside(scale: number): number {
  const known = Number.isFinite(scale) ? scale : 1;
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, known)) * 10) / 10;
}
