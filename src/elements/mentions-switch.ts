const STORED = 'colloquy.mentions';

/** The switch that hides the counts of comments beside the text, and remembers it; works without this too. */
class MentionsSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (box === null) return;
    try {
      if (localStorage.getItem(STORED) === 'hidden') box.checked = false;
      box.addEventListener('change', () => {
        if (box.checked) localStorage.removeItem(STORED);
        else localStorage.setItem(STORED, 'hidden');
      });
    } catch {
      // storage may be forbidden; the switch then holds for this page alone
    }
  }
}

customElements.define('mentions-switch', MentionsSwitch);
