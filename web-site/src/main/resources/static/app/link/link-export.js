// @ts-check
import { html, nothing } from 'lit';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { links } from './links.js';

/** Saves all links that the filter lets through as a file. */
class LinkExport extends LightElement {
    static properties = { busy: { state: true } };

    constructor() {
        super();
        this.busy = false;
    }

    async #save() {
        if (this.busy) return;
        this.busy = true;
        try {
            save(await links.export(), 'links.csv');
        } catch (thrown) {
            toast(Problem.from(thrown).message);
        }
        this.busy = false;
    }

    render() {
        return html`
            <button type="button" class="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${this.#save}>
                ${icon('download')} Export
            </button>`;
    }
}

/** @param {Blob} file @param {string} name */
function save(file, name) {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(file);
    anchor.download = name;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
}

customElements.define('link-export', LinkExport);
