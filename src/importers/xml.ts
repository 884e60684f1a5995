import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isObject, type JsonObject } from './json.ts';
import { ImportError } from './record.ts';

/**
 * Parse an export's XML: every value a text, CDATA joined to it, the elements of `lists` always as lists.
 * A DOCTYPE is refused (it could define entities that grow without end), and so is what is cut short.
 */
export function parseXml(text: string, lists: readonly string[]): JsonObject {
  const doctype = text.search(/<!(?:DOCTYPE|ENTITY)\b/);
  const root = text.search(/<[A-Za-z]/);
  if (doctype >= 0 && (root < 0 || doctype < root))
    throw new ImportError(
      'the XML has a DOCTYPE, which no export has',
      'take it out if you trust the file',
      text.slice(0, doctype).split('\n').length,
    );
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throw new ImportError(
      `the XML is cut short or broken: ${valid.err.msg.replace(/\.$/, '')}`,
      'export the whole file again',
      valid.err.line,
    );
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => lists.includes(name),
  });
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch (error) {
    // Its limits on nesting and entities, which no export reaches.
    const message = error instanceof Error ? error.message : String(error);
    throw new ImportError(`the XML can’t be read: ${message}`, 'export the comments again');
  }
  return isObject(parsed) ? parsed : {};
}

/** The text of an element, with or without attributes. */
export function xmlText(value: unknown): string {
  const text = isObject(value) ? value['#text'] : value;
  return typeof text === 'string' ? text : '';
}
