// @ts-check
/** What an endpoint can be told, in words. */

export const EVENTS = [
    // sample:link
    { event: 'link.created', label: 'A link was created' },
    { event: 'link.updated', label: 'A link was changed or restored' },
    { event: 'link.archived', label: 'A link was archived' },
    { event: 'link.deleted', label: 'A link was deleted' },
    { event: 'link.clicked', label: 'A link was followed (once a minute)' },
    { event: 'import.finished', label: 'An import was finished' },
    // end:sample
    { event: 'quota.reached', label: 'The last that the plan allows was taken' },
];
