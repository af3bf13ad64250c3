// @ts-check
import { html } from 'lit';
import { getTagged, remove } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';

/** Asks before a key ends, because nothing brings it back. */
class KeyRevocation extends DialogElement {
    /** @type {import('./key-list.js').Key | undefined} */
    key;
    tag = '*';

    /** @param {import('./key-list.js').Key} key of which a list told */
    async ask({ id }) {
        try {
            ({ value: this.key, tag: this.tag } = await getTagged(`/api-keys/${id}`));
            await this.open();
        } catch (thrown) {
            toast(Problem.from(thrown).message);
        }
    }

    async send() {
        await remove(`/api-keys/${this.key?.id}`, this.tag);
        this.dispatchEvent(new Event('key-changed', { bubbles: true }));
        toast(`${this.key?.name} is revoked.`);
        this.close();
    }

    render() {
        return this.frame('Revoke this key?', html`
            <form @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice()}
                    <p>Programs that use <strong>${this.key?.name}</strong> are refused from now on. This cannot be undone.</p>
                </div>
                ${this.footer('Revoke key')}
            </form>`);
    }
}

customElements.define('key-revocation', KeyRevocation);
