import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { useWholeTexts } from '#client/components/device/use-whole-texts.ts';

function Page() {
  useWholeTexts();
  return (
    <>
      <input aria-label="Name" />
      <textarea aria-label="Situation" />
    </>
  );
}

test('[CLIENT-25] a text field that gets the focus is brought into sight as a whole', () => {
  const scrolled: unknown[] = [];
  const scroll = jest.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (
    this: Element,
    how,
  ) {
    scrolled.push([this.getAttribute('aria-label'), how]);
  });
  const { unmount } = render(<Page />);
  screen.getByLabelText('Name').focus();
  screen.getByLabelText('Situation').focus();
  expect(scrolled).toEqual([['Situation', { block: 'nearest' }]]);
  unmount();
  scroll.mockRestore();
});
