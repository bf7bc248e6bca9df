-- 行使主体：实施行为的单位应当是权责清单载明的行使主体
alter table mandate.requirement drop constraint requirement_name_check;
alter table mandate.requirement add constraint requirement_name_check
    check (name in ('POWER', 'HOLDER', 'BASIS', 'DISTINCT', 'OFFICERS', 'CERTIFICATE', 'JURISDICTION', 'INTEREST'));
insert into mandate.requirement (name, locator, label, officers, valid_from, valid_until) values
    ('HOLDER', 'work-safety-law-2021:17', '《安全生产法》（2021）第十七条', null, '2021-09-01', null);
