import type { CapdItem } from '#shared/contracts/judgement.ts';

/** How often something is so, from never to always. */
export const OFTEN = [0, 1, 2, 3, 4] as const;

/** See {@link OFTEN}. */
export type Often = (typeof OFTEN)[number];

const MOST = 4;

/** What a well child does: the oftener it is seen, the fewer points. */
const WELL: readonly CapdItem[] = ['eye-contact', 'purposeful', 'aware', 'communicates'];

/**
 * The points of one item of the CAPD, 0-4.
 *
 * Source: Traube 2014, doi:10.1097/CCM.0b013e3182a66b76.
 */
export function capdPoints(item: CapdItem, often: Often): number {
  return WELL.includes(item) ? MOST - often : often;
}

/** How often an item was said to be so, from its points; null where nothing was said. */
export function howOften(item: CapdItem, points: number | undefined): Often | null {
  return OFTEN.find((often) => capdPoints(item, often) === points) ?? null;
}
