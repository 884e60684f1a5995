/**
 * The only scripts that stand in a page itself: they put back what the reader chose before anything is painted,
 * which a file would come too late for. The policy knows each by its hash; a character more, and it does not run.
 */

/**
 * How the reader likes to read: radio buttons are kept by their name, with their id, switches by their id; the
 * oldest without “view-”.
 */
export const RESTORE_COMFORT = `try {
  const kept = JSON.parse(localStorage.getItem('colloquy.comfort') ?? '{}');
  for (const [name, value] of Object.entries(kept)) {
    const id = typeof value === 'string' ? value : name;
    const input = document.getElementById(id) ?? document.getElementById('view-' + id.replace(/-on$/, ''));
    if (input) input.checked = value !== false;
  }
} catch {}`;

/** The view of an interview: the one that the address asks for, else the last. */
export const RESTORE_VIEW = `{
  let view = new URLSearchParams(location.search).get('view');
  try {
    view ??= localStorage.getItem('colloquy.view');
  } catch {}
  const radio = view && document.getElementById('view-' + view);
  if (radio) radio.checked = true;
}`;

export const EARLY_SCRIPTS = [RESTORE_COMFORT, RESTORE_VIEW] as const;
