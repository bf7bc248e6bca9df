alter table credit.repair
    add column unit        boolean not null default true,
    add column received_on date,
    add column recorder    text not null default '';
update credit.repair set received_on = (applied_at at time zone 'Asia/Shanghai')::date;
alter table credit.repair alter column received_on set not null;
comment on column credit.repair.received_on is '收到申请的日期，办理期限自此计算';
comment on column credit.repair.recorder is '登记书面申请的人员；单位自行申请的为空';
drop policy sight on credit.repair;
create policy sight on credit.repair using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or unit and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

alter table credit.early_exit
    add column received_on date,
    add column recorder    text not null default '',
    add column number      text not null default '';
update credit.early_exit set received_on = (applied_at at time zone 'Asia/Shanghai')::date;
alter table credit.early_exit alter column received_on set not null;
comment on column credit.early_exit.number is '不予提前移出决定书的文号';

alter table credit.material add column unit boolean not null default true;
drop policy sight on credit.material;
create policy sight on credit.material using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = '' or unit and current_setting('anlan.enterprise', true) = territory::text))
    with check (division <> '');

create index entry_by_source on credit.entry (source);
create index repair_by_entry on credit.repair (entry, applied_at desc);
create index listing_by_entry on credit.listing (entry, proposed_at desc);
create index listing_by_code on credit.listing (enterprise_code);
create index restriction_open on credit.restriction (sent_at desc, id) where status in ('SENT', 'RECEIVED', 'LIFTING');
