import * as explain from '#shared/engine/explain-rules.ts';

/**
 * Rule and source of every contribution to a vital sign. Apart from the vocabulary, so that the
 * pages of those who lead alone carry the figures of the model.
 */
export const { CAUSE_RULES } = explain;
