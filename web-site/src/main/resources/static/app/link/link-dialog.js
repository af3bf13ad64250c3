// @ts-check
import { html } from 'lit';
import { DialogElement } from '../part/dialog-element.js';
import { textField } from '../part/field.js';
import { toast } from '../part/toast-region.js';
import { links } from './links.js';

/** Creates a link, or edits one. */
class LinkDialog extends DialogElement {
    /** @type {import('./links.js').Link | undefined} */
    link;

    /** A change belongs to the link as it was. */
    get survivesLogin() {
        return !this.link;
    }

    create() {
        this.link = undefined;
        return this.open();
    }

    /** @param {import('./links.js').Link} link as it is now; what arrives later does not change the form */
    edit(link) {
        this.link = link;
        return this.open();
    }

    /** @param {FormData} data */
    async send(data) {
        const target = String(data.get('target')).trim();
        const slug = String(data.get('slug')).trim();
        const tags = String(data.get('tags')).split(',').map((tag) => tag.trim()).filter(Boolean);
        if (this.link) {
            await links.edit(this.link.id, changes(this.link, { target, slug, tags }));
            toast('Changes saved.');
        } else {
            const link = await links.create({ target, ...(slug && { slug }), tags }, this.attempt);
            toast(`${link.slug} is ready to share.`);
        }
        this.close();
    }

    render() {
        const { link, problem } = this;
        return this.frame(link ? 'Edit link' : 'New link', html`
            <form novalidate @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice('target', 'slug', 'tags')}
                    ${textField({
                        name: 'target', label: 'Target', value: link?.target, error: problem?.at('target'),
                        inputmode: 'url', placeholder: 'https://example.com/a/long/address', maxlength: 2048,
                    })}
                    ${textField({
                        name: 'slug', label: 'Short name', value: link?.slug, error: problem?.at('slug'), optional: !link,
                        hint: link ? 'A new name ends the old address.' : 'Letters, digits and hyphens. Left empty, we make one.',
                    })}
                    ${textField({
                        name: 'tags', label: 'Tags', value: link?.tags.join(', '), error: problem?.at('tags'), optional: true,
                        hint: 'Separated by commas.',
                    })}
                </div>
                ${this.footer(link ? 'Save changes' : 'Create link')}
            </form>`);
    }
}

/**
 * What a merge patch has to say.
 * @param {import('./links.js').Link} before
 * @param {{target: string, slug: string, tags: string[]}} after
 */
function changes(before, after) {
    return Object.fromEntries(
        Object.entries(after).filter(([key, value]) => String(value) !== String(before[/** @type {'slug'} */ (key)])));
}

customElements.define('link-dialog', LinkDialog);
