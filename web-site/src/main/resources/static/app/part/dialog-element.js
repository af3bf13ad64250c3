// @ts-check
import { html, nothing } from 'lit';
import { Attempt } from '../api.js';
import { Problem } from '../problem.js';
import { Draft } from './draft.js';
import { icon } from './icon.js';
import { LightElement } from './light-element.js';

/** A form in a dialog: sends itself once, keeps what was typed when refused, and puts the focus on the first error. */
export class DialogElement extends LightElement {
    /** @type {import('lit').PropertyDeclarations} */
    static properties = { opened: { state: true }, busy: { state: true }, problem: { state: true } };

    constructor() {
        super();
        this.opened = false;
        this.busy = false;
        /** @type {Problem | null} */
        this.problem = null;
        this.attempt = new Attempt();
        new Draft(this);
    }

    /** Whether what was typed opens this dialog again when a login came between. */
    get survivesLogin() {
        return false;
    }

    get dialog() {
        return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    }

    get form() {
        return /** @type {HTMLFormElement} */ (this.querySelector('form'));
    }

    async open() {
        this.problem = null;
        this.attempt = new Attempt();
        this.opened = true;
        await this.updateComplete;
        this.dialog.showModal();
    }

    close() {
        this.dialog.close();
    }

    /**
     * What the form does. A Problem that it throws is shown in the form.
     * @param {FormData} _data
     * @returns {Promise<void>}
     */
    async send(_data) {}

    /** @param {SubmitEvent} event */
    async submit(event) {
        event.preventDefault();
        if (this.busy) return;
        const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
        this.busy = true;
        this.problem = null;
        try {
            await this.send(data);
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
        this.busy = false;
        await this.updateComplete;
        /** @type {HTMLElement | null} */ (this.querySelector('.notice, [aria-invalid]'))?.focus();
    }

    /** @param {string} title @param {unknown} content */
    frame(title, content) {
        const id = `${this.localName}-title`;
        return html`
            <dialog class="dialog" aria-labelledby=${id} @close=${() => (this.opened = false)}>
                <header class="dialog-header">
                    <h2 id=${id}>${title}</h2>
                    <button type="button" class="button quiet square small" aria-label="Close" @click=${this.close}>
                        ${icon('x')}
                    </button>
                </header>
                ${this.opened ? content : nothing}
            </dialog>`;
    }

    /** @param {string} label of the button that sends */
    footer(label) {
        return html`
            <footer class="dialog-footer">
                <button type="button" class="button" @click=${this.close}>Cancel</button>
                <button class="button primary" aria-disabled=${this.busy ? 'true' : nothing}>${label}</button>
            </footer>`;
    }

    /** The refusal, unless all of it stands beside the form's fields. @param {string[]} fields */
    notice(...fields) {
        const { problem } = this;
        const besideFields = problem?.errors.length && problem.errors.every((error) => fields.includes(error.field));
        if (!problem || besideFields) return nothing;
        return html`
            <div class="notice bad" role="alert" tabindex="-1">
                ${icon('circle-alert')}
                <p>
                    ${problem.message}
                    ${problem.is('quota-exceeded') ? html`<a href="/pricing">Compare plans</a>` : nothing}
                </p>
            </div>`;
    }
}
