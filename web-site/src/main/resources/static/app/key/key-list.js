// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list } from '../api.js';
import { may } from '../caller.js';
import { ago, date } from '../format.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { Pages } from '../part/pages.js';
import { empty, failed, skeleton } from '../part/state.js';
import './key-dialog.js';
import './key-revocation.js';
import './key-rotation.js';

/**
 * @typedef {{id: string, name: string, prefix: string, scopes: string[], createdAt: string,
 *     expiresAt: string | null, lastUsedAt: string | null, successorId: string | null}} Key
 */

/** The API keys of the organization. */
class KeyList extends LightElement {
    static properties = { mayWrite: { state: true } };

    /** @type {Pages<Key>} */
    #keys = new Pages(this, (cursor) => list('/api-keys', { cursor }));

    constructor() {
        super();
        this.mayWrite = false;
        this.addEventListener('key-changed', () => this.#keys.load());
    }

    async connectedCallback() {
        super.connectedCallback();
        this.#keys.load();
        this.mayWrite = await may('keys:write');
    }

    render() {
        return html`
            <header class="view-header">
                <h1 tabindex="-1">API keys</h1>
                ${this.mayWrite && this.#keys.items?.length ? this.#button() : nothing}
            </header>
            ${this.#content()}
            <key-dialog></key-dialog>
            <key-revocation></key-revocation>
            <key-rotation></key-rotation>`;
    }

    #content() {
        const { items, problem } = this.#keys;
        if (problem) return failed(problem, () => this.#keys.load());
        if (!items) return skeleton(3);
        if (!items.length) {
            return empty({
                icon: 'key-round',
                title: 'Call the API from your own programs',
                text: 'A key stands for your organization and can do only what you allow it.',
                action: this.mayWrite ? this.#button() : nothing,
            });
        }
        return html`
            <div class="card flush table as-cards">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">Name</th>
                            <th scope="col">Key</th>
                            <th scope="col">May</th>
                            <th scope="col">Last used</th>
                            <th scope="col">Expires</th>
                            <th scope="col"><span class="visually-hidden">Actions</span></th>
                        </tr>
                    </thead>
                    <tbody>${repeat(items, (key) => key.id, (key) => this.#row(key))}</tbody>
                </table>
            </div>
            ${this.#keys.more()}`;
    }

    /** @param {Key} key */
    #row(key) {
        const rotate = () => /** @type {any} */ (this.querySelector('key-rotation')).ask(key);
        const revoke = () => /** @type {any} */ (this.querySelector('key-revocation')).ask(key);
        return html`
            <tr>
                <th scope="row">${key.name}</th>
                <td data-label="Key"><code>${key.prefix}…</code></td>
                <td data-label="May">
                    <span class="row">${key.scopes.map((scope) => html`<span class="badge">${scope}</span>`)}</span>
                </td>
                <td data-label="Last used">${key.lastUsedAt ? ago(key.lastUsedAt) : 'Never'}</td>
                <td data-label="Expires">${expiry(key)}</td>
                <td class="key-actions">${this.mayWrite ? html`
                    ${isOver(key) || key.successorId ? nothing : html`
                        <button type="button" class="button small" aria-label="Rotate ${key.name}" @click=${rotate}>
                            Rotate
                        </button>`}
                    <button type="button" class="button small" aria-label="Revoke ${key.name}" @click=${revoke}>
                        Revoke
                    </button>` : nothing}
                </td>
            </tr>`;
    }

    #button() {
        const create = () => /** @type {any} */ (this.querySelector('key-dialog')).create();
        return html`<button type="button" class="button primary push" @click=${create}>${icon('plus')} New key</button>`;
    }
}

/** @param {Key} key */
const isOver = ({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) <= Date.now();

/** @param {Key} key */
function expiry(key) {
    if (!key.expiresAt) return 'Never';
    if (isOver(key)) return html`<span class="badge">Expired</span>`;
    return key.successorId
        ? html`<span class="badge warn">Replaced, ends ${ago(key.expiresAt)}</span>`
        : date(key.expiresAt);
}

customElements.define('key-list', KeyList);
