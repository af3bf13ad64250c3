// @ts-check
import { html } from 'lit';
import { DialogElement } from '../part/dialog-element.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { links } from './links.js';

/** Asks before a link is deleted, because nothing brings it back. */
class LinkDeletion extends DialogElement {
    /** @type {import('./links.js').Link | undefined} */
    link;
    tag = '*';

    /** @param {import('./links.js').Link} link of which a list or an event told */
    async ask({ id }) {
        try {
            ({ link: this.link, tag: this.tag } = await links.one(id));
            await this.open();
        } catch (thrown) {
            toast(Problem.from(thrown).message);
        }
    }

    async send() {
        const { id, slug } = /** @type {import('./links.js').Link} */ (this.link);
        await links.delete(id, this.tag);
        toast(`${slug} is deleted.`);
        this.close();
        this.dispatchEvent(new Event('link-deleted', { bubbles: true }));
    }

    render() {
        return this.frame('Delete this link?', html`
            <form @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice()}
                    <p>
                        <strong>${this.link?.slug}</strong> leads nowhere from now on, its statistics are gone, and anybody
                        may take its name. This cannot be undone.
                    </p>
                    <p class="muted">To keep its name and its statistics, archive it instead.</p>
                </div>
                ${this.footer('Delete link')}
            </form>`);
    }
}

customElements.define('link-deletion', LinkDeletion);
