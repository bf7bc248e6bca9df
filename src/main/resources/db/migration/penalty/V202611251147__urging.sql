create table penalty.urging (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    fine         numeric(14,2) not null,
    surcharge    numeric(14,2) not null check (surcharge >= 0),
    number       text not null,
    paper        uuid not null,
    urged_on     date not null,
    served_on    date check (served_on >= urged_on),
    said         text not null,
    answer       text not null
);
comment on table penalty.urging is '催告：申请法院强制执行以前书面催告，送达十个工作日后仍不履行的才能申请';
create unique index urging_of_decision on penalty.urging (decision);
create index urging_by_case on penalty.urging (penalty_case);
alter table penalty.urging enable row level security;
create policy sight on penalty.urging using (exists (select from penalty.penalty_case c where c.id = penalty_case));

create table penalty.court_application (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    court        text not null,
    sum          numeric(14,2) not null check (sum > 0),
    opens        date not null,
    closes       date not null check (closes >= opens),
    number       text not null,
    paper        uuid not null,
    applied_on   date not null,
    accepted_on  date check (accepted_on >= applied_on),
    ruling       text not null
);
comment on table penalty.court_application is '申请人民法院强制执行：在期限内提出，受理和裁定的结果';
create index court_application_by_case on penalty.court_application (penalty_case);
alter table penalty.court_application enable row level security;
create policy sight on penalty.court_application using (
    current_setting('anlan.enterprise', true) = '' and exists (select from penalty.penalty_case c where c.id = penalty_case));
