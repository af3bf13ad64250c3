set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Links in mails: who has one may do one thing, once. Only hashes are kept; what was used is deleted.
create table mail_token (
    id uuid primary key default uuidv7(),
    purpose text not null,
    subject uuid not null,
    email text not null,
    hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint mail_token_hash_is_unique unique (hash),
    constraint mail_token_hash_is_a_sha256 check (length(hash) = 32),
    constraint mail_token_purpose_is_a_word check (purpose ~ '^[A-Z_]{1,40}$'),
    constraint mail_token_ends_after_it_began check (expires_at > created_at)
);

create index mail_token_by_subject on mail_token (subject, purpose);
create index mail_token_by_end on mail_token (expires_at);
