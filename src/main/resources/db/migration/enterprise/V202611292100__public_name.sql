-- 公开查询用的名称和编号：编号随机，不是档案编号；任何人可见，只有名称、曾用名和信用代码
alter table enterprise.enterprise add column public_id uuid not null default gen_random_uuid();
comment on column enterprise.enterprise.public_id is '公开查询中的编号，随机产生，与档案编号无关';
create unique index enterprise_by_public_id on enterprise.enterprise (public_id);

-- 视图按表主的权限读，不受可见范围限制，所以只列可以给任何人看的列
create view enterprise.public_name as
    select public_id, id, name, former_names, credit_code, search_terms
    from enterprise.enterprise where merged_into is null;
comment on view enterprise.public_name is '公开的企业名称：任何人可见';
revoke insert, update, delete on enterprise.public_name from anlan_app;
