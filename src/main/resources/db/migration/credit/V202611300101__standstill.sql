-- 省级推送受阻从何时算起：每有签收重新算，重新发送、重新建立流水不另算；待办挂在最初的流水上，一次受阻一项
alter table credit.delivery_route add column origin uuid not null default gen_random_uuid(), add column waiting_since timestamptz;
update credit.delivery_route set origin = stream, waiting_since = case when sent < written then coalesce(acknowledged_at, now()) end;
comment on column credit.delivery_route.origin is '最初的流水；待办挂在它上面，重新建立流水也不变';
comment on column credit.delivery_route.waiting_since is '有消息等待签收而没有进展，从何时起；全部签收的为空';
drop index credit.delivery_message_waiting;
