import jsonld from 'jsonld';

/** Schema.org's own context, as far as a processor needs it: it is not fetched. */
const CONTEXT = { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } };

/** A node of the graph that a JSON-LD processor reads. */
export interface GraphNode {
  '@id'?: string;
  '@type'?: string[];
  [property: string]: unknown;
}

/** The nodes in a page's JSON-LD, flattened by a processor that refuses whatever it would have to drop. */
export async function graphOf(html: string): Promise<GraphNode[]> {
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const flattened: unknown = await jsonld.flatten(JSON.parse(text) as object, null, {
    safe: true,
    documentLoader: (url: string) => {
      if (url !== 'https://schema.org') return Promise.reject(new Error(`${url} is another context`));
      return Promise.resolve({ documentUrl: url, document: CONTEXT });
    },
  });
  return flattened as GraphNode[];
}

/** The nodes of a type. */
export function ofType(graph: readonly GraphNode[], type: string): GraphNode[] {
  return graph.filter((node) => node['@type']?.includes(`https://schema.org/${type}`));
}
