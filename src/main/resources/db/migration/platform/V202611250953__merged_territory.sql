-- 合并重复档案：并入的一份连同它的全部记录改随保留的一份的管辖，原来的管辖留着，撤销合并时恢复
alter table platform.territory
    add column merged_into    uuid references platform.territory (id),
    add column own_division   text,
    add column own_supervisor text,
    add check ((merged_into is null) = (own_division is null) and (merged_into is null) = (own_supervisor is null));
comment on column platform.territory.merged_into is '并入的监管对象；它的检查、隐患、指令、文书显示在保留的一份上';
comment on column platform.territory.own_division is '合并之前自己的属地';
comment on column platform.territory.own_supervisor is '合并之前自己的行业监管部门';
create index territory_merged on platform.territory (merged_into) where merged_into is not null;

create function platform.together(kept uuid) returns setof uuid language sql stable as $$
    select kept union all select t.id from platform.territory t where t.merged_into = kept
$$;
comment on function platform.together(uuid) is '一份档案和并入它的各份：列出一家企业的记录时一起算';
