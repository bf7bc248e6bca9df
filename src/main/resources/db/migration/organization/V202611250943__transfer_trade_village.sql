create table organization.transfer (
    id          uuid primary key,
    officer     uuid not null references organization.officer,
    from_agency text not null references organization.agency,
    to_agency   text not null references organization.agency,
    day         date not null,
    reason      text not null check (reason <> ''),
    check (from_agency <> to_agency)
);
comment on table organization.transfer is '调动：自何日起由哪个机构调至哪个机构，依据';
create index transfer_by_officer on organization.transfer (officer);

alter table organization.division add column basis text not null default '';
comment on column organization.division.basis is '撤并去向的依据，例如批复的文号';

insert into organization.deed (code, label) values ('trade.correct', '订正行业监管分工');
insert into organization.permission (post, deed) values ('LAW_CLERK', 'trade.correct'), ('ADMINISTRATOR', 'trade.correct');
