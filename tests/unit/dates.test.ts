import { expect, test } from 'vitest';
import { formatDate, isDay, isMoment, isPartialDate, yearOf } from '../../src/model/dates.ts';

test.each([
  ['2024-11-27', 'day moment partial'],
  ['2024-02-29', 'day moment partial'],
  ['2023-02-29', ''],
  ['2024-02-30', ''],
  ['2024-13-01', ''],
  ['2024-00-10', ''],
  ['2024-7-1', ''],
  ['27.11.2024', ''],
  ['2024-07', 'partial'],
  ['2024-13', ''],
  ['2024', 'partial'],
  ['24', ''],
  ['2024-11-27T09:30:00Z', 'moment'],
  ['2024-11-27T09:30Z', 'moment'],
  ['2024-11-27T09:30:00.123+02:00', 'moment'],
  ['2024-11-27T25:00:00Z', ''],
  ['2024-02-30T09:30:00Z', ''],
  ['2024-11-27T09:30:00', ''],
  ['2024-11-27 09:30', ''],
  ['5th century BCE', ''],
  ['', ''],
])('%j: %s', (text, kinds) => {
  const found = [isDay(text) && 'day', isMoment(text) && 'moment', isPartialDate(text) && 'partial'];
  expect(found.filter(Boolean).join(' ')).toBe(kinds);
});

test.each([
  ['2024-11-27', 'en', 'November 27, 2024'],
  ['2024-11-27', 'zh-Hans', '2024年11月27日'],
  ['2024-07', 'en', 'July 2024'],
  ['2024', 'de', '2024'],
  ['2024-11-27T23:30:00Z', 'en', 'November 27, 2024'],
  ['5th century BCE', 'en', '5th century BCE'],
  ['2024-02-30', 'en', '2024-02-30'],
])('%s in %s: %s', (text, language, shown) => {
  expect(formatDate(text, language)).toBe(shown);
});

test.each([
  ['2024-11-27', '2024'],
  ['2024-11-27T23:30:00Z', '2024'],
  ['2024-07', '2024'],
  ['2024', '2024'],
  ['5th century BCE', undefined],
  ['2024-99', undefined],
  [undefined, undefined],
])('the year of %j is %j', (text, year) => {
  expect(yearOf(text)).toBe(year);
});
