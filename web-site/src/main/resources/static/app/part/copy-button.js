// @ts-check
import { html } from 'lit';
import { icon } from './icon.js';
import { LightElement } from './light-element.js';

/** Copies a text, and says so where it was pressed. */
class CopyButton extends LightElement {
    static properties = { text: {}, label: {}, caption: { type: Boolean }, done: { state: true } };

    constructor() {
        super();
        this.text = '';
        this.label = 'Copy';
        this.caption = false;
        this.done = false;
    }

    async #copy() {
        await write(this.text);
        this.done = true;
        setTimeout(() => (this.done = false), 2000);
    }

    render() {
        return html`
            <button type="button" class=${this.caption ? 'button small' : 'button quiet square small'}
                    aria-label=${this.label} title=${this.label} @click=${this.#copy}>
                ${icon(this.done ? 'check' : 'copy')}${this.caption ? html`<span>${this.done ? 'Copied' : 'Copy'}</span>` : ''}
            </button>
            <span class="visually-hidden" role="status">${this.done ? 'Copied' : ''}</span>`;
    }
}

/**
 * The clipboard exists in secure contexts only; elsewhere a selected text does the same.
 * @param {string} text
 */
async function write(text) {
    if (navigator.clipboard) {
        return navigator.clipboard.writeText(text);
    }
    const area = document.createElement('textarea');
    area.value = text;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
}

customElements.define('copy-button', CopyButton);
