import type { i18n } from 'i18next';
import { type ComponentType, lazy, useContext } from 'react';
import { I18nContext } from 'react-i18next';
import type { LaterArea } from '#client/words/areas.ts';
import { fetchAreas } from '#client/words/i18n.ts';

/** A page that is fetched when it is drawn, or ahead of that. */
type LazyPage<Props extends object> = ComponentType<Props> & {
  /** Fetches its code. Where that fails it is asked for again when drawn, and that says so. */
  readonly fetchAhead: () => void;
};

/**
 * A page that is fetched when it is opened, together with the words that the first page came
 * without. It is drawn when all is there, so nobody is shown the key of a text.
 */
export function lazyPage<Props extends object>(
  areas: readonly LaterArea[],
  load: () => Promise<ComponentType<Props>>,
): LazyPage<Props> {
  const pages = new WeakMap<i18n, ComponentType<Props>>();
  const pageWith = (words: i18n) =>
    lazy(async () => {
      const [page] = await Promise.all([load(), fetchAreas(words, areas)]);
      return { default: page };
    });
  function Page(props: Props) {
    // The words themselves: the hook answers with another object after each change of language.
    const { i18n } = useContext(I18nContext);
    const Fetched = pages.get(i18n) ?? pageWith(i18n);
    pages.set(i18n, Fetched);
    return <Fetched {...props} />;
  }
  return Object.assign(Page, {
    fetchAhead: () => {
      load().catch(() => undefined);
    },
  });
}
