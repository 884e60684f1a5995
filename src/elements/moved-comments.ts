/** Comments that have a page of their own now: a link to one goes on there, keeping query and fragment. */
class MovedComments extends HTMLElement {
  connectedCallback(): void {
    window.addEventListener('hashchange', this.goOn);
    this.goOn();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.goOn);
  }

  private readonly goOn = (): void => {
    const { target } = this.dataset;
    const wanted = document.getElementById(location.hash.slice(1));
    if (target !== undefined && wanted !== null && this.contains(wanted))
      location.replace(target + location.search + location.hash);
  };
}

customElements.define('moved-comments', MovedComments);
