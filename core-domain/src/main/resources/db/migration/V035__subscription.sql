set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- By the month or by the year; nothing for a plan that is not paid that way.
alter table organization
    add column plan_period text,
    add constraint organization_plan_period_is_known check (plan_period in ('MONTHLY', 'YEARLY'));
