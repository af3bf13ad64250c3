-- What the demo API key may do, at every start: a new permission reaches a key that is there already.
update token set scopes = array[
    -- sample:link
    'links:read', 'links:write',
    -- instead: 'webhooks:read', 'webhooks:write', 'audit:read',
    -- end:sample
    'members:read'
] where organization_id = '019b0000-0000-7000-8000-000000000002' and kind = 'KEY' and name = 'Demo key';
