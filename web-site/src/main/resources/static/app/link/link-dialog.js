// @ts-check
import { html, nothing } from 'lit';
import { DialogElement } from '../part/dialog-element.js';
import { textField } from '../part/field.js';
import { conflict, conflicts, decision, merged, theirsOf } from '../part/merge.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { changes, typed, values } from './link-values.js';
import { links } from './links.js';

/** Creates a link, or edits one. */
class LinkDialog extends DialogElement {
    static properties = { theirs: { state: true } };

    /** @type {import('./links.js').Link | undefined} what the form is about to change */
    link;
    tag = '*';
    values = values();

    constructor() {
        super();
        /** @type {Partial<import('./link-values.js').Values> | null} what somebody else made of the fields in dispute */
        this.theirs = null;
    }

    /** A change belongs to the link as it was. */
    get survivesLogin() {
        return !this.link;
    }

    create() {
        this.#begin();
        return this.open();
    }

    /** @param {import('./links.js').Link} link of which a list or an event told */
    async edit({ id }) {
        try {
            const { link, tag } = await links.one(id);
            this.#begin(link, tag);
            await this.open();
        } catch (thrown) {
            toast(Problem.from(thrown).message);
        }
    }

    /** @param {import('./links.js').Link} [link] what arrives later does not change the form */
    #begin(link, tag = '*') {
        this.link = link;
        this.tag = tag;
        this.values = values(link);
        this.theirs = null;
    }

    /** @param {FormData} data */
    async send(data) {
        this.values = typed(data);
        if (this.link) {
            await this.#save(this.link);
        } else {
            const { target, slug, tags } = changes(undefined, this.values);
            const link = await links.create({ target, ...(slug && { slug }), tags }, this.attempt);
            toast(`${link.slug} is ready to share.`);
            this.close();
        }
    }

    /** @param {import('./links.js').Link} link */
    async #save(link) {
        try {
            await links.edit(link.id, changes(link, this.values), this.tag);
        } catch (thrown) {
            if (!Problem.from(thrown).is('stale')) throw thrown;
            return this.#meet(link);
        }
        toast('Changes saved.');
        this.close();
    }

    /** Somebody was faster. Where both changed the same, a person decides. @param {import('./links.js').Link} before */
    async #meet(before) {
        const { link, tag } = await links.one(before.id);
        const mine = this.values;
        this.link = link;
        this.tag = tag;
        this.values = merged(values(before), mine, values(link));
        this.theirs = conflicts(values(before), mine, values(link));
        if (!this.theirs) await this.#save(link);
    }

    #takeTheirs() {
        this.values = { ...typed(new FormData(this.form)), ...this.theirs };
        this.theirs = null;
        this.problem = null;
    }

    render() {
        const { link, problem, theirs } = this;
        const error = (/** @type {'target' | 'slug' | 'tags'} */ name) => problem?.at(name) ?? theirsOf(theirs?.[name]);
        return this.frame(link ? 'Edit link' : 'New link', html`
            <form novalidate @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice('target', 'slug', 'tags')}
                    ${theirs ? conflict('link') : nothing}
                    ${textField({
                        name: 'target', label: 'Target', value: this.values.target, error: error('target'),
                        inputmode: 'url', placeholder: 'https://example.com/a/long/address', maxlength: 2048,
                    })}
                    ${textField({
                        name: 'slug', label: 'Short name', value: this.values.slug, error: error('slug'), optional: !link,
                        hint: link ? 'A new name ends the old address.' : 'Letters, digits and hyphens. Left empty, we make one.',
                    })}
                    ${textField({
                        name: 'tags', label: 'Tags', value: this.values.tags, error: error('tags'), optional: true,
                        hint: 'Separated by commas.',
                    })}
                </div>
                ${theirs ? decision(() => this.#takeTheirs(), this.busy) : this.footer(link ? 'Save changes' : 'Create link')}
            </form>`);
    }
}

customElements.define('link-dialog', LinkDialog);
