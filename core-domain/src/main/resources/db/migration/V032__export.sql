set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- People may take along what the trail says that they did.
create index audit_by_actor on audit (actor_id, id);
