-- 到场前保密的检查，其履职凭据同样只有检查组、拟定人和审批人可见
alter table mandate.warrant add column subject uuid;
alter table mandate.warrant add column sealed_for text[];
comment on column mandate.warrant.subject is '保密的凭据所属的记录，解除保密时据此查找';
comment on column mandate.warrant.sealed_for is '保密期间的知情人；空为不保密';
create index warrant_sealed_by_subject on mandate.warrant (subject) where sealed_for is not null;
drop policy sight on mandate.warrant;
create policy sight on mandate.warrant using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
    and (sealed_for is null or current_setting('anlan.person', true) = '*'
        or current_setting('anlan.person', true) = any (sealed_for))
) with check (division <> '');
