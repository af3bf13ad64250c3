// @ts-check
import { html, nothing } from 'lit';
import { caller } from '../caller.js';
import { LightElement } from './light-element.js';

/** Names the organization that one works for, its plan, and who one is. */
class AppCaller extends LightElement {
    static properties = { caller: { state: true } };

    constructor() {
        super();
        /** @type {import('../caller.js').Caller | null} */
        this.caller = null;
    }

    async connectedCallback() {
        super.connectedCallback();
        // The view itself reports what is wrong; a missing name is no second error.
        this.caller = await caller().catch(() => null);
    }

    render() {
        if (!this.caller) return nothing;
        const { account, organization, plan } = this.caller;
        return html`
            <span class="caller-organization">${organization.name} <span class="badge">${plan.name}</span></span>
            <span class="caller-account">${account.email}</span>`;
    }
}

customElements.define('app-caller', AppCaller);
