-- Runs first: the scripts of the other features hang their rows on the organization "Demo".
-- The hashes are of demo-demo-demo and of operator-operator.
insert into account (id, email, password_hash, confirmed_at) values (
    '019b0000-0000-7000-8000-000000000001',
    'demo@example.com',
    '{argon2id}$argon2id$v=19$m=19456,t=2,p=1$fZmTNTPFF3N1eG+ZsstSLA$5CJAT3ZnwcBeZrkwWztZLD/LqdAPlWE+cDZZjT4KUds',
    now()
);

insert into organization (id, name, plan) values
    ('019b0000-0000-7000-8000-000000000002', 'Demo', 'pro');

insert into membership (organization_id, account_id, role) values
    ('019b0000-0000-7000-8000-000000000002', '019b0000-0000-7000-8000-000000000001', 'OWNER');

insert into operator (id, email, password_hash) values (
    '019b0000-0000-7000-8000-000000000003',
    'operator@example.com',
    '{argon2id}$argon2id$v=19$m=19456,t=2,p=1$gN+1zBL91tE6gErGMv3eyA$PdIeUZXsTmu2k+nwvUl9QQEtCWVF3HMMPaCm+oBTE0w'
);
