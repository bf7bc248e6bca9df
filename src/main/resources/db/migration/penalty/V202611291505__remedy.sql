create table penalty.remedy (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    kind         text not null check (kind in ('REVIEW', 'SUIT')),
    body         text not null check (body <> ''),
    number       text not null check (number <> ''),
    asked_on     date not null,
    accepted_on  date not null check (accepted_on >= asked_on),
    stayed       boolean not null,
    stay         text not null,
    outcome      text check (outcome in ('UPHELD', 'WITHDRAWN', 'CHANGED', 'MEDIATED', 'ANNULLED', 'VOID', 'UNLAWFUL')),
    ruling       text not null,
    ended_on     date check (ended_on >= accepted_on),
    check ((outcome is null) = (ended_on is null))
);
comment on table penalty.remedy is '行政复议、行政诉讼：受理、是否停止执行和结果；期间不计加处罚款，不催告、不申请执行';
create unique index remedy_running on penalty.remedy (decision) where outcome is null;
create index remedy_by_case on penalty.remedy (penalty_case);
alter table penalty.remedy enable row level security;
create policy sight on penalty.remedy using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.correction (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    outcome      text not null check (outcome in ('CHANGED', 'ANNULLED', 'VOID')),
    fine         numeric(14,2) not null check (fine >= 0),
    measures     text not null,
    reason       text not null check (reason <> ''),
    granted_on   date
);
comment on table penalty.correction is '自行纠正处罚决定：错在何处，拟改为什么';
create index correction_by_case on penalty.correction (penalty_case);
alter table penalty.correction enable row level security;
create policy sight on penalty.correction using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.undoing (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    cause        uuid not null unique,
    outcome      text not null check (outcome in ('CHANGED', 'MEDIATED', 'ANNULLED', 'VOID', 'UNLAWFUL')),
    ruling       text not null,
    reason       text not null check (reason <> ''),
    undone_on    date not null,
    replacement  uuid unique references penalty.decision,
    published    boolean not null,
    withdrawn_on date check (withdrawn_on >= undone_on),
    withdrawal   text not null,
    restores     boolean not null,
    refund       numeric(14,2) not null check (refund >= 0),
    restored_on  date check (restored_on >= undone_on),
    restoration  text not null,
    check ((replacement is not null) = (outcome in ('CHANGED', 'MEDIATED')))
);
comment on table penalty.undoing is '处罚决定被变更、撤销、确认违法或者无效：取代它的决定、撤回公开信息、退还和恢复';
create unique index undoing_of_decision on penalty.undoing (decision) where outcome <> 'UNLAWFUL';
create index undoing_by_case on penalty.undoing (penalty_case);
alter table penalty.undoing enable row level security;
create policy sight on penalty.undoing using (exists (select from penalty.penalty_case c where c.id = penalty_case));

alter table penalty.court_application alter column closes drop not null;
comment on column penalty.court_application.closes is '申请期限的最后一日；申请执行判决的期限待核，为空';

alter table penalty.approval drop constraint approval_kind_check;
alter table penalty.approval add constraint approval_kind_check check (kind in (
    'FILING', 'REJECTION', 'TRANSFER', 'REPORT', 'PRESERVATION', 'EXTENSION', 'DEFERRAL', 'URGE', 'COURT', 'CLOSURE',
    'CORRECTION', 'SUSPENSION', 'RESUMPTION', 'ENDING', 'COURT_APPEAL', 'AUCTION'));
