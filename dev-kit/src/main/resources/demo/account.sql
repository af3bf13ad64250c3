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

-- The secret that /dev shows, encrypted with the key that SecretEnvironmentPostProcessor gives to
-- every application of development.
insert into operator_app (operator_id, secret, begun_at, active_since) values (
    '019b0000-0000-7000-8000-000000000003',
    decode('bb36c3205ffdea7f5360534957bccf5c12a8f949a311356790b25ffbafa97cacd3cdb203e249bb36cb188650241e11d6bd068f48b8be828dd7b25e7a1e5afcce', 'hex'),
    now(),
    now()
);
