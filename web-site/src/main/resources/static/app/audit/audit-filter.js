// @ts-check
import { html, nothing } from 'lit';
import { listFirst } from '../api.js';
import { field } from '../part/field.js';
import { LightElement } from '../part/light-element.js';
import { navigate } from '../router.js';

const NAMES = ['actor', 'action', 'from', 'to'];
const MOST = 250;

/** What the log is narrowed to. It stands in the address, so that back works and a view can be shared. */
class AuditFilter extends LightElement {
    static properties = { query: {}, actions: { type: Array }, problem: {}, actors: { state: true } };

    constructor() {
        super();
        this.query = '';
        /** @type {string[]} that one may mean */
        this.actions = [];
        /** @type {import('../problem.js').Problem | null} */
        this.problem = null;
        /** @type {{id: string, name: string}[]} */
        this.actors = [];
    }

    async connectedCallback() {
        super.connectedCallback();
        // whoever may not see them chooses among fewer
        const [members, keys] = await Promise.all(
            ['/members', '/api-keys'].map((path) => listFirst(path, MOST).catch(() => ({ items: [] }))),
        );
        this.actors = [
            ...members.items.map(({ id, name, email }) => ({ id, name: name ?? email })),
            ...keys.items.map(({ id, name }) => ({ id, name: `${name} (API key)` })),
            { id: 'operator', name: 'Parasol’s staff' },
        ];
    }

    /** @param {SubmitEvent} event */
    #submit(event) {
        event.preventDefault();
        const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
        const query = new URLSearchParams();
        for (const name of NAMES) {
            const value = String(data.get(name) ?? '').trim();
            if (value) query.set(name, value);
        }
        navigate(query.size ? `/app/audit?${query}` : '/app/audit');
    }

    render() {
        const chosen = new URLSearchParams(this.query);
        return html`
            <form class="card audit-filter" novalidate @submit=${this.#submit}>
                ${field({ name: 'actor', label: 'Who', error: this.problem?.at('actor') }, this.#who(chosen.get('actor') ?? ''))}
                ${field({ name: 'action', label: 'What', error: this.problem?.at('action') }, html`
                    <input class="input" id="action" name="action" list="actions" .value=${chosen.get('action') ?? ''}
                           placeholder="key.created" autocomplete="off" autocapitalize="off" spellcheck="false"
                           aria-invalid=${this.problem?.at('action') ? 'true' : nothing} aria-describedby="action-error">
                    <datalist id="actions">${this.actions.map((action) => html`<option value=${action}></option>`)}</datalist>`)}
                ${this.#day('from', 'From', chosen)}
                ${this.#day('to', 'To', chosen)}
                <div class="audit-buttons">
                    <button class="button primary">Filter</button>
                    ${chosen.size ? html`<a class="button quiet" href="/app/audit">Show all</a>` : nothing}
                </div>
            </form>`;
    }

    /** @param {string} chosen */
    #who(chosen) {
        const known = !chosen || this.actors.some(({ id }) => id === chosen);
        return html`
            <select class="input" id="actor" name="actor" aria-describedby="actor-error">
                <option value="">Anyone</option>
                ${this.actors.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
                ${known ? nothing : html`<option value=${chosen} selected>Somebody who has left</option>`}
            </select>`;
    }

    /** @param {string} name @param {string} label @param {URLSearchParams} chosen */
    #day(name, label, chosen) {
        const error = this.problem?.at(name);
        return field({ name, label, error }, html`
            <input class="input" type="date" id=${name} name=${name} .value=${chosen.get(name) ?? ''}
                   aria-invalid=${error ? 'true' : nothing} aria-describedby="${name}-error">`);
    }
}

customElements.define('audit-filter', AuditFilter);
