// @ts-check
/** What a form says of a link. */

/**
 * The fields as they are typed.
 * @typedef {{target: string, slug: string, tags: string}} Values
 * @typedef {import('./links.js').Link} Link
 */

const FIELDS = /** @type {const} */ (['target', 'slug', 'tags']);

/** @param {Link} [link] @returns {Values} */
export const values = (link) => ({
    target: link?.target ?? '',
    slug: link?.slug ?? '',
    tags: link?.tags.join(', ') ?? '',
});

/** @param {FormData} data @returns {Values} */
export const typed = (data) => ({
    target: String(data.get('target')).trim(),
    slug: String(data.get('slug')).trim(),
    tags: tagsOf(String(data.get('tags'))).join(', '),
});

/**
 * What a patch has to say; all of it for a link that is not there yet.
 * @param {Link | undefined} link @param {Values} after
 * @returns {{target?: string, slug?: string, tags?: string[]}}
 */
export const changes = (link, after) => Object.fromEntries(
    FIELDS.filter((name) => !link || after[name] !== values(link)[name])
        .map((name) => [name, name === 'tags' ? tagsOf(after.tags) : after[name]]));

/** @param {string} text */
const tagsOf = (text) => text.split(',').map((tag) => tag.trim()).filter(Boolean);
