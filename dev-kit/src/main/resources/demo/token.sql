-- The demo API key (demo/logins.properties); as with every key, only its hash is kept.
insert into token (kind, hash, organization_id, name, prefix, scopes) values (
    'KEY',
    '\xeacc315945d1a89c99a723970e2db07e6cdc8853831e22d0b6d426a82dd5568c',
    '019b0000-0000-7000-8000-000000000002',
    'Demo key',
    'parasol_live_ELJT',
    -- and what again/token.sql says
    '{members:read}'
);
