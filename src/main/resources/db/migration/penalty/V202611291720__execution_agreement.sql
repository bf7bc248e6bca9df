-- The organ enforces only by a decision of its own that was served, or the parties agree how the party performs.
alter table penalty.auction
    add column reason    text not null default '',
    add column starts_at timestamptz,
    add column number    text not null default '',
    add column paper     uuid;
comment on column penalty.auction.starts_at is '强制执行决定书载明的执行时间；夜间、法定节假日不得实施';

alter table penalty.delivery add column dropped text not null default '';
comment on column penalty.delivery.dropped is '不再送达的原因';

create table penalty.execution_agreement (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    decision     uuid not null references penalty.decision,
    made_on      date not null,
    harmless     text not null check (harmless <> ''),
    remedy       text not null,
    fine         numeric(14,2) not null check (fine >= 0),
    surcharge    numeric(14,2) not null check (surcharge >= 0),
    remission    numeric(14,2) not null check (remission >= 0),
    number       text not null,
    paper        uuid,
    approved_on  date,
    signed_on    date check (signed_on >= approved_on),
    broken_on    date,
    breach       text not null,
    check (remission = 0 or remedy <> ''),
    check ((broken_on is null) = (breach = ''))
);
comment on table penalty.execution_agreement is '执行协议：分阶段履行，采取补救措施的减免加处罚款；不履行的恢复强制执行';
comment on column penalty.execution_agreement.surcharge is '减免以后还应当缴纳的加处罚款';
create index execution_agreement_by_case on penalty.execution_agreement (penalty_case);
create unique index execution_agreement_running on penalty.execution_agreement (decision) where signed_on is not null and broken_on is null;

create table penalty.agreement_part (
    id           uuid primary key,
    penalty_case uuid not null references penalty.penalty_case,
    agreement    uuid not null references penalty.execution_agreement,
    due          date not null,
    sum          numeric(14,2) not null check (sum > 0)
);
comment on table penalty.agreement_part is '执行协议约定的各期';
create index agreement_part_by_case on penalty.agreement_part (penalty_case);

do $$
declare t text;
begin
    foreach t in array array['execution_agreement', 'agreement_part'] loop
        execute format('alter table penalty.%I enable row level security', t);
        execute format('create policy sight on penalty.%I using (exists (select from penalty.penalty_case c where c.id = penalty_case))', t);
    end loop;
end $$;
revoke update on penalty.agreement_part from anlan_app;

alter table penalty.approval drop constraint approval_kind_check;
alter table penalty.approval add constraint approval_kind_check check (kind in (
    'FILING', 'REJECTION', 'TRANSFER', 'REPORT', 'PRESERVATION', 'EXTENSION', 'DEFERRAL', 'URGE', 'COURT', 'CLOSURE',
    'CORRECTION', 'SUSPENSION', 'RESUMPTION', 'ENDING', 'COURT_APPEAL', 'AUCTION', 'AGREEMENT'));
