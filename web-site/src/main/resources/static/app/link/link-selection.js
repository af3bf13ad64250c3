// @ts-check
import { html } from 'lit';
import { number } from '../format.js';
import { icon } from '../part/icon.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { links } from './links.js';

/**
 * The links that are ticked, as long as they are in the list.
 * @implements {EventListenerObject}
 */
export class Selection {
    #ids = new Set();
    busy = false;

    /** @param {import('lit').ReactiveControllerHost} host */
    constructor(host) {
        this.host = host;
    }

    get ids() {
        return links.items.map((link) => link.id).filter((id) => this.#ids.has(id));
    }

    /** @param {string} id */
    has(id) {
        return this.#ids.has(id);
    }

    /** A box was ticked: that of a link, or the one for all. @param {Event} event */
    handleEvent(event) {
        const { value, checked } = /** @type {HTMLInputElement} */ (event.target);
        for (const id of value ? [value] : links.items.map((link) => link.id)) {
            checked ? this.#ids.add(id) : this.#ids.delete(id);
        }
        this.host.requestUpdate();
    }

    clear() {
        this.#ids.clear();
        this.host.requestUpdate();
    }

    async archive() {
        if (this.busy) return;
        this.busy = true;
        this.host.requestUpdate();
        try {
            const archived = await links.archiveAll(this.ids);
            toast(archived === 1 ? 'One link is archived.' : `${number(archived)} links are archived.`);
            this.#ids.clear();
        } catch (thrown) {
            toast(Problem.from(thrown).message);
        }
        this.busy = false;
        this.host.requestUpdate();
    }

    /** What can be done with them. */
    bar() {
        const { length } = this.ids;
        return html`
            <div class="link-selection" role="group" aria-label="Selected links" ?hidden=${!length}>
                <span role="status">${number(length)} selected</span>
                <button type="button" class="button small" aria-disabled=${this.busy} @click=${() => this.archive()}>
                    ${icon('archive')} Archive
                </button>
                <button type="button" class="button quiet small" @click=${() => this.clear()}>Clear selection</button>
            </div>`;
    }
}

/** @param {Selection} selection @param {string} value empty for all @param {string} label */
export const box = (selection, value, label) => html`
    <input type="checkbox" class="link-box" value=${value} aria-label=${label} @change=${selection}
           .checked=${value ? selection.has(value) : selection.ids.length > 0 && selection.ids.length === links.items.length}>`;
