import { readSettings as read, SettingsError, type Settings } from '../settings.ts';

/** What the environment sets; where it sets something wrongly, says so and ends with 2. */
export function readSettings(): Settings {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
