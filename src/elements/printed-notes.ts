/**
 * Notes stand beside or under their passages on a screen, and together at the end of a printed interview:
 * they are moved there while it is printed, and put back.
 */
export function gatherNotesForPrint(article: Element): () => void {
  const gather = (): void => {
    const flow = article.querySelector('.flow');
    if (flow === null || flow.nextElementSibling?.matches('.printed-notes')) return;
    const end = document.createElement('section');
    end.className = 'printed-notes';
    // Only those of the versions that are printed.
    const notes = [...flow.querySelectorAll('.note')].filter((note) => note.getClientRects().length > 0);
    if (notes.length === 0) return;
    const places = notes.map((note) => [note, note.previousSibling, note.parentNode] as const);
    end.append(...notes);
    flow.after(end);
    addEventListener(
      'afterprint',
      () => {
        for (const [note, before, parent] of places)
          if (before === null) parent?.prepend(note);
          else (before as ChildNode).after(note);
        end.remove();
      },
      { once: true },
    );
  };
  addEventListener('beforeprint', gather);
  return () => removeEventListener('beforeprint', gather);
}
