/** Whether `text` is a day of the calendar, `2024-11-27`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether `text` is a day, a month (`2024-07`) or a year (`2024`). */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  return /^\d{4}-\d{2}$/.test(text) ? isDay(`${text}-01`) : isDay(text);
}

/** Whether `text` is a day, or a moment as in `2024-11-28T09:30:00Z`. */
export function isMoment(text: string): boolean {
  const time = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(text);
  return time !== null && isDay(time[1] ?? '') && !Number.isNaN(Date.parse(text));
}

/**
 * A date for people, in the language `language`: days, months and years as precise as they were given;
 * words (“5th century BCE”) as they stand. Always in UTC, so that every machine builds the same page.
 */
export function formatDate(text: string, language: string): string {
  if (/^\d{4}$/.test(text)) return text;
  const day = isMoment(text) ? text.slice(0, 10) : text;
  return isPartialDate(day) ? formatDay(day, language) : text;
}

/** Formats take a hundred times as long to make as to use, and days come back on page after page. */
const formats = new Map<string, { format: Intl.DateTimeFormat; days: Map<string, string> }>();

function formatDay(day: string, language: string): string {
  const hasDay = day.length === 10;
  const name = `${language} ${hasDay}`;
  const known = formats.get(name) ?? { format: formatFor(language, hasDay), days: new Map<string, string>() };
  formats.set(name, known);
  const written = known.days.get(day) ?? known.format.format(new Date(hasDay ? day : `${day}-01`));
  known.days.set(day, written);
  return written;
}

function formatFor(language: string, hasDay: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
  });
}

/** The year of a date in figures, undefined for words: `2024` of `2024-07`. */
export function yearOf(text: string | undefined): string | undefined {
  return text !== undefined && isPartialDate(text.slice(0, 10)) ? text.slice(0, 4) : undefined;
}
