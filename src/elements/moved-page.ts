/** The page of an interview's earlier address: goes on to the new one, keeping query and fragment. */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const { target } = this.dataset;
    if (target !== undefined) location.replace(target + location.search + location.hash);
  }
}

customElements.define('moved-page', MovedPage);
