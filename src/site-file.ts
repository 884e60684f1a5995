/** What a file of the site holds. */
export type Content = string | Uint8Array;

/** An endpoint, as Astro asks it for a response, and by itself: the build wants no more than what the file holds. */
export interface SiteFile<Props> {
  (context: { props: Props }): Promise<Response>;
  contentOf: (props: Props) => Content | Promise<Content>;
}

/** The endpoint of a file that hangs on the props of its path alone. `type` is its media type; text is UTF-8. */
export function siteFile<Props = object>(
  type: string,
  contentOf: SiteFile<Props>['contentOf'],
): SiteFile<Props> {
  const respond = async ({ props }: { props: Props }): Promise<Response> => {
    const content = await contentOf(props);
    return typeof content === 'string'
      ? new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } })
      : new Response(new Uint8Array(content), { headers: { 'content-type': type } });
  };
  return Object.assign(respond, { contentOf });
}
