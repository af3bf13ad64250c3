// @ts-check
// Shows what is being typed. Without scripts the button stays hidden.

for (const button of document.querySelectorAll('button[data-shows]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    const input = /** @type {HTMLInputElement} */ (
        document.getElementById(button.dataset.shows ?? ''));
    button.hidden = false;
    button.addEventListener('click', () => {
        const shown = input.type === 'text';
        input.type = shown ? 'password' : 'text';
        button.setAttribute('aria-pressed', String(!shown));
    });
}
