import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { filesUnder, readText } from '#test/support/repository.ts';

/** The messages; a phrase book has phrases for keys and a test of its own. */
const files = filesUnder(['client/words'], /\.json$/).filter(
  (path) => !path.includes('/sentences/'),
);

describe.each(files)('%s', (path) => {
  const messages = JSON.parse(readText(path)) as Record<string, string>;
  const language = path.split('/').at(-2) ?? 'en';

  test('[HOUSE-14] every text is a well-formed message', () => {
    const broken = Object.entries(messages).flatMap(([key, text]) => {
      try {
        new IntlMessageFormat(text, language);
        return [];
      } catch (error) {
        return [`${key}: ${error}`];
      }
    });
    expect(broken).toEqual([]);
  });

  test('[HOUSE-14] every key names page, element and meaning', () => {
    expect(Object.keys(messages).filter((key) => !/^[a-z]+(?:\.[\w-]+){2,3}$/.test(key))).toEqual(
      [],
    );
  });
});
