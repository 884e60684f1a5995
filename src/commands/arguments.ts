import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The command line, read strictly; where it can't be read, says why and how it is used, and ends with 2.
 * `--help` says how it is used, and ends with 0.
 */
export function readArguments<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuseArguments(
      said.replace(/\. To specify a positional argument starting with .*$/s, '.'),
      usage,
    );
  }
}

/** Say what is wrong with the command line and how it is used, and end with 2. */
export function refuseArguments(what: string, usage: string): never {
  console.error(`${what}\n\n${usage}`);
  process.exit(2);
}
