import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { renderPage } from '#test/support/dom.tsx';

describe('a grade chip', () => {
  test('[CLIENT-13] names its scale, its numeral and its word', () => {
    renderPage(<GradeChip grade={2} scale="Lee2014" />);
    expect(screen.getByText('CRS grade 2 by Lee 2014, Moderate')).toBeDefined();
    expect(screen.getByText('2')).toBeDefined();
    expect(screen.getByText(/CRS \(Lee 2014\)/)).toBeDefined();
  });

  test('[CLIENT-13] a bare one, in a table that names the scale, still says all of it to the ear', () => {
    renderPage(<GradeChip grade={2} scale="Penn" bare />);
    expect(screen.queryByText(/CRS \(Penn\)/)).toBeNull();
    expect(screen.getByText('CRS grade 2 by Penn, Moderate')).toBeDefined();
  });

  test('[CLIENT-13] of the other scale says so', () => {
    renderPage(<GradeChip grade={3} scale="ICANS" />);
    expect(screen.getByText('ICANS grade 3, Severe')).toBeDefined();
  });

  test('[CLIENT-13] has a shape that no other grade has', () => {
    const grades = [0, 1, 2, 3, 4, 5].map(shownGrade);
    const shapes = grades.map((grade) => {
      const { container, unmount } = renderPage(<GradeChip grade={grade} scale="ASTCT" />);
      const shape = container.querySelector('svg')?.innerHTML ?? '';
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(6);
  });
});
