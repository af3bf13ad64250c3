// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { icon } from './icon.js';
import { LightElement } from './light-element.js';

/** @typedef {{text: string, action?: {label: string, run: () => void}}} Toast */

const SHOWN = 8_000;

/**
 * Tells what just happened, without taking the focus.
 * @param {string} text
 * @param {Toast['action']} [action]
 */
export function toast(text, action) {
    /** @type {ToastRegion | null} */ (document.querySelector('toast-region'))?.add({ text, action });
}

class ToastRegion extends LightElement {
    static properties = { toasts: { state: true } };

    constructor() {
        super();
        /** @type {Toast[]} */
        this.toasts = [];
    }

    /** @param {Toast} toast */
    add(toast) {
        this.toasts = [...this.toasts.slice(-2), toast];
        this.#dismissLater(toast);
    }

    /** Somebody who reads or reaches for its button keeps it. @param {Toast} toast */
    #dismissLater(toast) {
        setTimeout(() => (this.matches(':hover, :focus-within') ? this.#dismissLater(toast) : this.#dismiss(toast)), SHOWN);
    }

    /** @param {Toast} toast */
    #dismiss(toast) {
        this.toasts = this.toasts.filter((t) => t !== toast);
    }

    render() {
        return html`<div class="toasts" role="status">${repeat(this.toasts, (t) => t, (t) => this.#item(t))}</div>`;
    }

    /** @param {Toast} toast */
    #item(toast) {
        const act = () => {
            this.#dismiss(toast);
            toast.action?.run();
        };
        return html`
            <div class="toast">
                <span>${toast.text}</span>
                ${toast.action
                    ? html`<button type="button" class="button small" @click=${act}>${toast.action.label}</button>`
                    : nothing}
                <button type="button" class="button quiet square small" aria-label="Dismiss"
                        @click=${() => this.#dismiss(toast)}>
                    ${icon('x')}
                </button>
            </div>`;
    }
}

customElements.define('toast-region', ToastRegion);
