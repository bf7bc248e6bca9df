-- 查询结果上的“公开信息几条”：只从索引数，不读行；只数公开的，所以不受可见范围限制
create index publication_open_of_unit on credit.publication (territory) include (until) where status = 'PUBLISHED' and unit;

create function credit.open_lines(units uuid[], today date) returns table (unit uuid, lines bigint)
    language sql stable security definer set search_path = '' as $$
    select coalesce(t.merged_into, t.id), count(*)
    from (select id, merged_into from platform.territory where id = any (units)
          union select id, merged_into from platform.territory where merged_into = any (units)) t
    join credit.publication p on p.territory = t.id and p.status = 'PUBLISHED' and p.unit and (p.until is null or p.until >= today)
    group by 1
$$;
comment on function credit.open_lines(uuid[], date) is '各单位现在公开的信息有几条';
