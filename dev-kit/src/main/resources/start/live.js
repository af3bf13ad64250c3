// @ts-check
// Keeps what changes by itself fresh, as long as somebody looks at it and does not read or select.

const PAUSE = 2000;

async function refresh() {
    if (document.hidden || document.querySelector('details[open]') || !getSelection()?.isCollapsed) {
        return;
    }
    const answer = await fetch(location.href);
    if (!answer.ok) {
        return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const old of document.querySelectorAll('[data-live]')) {
        const now = fresh.getElementById(old.id);
        if (now && now.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) {
            old.replaceWith(document.adoptNode(now));
        }
    }
}

function later() {
    // while the application starts again, nobody answers
    setTimeout(() => refresh().catch(() => {}).finally(later), PAUSE);
}

later();
