import type { WrittenFile } from '../../model/content-report.ts';

/** An open pull request. */
export interface PullRequest {
  number: number;
  /** Commit, branch and repository (`owner/name`) that it comes from. */
  head: { sha: string; ref: string; repo: { full_name: string } | null };
}

interface Comment {
  id: number;
  body: string;
  user: { login: string } | null;
}

/** What is done at GitHub for one repository, through its REST API; each call throws what GitHub answered. */
export class GitHub {
  private readonly base: string;
  private readonly token: string;

  /** `api` is the address of the API, `repository` is `owner/name`. */
  constructor(api: string, repository: string, token: string) {
    this.base = `${api}/repos/${repository}`;
    this.token = token;
  }

  /** The open pull request of this very commit; undefined where there is none, or it has moved on. */
  async pullRequestOf(owner: string, branch: string, sha: string): Promise<PullRequest | undefined> {
    const head = encodeURIComponent(`${owner}:${branch}`);
    const open = await this.ask<PullRequest[]>('GET', `/pulls?state=open&per_page=100&head=${head}`);
    return open.find((pull) => pull.head.sha === sha);
  }

  /** Commit files on top of `parent` and move the branch there; fails where the branch has moved since. */
  async commit(
    branch: string,
    parent: string,
    message: string,
    files: readonly WrittenFile[],
  ): Promise<void> {
    const before = await this.ask<{ tree: { sha: string } }>('GET', `/git/commits/${parent}`);
    const tree = await this.ask<{ sha: string }>('POST', '/git/trees', {
      base_tree: before.tree.sha,
      tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
    });
    const made = { message, tree: tree.sha, parents: [parent] };
    const { sha } = await this.ask<{ sha: string }>('POST', '/git/commits', made);
    const name = branch.split('/').map(encodeURIComponent).join('/');
    await this.ask('PATCH', `/git/refs/heads/${name}`, { sha, force: false });
  }

  /** The comment of the workflows' own account that begins with `mark`. */
  async findComment(number: number, mark: string): Promise<{ id: number } | undefined> {
    for (let page = 1; ; page++) {
      const comments = await this.ask<Comment[]>(
        'GET',
        `/issues/${number}/comments?per_page=100&page=${page}`,
      );
      const own = comments.find(
        ({ user, body }) => user?.login === 'github-actions[bot]' && body.startsWith(mark),
      );
      if (own !== undefined || comments.length < 100) return own;
    }
  }

  /** Add a comment to a pull request. */
  async addComment(number: number, body: string): Promise<void> {
    await this.ask('POST', `/issues/${number}/comments`, { body });
  }

  /** Give a comment another text. */
  async changeComment(id: number, body: string): Promise<void> {
    await this.ask('PATCH', `/issues/comments/${id}`, { body });
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, accept: 'application/vnd.github+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: GitHub answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }
}
