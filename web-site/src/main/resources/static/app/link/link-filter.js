// @ts-check
import { html, nothing } from 'lit';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { navigate } from '../router.js';

/** @typedef {import('./links.js').Filter} Filter */

const NAMES = /** @type {const} */ (['state', 'tag', 'text', 'sort']);
const PAUSE = 250;

/** What an address asks for; the rest of it is not ours. @param {string} query @returns {Filter} */
export function filterOf(query) {
    const asked = new URLSearchParams(query);
    return Object.fromEntries(NAMES.map((name) => [name, asked.get(name)]).filter(([, value]) => value));
}

/** The list that is asked for. @param {Filter} filter */
export function addressOf(filter) {
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
    return query.size ? `/app?${query}` : '/app';
}

/** Says which links are listed and in which order, in the address: going back takes a step back. */
class LinkFilter extends LightElement {
    static properties = { filter: {}, tags: {} };
    #timer = 0;

    constructor() {
        super();
        /** @type {Filter} */
        this.filter = {};
        /** @type {string[]} those that were seen, to choose from */
        this.tags = [];
        this.slash = (/** @type {KeyboardEvent} */ event) => this.#slash(event);
    }

    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('keydown', this.slash);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        document.removeEventListener('keydown', this.slash);
        clearTimeout(this.#timer);
    }

    render() {
        const { state, tag, text, sort } = this.filter;
        return html`
            <form class="link-filter" role="search" aria-label="Links" @submit=${this.#now} @input=${this.#soon}>
                <div class="link-filter-text">
                    ${icon('search')}
                    <input class="input" type="search" name="text" aria-label="Search links by name or address" maxlength="100"
                           placeholder="Search" .value=${text ?? ''} autocomplete="off" spellcheck="false">
                </div>
                <input class="input" name="tag" aria-label="Tag" maxlength="100" placeholder="Tag" list="link-tags"
                       .value=${tag ?? ''} autocomplete="off" autocapitalize="off" spellcheck="false">
                <datalist id="link-tags">${this.tags.map((known) => html`<option value=${known}></option>`)}</datalist>
                ${select('state', 'State', state, { '': 'All', active: 'Active', archived: 'Archived' })}
                ${select('sort', 'Order', sort, { '': 'Newest first', clicks: 'Most clicks first' })}
                ${state || tag || text ? html`<a class="button quiet" href=${addressOf({ sort })}>Clear</a>` : nothing}
            </form>`;
    }

    /** Words are waited for, choices are not. @param {InputEvent} event */
    #soon(event) {
        const control = /** @type {HTMLInputElement} */ (event.target);
        clearTimeout(this.#timer);
        const typing = control.matches('input');
        this.#timer = setTimeout(() => this.#go(typing && !!this.filter[/** @type {'text'} */ (control.name)]), typing ? PAUSE : 0);
    }

    /** @param {SubmitEvent} event */
    #now(event) {
        event.preventDefault();
        clearTimeout(this.#timer);
        this.#go(true);
    }

    /** @param {boolean} replace whether a word that was sought already is only being typed on */
    #go(replace) {
        const form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
        const data = new FormData(form);
        const address = addressOf(Object.fromEntries(NAMES.map((name) => [name, String(data.get(name)).trim()])));
        if (address !== location.pathname + location.search) navigate(address, { replace });
    }

    /** @param {KeyboardEvent} event */
    #slash(event) {
        const elsewhere = /** @type {Element} */ (event.target).closest('input, select, textarea, dialog');
        if (event.key !== '/' || elsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        /** @type {HTMLInputElement} */ (this.querySelector('[name=text]')).focus();
    }
}

/**
 * @param {string} name @param {string} label @param {string | undefined} chosen
 * @param {Record<string, string>} choices
 */
const select = (name, label, chosen, choices) => html`
    <select class="input" name=${name} aria-label=${label}>
        ${Object.entries(choices).map(([value, text]) => html`
            <option value=${value} .selected=${value === (chosen ?? '')}>${text}</option>`)}
    </select>`;

customElements.define('link-filter', LinkFilter);
