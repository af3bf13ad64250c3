// @ts-check
/** What a form says of a link, and what becomes of it when somebody else changed the link meanwhile. */

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

/** What I changed, and theirs where I changed nothing. @param {Values} before @param {Values} mine @param {Values} theirs */
export const merged = (before, mine, theirs) =>
    pick((name) => (mine[name] === before[name] ? theirs[name] : mine[name]));

/**
 * Theirs, of what both changed, and not to the same; null when there is no such thing.
 * @param {Values} before @param {Values} mine @param {Values} theirs
 */
export function conflicts(before, mine, theirs) {
    const disputed = FIELDS.filter(
        (name) => mine[name] !== before[name] && theirs[name] !== before[name] && mine[name] !== theirs[name]);
    return disputed.length
        ? /** @type {Values} */ (Object.fromEntries(disputed.map((name) => [name, theirs[name]])))
        : null;
}

/** @param {(name: typeof FIELDS[number]) => string} value @returns {Values} */
const pick = (value) => ({ target: value('target'), slug: value('slug'), tags: value('tags') });

/** @param {string} text */
const tagsOf = (text) => text.split(',').map((tag) => tag.trim()).filter(Boolean);
