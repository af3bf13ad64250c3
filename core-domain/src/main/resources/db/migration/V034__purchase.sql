set local lock_timeout = '5s';
set local statement_timeout = '60s';

-- Plans that organizations have paid, or are about to.
create table purchase (
    id uuid primary key default uuidv7(),
    organization_id uuid not null references organization on delete cascade,
    plan text not null,
    period text not null,
    cents integer not null,
    currency text not null,
    created_at timestamptz not null,
    paid_at timestamptz,
    constraint purchase_plan_is_an_id check (plan ~ '^[a-z][a-z0-9-]{0,30}$'),
    constraint purchase_period_is_known check (period in ('MONTHLY', 'YEARLY')),
    constraint purchase_costs_something check (cents > 0),
    constraint purchase_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$')
);

create index purchase_by_organization on purchase (organization_id);
create index purchase_by_begin on purchase (created_at) where paid_at is null;
