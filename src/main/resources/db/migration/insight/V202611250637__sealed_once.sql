-- 每次查询只取一次当前人员不可见的保密事项，不再逐行核对
create function insight.hidden_subjects() returns uuid[]
    language sql stable security definer set search_path = insight, pg_temp as $$
    select coalesce(array_agg(distinct s.subject), '{}') from insight.sealed s
    where s.lifted_at is null and not exists (
        select from insight.sealed mine where mine.subject = s.subject and mine.lifted_at is null
            and mine.person = current_setting('anlan.person', true))
$$;
comment on function insight.hidden_subjects() is '对当前人员保密的事项';

create index sealed_now on insight.sealed (subject) where lifted_at is null;

drop policy sight on insight.entry;
create policy sight on insight.entry using (
    division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
    and current_setting('anlan.supervisor', true) in ('', supervisor)
    and current_setting('anlan.enterprise', true) in ('', territory::text)
    and (current_setting('anlan.person', true) = '*' or not named && (select insight.hidden_subjects()))
) with check (division <> '');

drop function insight.hidden(uuid[]);
