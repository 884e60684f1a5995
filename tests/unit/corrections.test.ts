import { describe, expect, test } from 'vitest';
import { correctionsOf, reportAddress } from '../../src/model/corrections.ts';

test.for([
  [undefined, undefined],
  ['a@example.org', 'mailto:a@example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['https://example.org/issues/new', 'https://example.org/issues/new'],
])('%s is told at %s', ([corrections, expected]) => {
  expect(correctionsOf({ corrections })).toBe(expected);
});

describe('a report begins', () => {
  const report = { title: 'Ion, p5', link: 'https://example.org/i/ion/?k=3F9T#p5', words: 'One\n& two?' };

  test('as a mail', () => {
    expect(reportAddress('mailto:a@example.org', report)).toBe(
      'mailto:a@example.org?subject=Ion%2C%20p5&body=https%3A%2F%2Fexample.org%2Fi%2Fion%2F%3Fk%3D3F9T%23p5%0A%0A%3E%20One%20%26%20two%3F%0A%0A',
    );
    expect(reportAddress('mailto:a@example.org?cc=b@example.org', report)).toMatch(
      /^mailto:a@example\.org\?cc=b@example\.org&subject=/,
    );
  });

  test('as an issue, beside what the address asks for already', () => {
    const { searchParams } = new URL(
      reportAddress('https://example.org/issues/new?template=text.yml', report),
    );
    expect(Object.fromEntries(searchParams)).toEqual({
      template: 'text.yml',
      title: 'Ion, p5',
      body: 'https://example.org/i/ion/?k=3F9T#p5\n\n> One & two?\n\n',
    });
  });

  test('an address that is none stays as it is', () => {
    expect(reportAddress('/corrections/', report)).toBe('/corrections/');
  });
});
