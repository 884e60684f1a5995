import { expect, test } from 'vitest';
import { openIndex } from '../pagefind.ts';
test('x', async () => {
  const i = await openIndex(['hello world', 'a b']);
  expect(await i.find('hello')).toEqual([0]);
  expect(await i.contents()).toEqual(['hello world', 'a b']);
  await i.close();
});
