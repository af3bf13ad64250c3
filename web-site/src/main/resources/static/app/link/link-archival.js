// @ts-check
import { Problem } from '../problem.js';
import { toast } from '../part/toast-region.js';
import { links } from './links.js';

/** @typedef {import('./links.js').Link} Link */

/** Archives at once and offers the way back, instead of asking first. @param {Link} link */
export const archive = (link) =>
    attempt(async () => {
        await links.archive(link.id);
        toast(`${link.slug} is archived and leads nowhere now.`, { label: 'Undo', run: () => restore(link) });
    });

/** @param {Link} link */
export const restore = (link) =>
    attempt(async () => {
        await links.restore(link.id);
        toast(`${link.slug} works again.`);
    });

/** @param {() => Promise<void>} work */
async function attempt(work) {
    try {
        await work();
    } catch (thrown) {
        toast(Problem.from(thrown).message);
    }
}
