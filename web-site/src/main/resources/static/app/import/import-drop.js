// @ts-check
import { html, nothing } from 'lit';
import { sentence } from '../format.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { Problem } from '../problem.js';
import { navigate } from '../router.js';
import { imports } from './imports.js';

const SAMPLE = new URL('./sample.csv', import.meta.url).pathname;

/** Takes a file that is dropped on it or chosen, sends it, and goes where its progress is shown. */
class ImportDrop extends LightElement {
    static properties = { busy: { state: true }, over: { state: true }, problem: { state: true } };

    constructor() {
        super();
        this.busy = false;
        this.over = false;
        /** @type {Problem | null} */
        this.problem = null;
    }

    /** @param {File | null | undefined} file */
    async #send(file) {
        if (!file || this.busy) return;
        this.busy = true;
        this.problem = null;
        try {
            const made = await imports.create(file);
            navigate(`/app/imports/${made.id}`);
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
        this.busy = false;
    }

    /** @param {Event} event */
    #choose(event) {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const file = input.files?.[0];
        // the same file, mended, can be chosen again
        this.#send(file).finally(() => (input.value = ''));
    }

    /** @param {DragEvent} event */
    #drag(event) {
        event.preventDefault();
        this.over = event.type === 'dragover';
    }

    /** @param {DragEvent} event */
    #drop(event) {
        this.#drag(event);
        this.#send(event.dataTransfer?.files[0]);
    }

    render() {
        return html`
            <div class="import-drop" ?data-over=${this.over} @dragover=${this.#drag} @dragleave=${this.#drag} @drop=${this.#drop}>
                <span class="state-icon">${icon('upload')}</span>
                <p><strong>${this.busy ? 'Sending the file' : 'Drop a CSV file here'}</strong></p>
                <p class="muted small" id="import-hint">
                    Its first line names the columns: target, and slug and tags if you like.
                    Up to 10,000 rows.
                </p>
                <p class="small"><a href=${SAMPLE} download="parasol-links.csv">Get a sample file</a></p>
                ${this.busy ? html`<progress aria-label="Sending the file"></progress>` : html`
                    <label class="button primary">
                        Choose a file
                        <input class="visually-hidden" type="file" accept=".csv,text/csv" aria-describedby="import-hint"
                               @change=${this.#choose}>
                    </label>`}
            </div>
            ${this.problem ? this.#notice(this.problem) : nothing}`;
    }

    /** @param {Problem} problem */
    #notice(problem) {
        return html`
            <div class="notice bad" role="alert">
                ${icon('circle-alert')}
                <p>${problem.errors.length ? problem.errors.map((error) => html`${sentence(error.detail)} `) : problem.message}</p>
            </div>`;
    }
}

customElements.define('import-drop', ImportDrop);
