-- 订阅公告：视图按表主的权限读，只列哪份、何时、是否还公开，不列内容
create view credit.notice_change as
    select id, at, open, (extract(epoch from at) * 1000)::bigint * 4096 + ('x' || right(id::text, 3))::bit(12)::int as moment
    from (select id, status = 'PUBLISHED' as open, case when status = 'PUBLISHED' then publish_at else withdrawn_at end as at
          from credit.notice
          where status = 'PUBLISHED' or status = 'WITHDRAWN' and reviewer is not null and publish_at <= withdrawn_at) c;
comment on view credit.notice_change is '公告的发布和撤回：任何人可见，没有内容';
revoke insert, update, delete on credit.notice_change from anlan_app;
