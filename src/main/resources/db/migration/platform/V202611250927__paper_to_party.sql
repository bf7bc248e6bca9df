-- 发给其他机关的文书（例如案件移送书）不给当事人看
alter table platform.paper add column to_party boolean not null default true;
comment on column platform.paper.to_party is '是否送给当事人；否则当事人看不到';
drop policy sight on platform.paper;
create policy sight on platform.paper using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and (current_setting('anlan.enterprise', true) = ''
         or current_setting('anlan.enterprise', true) = territory::text and form <> 'INTERNAL' and served_at is not null and to_party)
    and (sealed_for is null or current_setting('anlan.person', true) = '*'
         or current_setting('anlan.person', true) = any (sealed_for))
) with check (division <> '');
