-- 登录会话每次访问都更新最后时间；不等它落盘。服务器断电至多丢掉最近半秒的登录，重新登录即可。
create function platform.not_awaited() returns trigger language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    return null;
end $$;
create trigger not_awaited before insert or update on platform.spring_session
    for each statement execute function platform.not_awaited();
