-- 公开的行只对没有登录的人放开；登录的人按自己的管辖看台账，公众页面不带身份
drop policy open on credit.publication;
create policy open on credit.publication for select using (
    current_setting('anlan.scope_to', true) = ''
    and status = 'PUBLISHED' and (until is null or until >= (now() at time zone 'Asia/Shanghai')::date));
